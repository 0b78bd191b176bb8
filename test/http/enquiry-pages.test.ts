import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { currentNotice } from "../../src/core/desk/request/consent.ts";
import { AppError } from "../../src/core/errors.ts";
import { locales } from "../../src/core/shown/locales.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";
import { service } from "./service.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
});
afterAll(() => desk.close());

const running = () => service({ desk: desk.desk, clock: desk.clock, ids: desk.ids });

async function post(path: string, fields: Record<string, string>, { app } = running()) {
  const response = await app.request(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, location: response.headers.get("location"), page: await response.text() };
}

async function page(path: string, { app } = running()) {
  const response = await app.request(path, { headers: { accept: "text/html" } });
  return { response, page: await response.text() };
}

const filled = (more: Record<string, string> = {}) => ({
  submission: crypto.randomUUID(),
  channel: "page",
  kind: "park",
  need: "第一行需求\n第二行 <b>需求</b>",
  use: "研发",
  country: "JP",
  language: "ja",
  name: "示例联系人",
  company: "示例公司",
  phone: "13800000000",
  email: "contact@example.com",
  consent: "yes",
  notice: currentNotice,
  ...more,
});

/** Sends a whole form and gives the path of the person's own page. */
async function received(more: Record<string, string> = {}): Promise<string> {
  const { status, location } = await post("/enquiries/new", filled(more));
  expect(status).toBe(303);
  return location?.split("?")[0] ?? "";
}

describe("the form", () => {
  test("is filled in by its address with what is not personal, and with nothing else", async () => {
    const query = new URLSearchParams({
      use: "总部",
      industry: "电子信息",
      area: "请致电 13800000000",
      name: "示例联系人",
      need: "不应出现",
      via: "assistant",
    });
    const { response, page: body } = await page(`/enquiries/new?${query}`);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(body).toContain('value="总部"');
    expect(body).toContain('value="电子信息"');
    expect(body.slice(body.indexOf("<form"))).not.toMatch(/13800000000|示例联系人|不应出现/);
    expect(body).toContain("智能助手");
  });

  test.each(locales)("is there in %s, and so is the privacy notice", async (lang) => {
    expect((await page(`/enquiries/new?lang=${lang}`)).response.status).toBe(200);
    const { page: notice } = await page(`/privacy?lang=${lang}&version=${currentNotice}`);
    expect(notice).toContain("730");
    expect(notice).not.toMatch(/\{\w+\}/);
  });

  test("that cannot be taken comes back whole, with each fault beside its field", async () => {
    const sent = filled({
      phone: "1380000000",
      email: "someone at example",
      consent: "",
      tax: "x".repeat(200),
    });
    const { status, page: body } = await post("/enquiries/new", sent);
    expect(status).toBe(400);
    for (const field of ["phone", "email", "consent", "tax"]) {
      expect(body, field).toMatch(new RegExp(`id="${field}-fault"`));
      expect(body, field).toMatch(new RegExp(`href="#${field}"`));
    }
    expect(body).toContain('value="1380000000"');
    expect(body).toContain('value="示例公司"');
    expect(body).toContain("第一行需求\n第二行 &lt;b&gt;需求&lt;/b&gt;</textarea>");
    expect(body).toContain(`value="${sent.submission}"`);
    expect(body).toMatch(/<option value="JP" selected/);
  });

  test("sent twice leads to one page", async () => {
    const form = filled();
    const [one, two] = [await post("/enquiries/new", form), await post("/enquiries/new", form)];
    expect(one.location).toBe(two.location);
  });

  test("keeps what was entered where the database cannot be written", async () => {
    const full = async () => {
      throw new AppError("upstream", 503, "database-full", "The disk is full.");
    };
    const broken = { ...desk.desk, enquiries: { ...desk.desk.enquiries, add: full } };
    const { status, page: body } = await post(
      "/enquiries/new",
      filled(),
      service({ desk: broken, clock: desk.clock, ids: desk.ids }),
    );
    expect(status).toBe(503);
    expect(body).toContain("暂时无法保存");
    expect(body).toContain("第一行需求");
  });
});

describe("the page behind the link", () => {
  test("says reference, office and promised time, and hides the middle of what is private", async () => {
    const path = await received();
    const { response, page: body } = await page(`${path}?received=1`);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-robots-tag")).toBe("noindex");
    expect(body).toMatch(/ZJ-[0-9A-Y]{4}-[0-9A-Y]{5}/);
    expect(body).toContain("园区对接岗");
    expect(body).toContain("2026年6月23日 17:30");
    expect(body).toContain("第二行 &lt;b&gt;需求&lt;/b&gt;");
    expect(body).not.toMatch(/\+8613800000000|contact@example/);
  });

  test("of an unknown token is not there, whatever is asked of it", async () => {
    for (const path of ["/enquiries/abc", "/enquiries/abc/data"]) {
      expect((await page(path)).response.status).toBe(404);
    }
    expect((await post("/enquiries/abc/messages", { text: "x" })).status).toBe(404);
    expect((await post("/enquiries/abc/erasure", { confirm: "yes" })).status).toBe(404);
  });

  test("takes a message once, and opens what was closed with a new promise", async () => {
    const path = await received();
    const found = await enquiryBehind(path);
    await desk.desk.enquiries.change({
      id: found.id,
      version: found.version,
      set: { status: "closed", closedAt: desk.clock.now() },
      entries: [
        {
          id: crypto.randomUUID(),
          enquiryId: found.id,
          at: desk.clock.now(),
          actorKind: "system",
          actorId: null,
          kind: "closed",
          isPublic: true,
          sealedText: null,
          detail: {},
        },
      ],
      met: (await desk.desk.enquiries.promises(found.id)).map(({ id }) => id),
      audit: {
        at: 0,
        actor: { kind: "system" },
        action: "enquiry-closed",
        subjectKind: "enquiry",
        subjectId: found.id,
      },
    });
    const message = { key: crypto.randomUUID(), text: "还需要 200 个车位。" };
    for (const _ of [1, 2]) expect((await post(`${path}/messages`, message)).status).toBe(303);
    const { page: body } = await page(path);
    expect(body.match(/还需要 200 个车位/g)).toHaveLength(1);
    const after = await enquiryBehind(path);
    expect(after.status).toBe("open");
    const promises = await desk.desk.enquiries.promises(found.id);
    expect(promises.map(({ metAt }) => metAt === null)).toEqual([false, true]);
  });

  test("keeps a message that is too long in its field", async () => {
    const path = await received();
    const { status, page: body } = await post(`${path}/messages`, {
      key: crypto.randomUUID(),
      text: "长".repeat(2_001),
    });
    expect(status).toBe(400);
    expect(body).toContain("长".repeat(2_001));
  });

  test("gives everything that is kept as JSON", async () => {
    const path = await received();
    const { response, page: body } = await page(`${path}/data`);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="ZJ-.*\.json"$/);
    expect(JSON.parse(body)).toMatchObject({
      person: { name: "示例联系人", phone: "+8613800000000" },
      need: { need: "第一行需求\n第二行 <b>需求</b>" },
      privacyNotice: currentNotice,
    });
  });

  test("deletes what is personal once it is confirmed, and the link goes on saying so", async () => {
    const path = await received({ phone: "13900000009", company: "待删除示例公司" });
    expect((await post(`${path}/erasure`, {})).status).toBe(400);
    expect((await post(`${path}/erasure`, { confirm: "yes" })).status).toBe(303);
    const { page: body } = await page(path);
    expect(body).toContain("个人信息已删除");
    expect(body).not.toContain("待删除示例公司");
    const kept = await enquiryBehind(path);
    expect(kept).toMatchObject({
      sealedPerson: null,
      sealedNeed: null,
      phonePrint: null,
      companyPrint: null,
      status: "closed",
    });
    const promises = await desk.desk.enquiries.promises(kept.id);
    expect(promises.every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
    expect((await post(`${path}/messages`, { key: crypto.randomUUID(), text: "x" })).status).toBe(303);
    expect((await page(path)).page).not.toContain('name="text"');
  });
});

async function enquiryBehind(path: string) {
  const token = path.split("/").at(-1) ?? "";
  const found = await desk.desk.enquiries.byToken(await desk.desk.vault.hashToken(token));
  if (found === null) throw new Error("No enquiry behind the link.");
  return found;
}

test("what cannot be read of a form is a page for who sent it", async () => {
  const { app } = running();
  const response = await app.request("/enquiries/new", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body: `need=${"x".repeat(100_000)}`,
  });
  expect(response.status).toBe(413);
  expect(response.headers.get("content-type")).toContain("text/html");
});
