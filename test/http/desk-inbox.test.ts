import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { currentNotice } from "../../src/core/desk/request/consent.ts";
import { receivedEnquiry } from "../desk/desk-enquiry.ts";
import { type StaffVisitor, staffVisitor } from "../desk/staff-visitor.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";

let on: TestDesk;
let officer: StaffVisitor;
let editor: StaffVisitor;
let viewer: StaffVisitor;
beforeAll(async () => {
  on = await testDesk();
  [officer, editor, viewer] = [
    await staffVisitor(on, "officer"),
    await staffVisitor(on, "editor"),
    await staffVisitor(on, "viewer"),
  ];
});
afterAll(() => on.close());

async function pageOf(visitor: StaffVisitor, path: string): Promise<string> {
  const response = await visitor.get(path);
  expect(response.status, path).toBe(200);
  return response.text();
}

/** The references that a list shows, in its order. */
const references = (page: string): string[] =>
  [...page.matchAll(/<th scope="row"><(?:a|span)[^>]*>(ZJ-[\w-]+)</g)].map(([, one = ""]) => one);

describe("the inbox", () => {
  test("shows what is overdue first, then what is due next", async () => {
    on.clock.pass(-3 * 24 * 3_600_000);
    const late = await receivedEnquiry(on, { phone: "+86 138 0000 0011", company: "示例一有限公司" });
    on.clock.pass(3 * 24 * 3_600_000);
    const park = await receivedEnquiry(on, { kind: "park", phone: "+86 138 0000 0012" });
    const next = await receivedEnquiry(on, { phone: "+86 138 0000 0013" });
    const page = await pageOf(officer, "/desk/inbox?view=open");
    expect(references(page)).toEqual([late.reference, next.reference, park.reference]);
    expect(references(await pageOf(officer, "/desk/inbox?view=overdue"))).toEqual([late.reference]);
    expect(page).toContain("示例一有限公司");
    expect(page).toContain("已逾期");
  });

  test.each<[by: string, typed: (made: { reference: string }) => string]>([
    [
      "its reference number, however it is typed",
      ({ reference }) => reference.toLowerCase().replace("-", " "),
    ],
    ["the telephone number as it is dialled", () => "138 1111 2222"],
    ["the mail address in any case", () => "FINDME@example.com"],
    ["the company without its legal form", () => "示例可寻精密"],
  ])("finds an enquiry by %s", async (_, typed) => {
    const made = await receivedEnquiry(on, {
      phone: "+86 138 1111 2222",
      email: "findme@example.com",
      company: "示例可寻精密有限公司",
    });
    const page = await pageOf(officer, `/desk/inbox?${new URLSearchParams({ q: typed(made) })}`);
    expect(references(page)).toContain(made.reference);
    expect(await pageOf(officer, "/desk/inbox?q=示例无此公司")).toContain("没有找到");
  });

  test("narrows by kind, source and office; values that it does not know do not restrict", async () => {
    const made = await receivedEnquiry(on, { kind: "incentive", channel: "assistant" });
    const of = async (query: string) => references(await pageOf(officer, `/desk/inbox?view=all&${query}`));
    expect(await of("kind=incentive&channel=assistant&office=policy-desk")).toEqual([made.reference]);
    expect(await of("kind=incentive&office=park-desk")).toEqual([]);
    expect((await of("kind=none&page=x&sort=up")).length).toBeGreaterThan(1);
  });

  test("tells viewers neither who asked nor what, and lets them do nothing", async () => {
    const { id } = await receivedEnquiry(on, { company: "示例保密有限公司" });
    const page = await pageOf(viewer, "/desk/inbox?view=all");
    expect(page).not.toMatch(/示例保密|\/take|data-line/);
    expect((await viewer.get(`/desk/inbox/${id}`)).status).toBe(403);
    expect((await viewer.post(`/desk/inbox/${id}/take`)).status).toBe(403);
  });
});

describe("an enquiry", () => {
  test("shows who asks, what they need, their other enquiries and what was promised", async () => {
    const first = await receivedEnquiry(on, { phone: "+86 138 2222 3333" });
    const { id } = await receivedEnquiry(on, {
      need: "需要<b>两亩</b>地",
      phone: "+86 138 2222 3333",
      transcript: [{ role: "user", text: "有没有工业用地？" }],
    });
    const page = await pageOf(officer, `/desk/inbox/${id}`);
    expect(page).toContain("需要&lt;b&gt;两亩&lt;/b&gt;地");
    expect(page).toContain("+8613822223333");
    expect(page).toContain("有没有工业用地？");
    expect(page).toContain(`/desk/inbox/${first.id}`);
    expect(page).toContain("同一电话");
    expect(page).toContain("答复：2026年6月15日 17:30前");
  });

  test("is taken, answered with a follow-up, followed up and closed, each by one form", async () => {
    const { id } = await receivedEnquiry(on);
    const steps: Array<[act: string, fields: Record<string, string>]> = [
      ["take", {}],
      ["reply", { seen: "2", text: "您好，已转园区核实。", date: "2026-06-17" }],
      ["keep", { seen: "3", text: "园区确认可租。" }],
      ["close", { seen: "4", outcome: "settled", text: "" }],
      ["reopen", { seen: "5", text: "来电补充问题" }],
    ];
    for (const [act, fields] of steps) {
      const response = await officer.post(`/desk/inbox/${id}/${act}`, fields);
      expect([act, response.status]).toEqual([act, 303]);
      expect(response.headers.get("location")).toMatch(`/desk/inbox/${id}`);
    }
    const page = await pageOf(officer, `/desk/inbox/${id}`);
    for (const text of ["已转园区核实", "园区确认可租", "来电补充问题", "结果：已办妥"])
      expect(page).toContain(text);
  });

  test("that somebody else changed keeps what was typed and says who did what", async () => {
    const { id } = await receivedEnquiry(on);
    await editor.post(`/desk/inbox/${id}/note`, { text: "已电话联系" });
    const typed = "答复正文 <第一稿>";
    const response = await officer.post(`/desk/inbox/${id}/reply`, {
      seen: "1",
      text: typed,
      date: "2026-06-18",
    });
    expect(response.status).toBe(409);
    const page = await response.text();
    expect(page).toContain("editor一号于6月15日 10:00进行了操作：内部备注");
    expect(page).toContain("答复正文 &lt;第一稿&gt;</textarea>");
    expect(page).toContain('value="2026-06-18"');
    const seen = /name="seen" value="(\d+)"/.exec(page)?.[1] ?? "";
    expect((await officer.post(`/desk/inbox/${id}/reply`, { seen, text: typed })).status).toBe(303);
  });

  test("that is a colleague's keeps a reply as something that can be saved as a note", async () => {
    const { id } = await receivedEnquiry(on);
    await editor.post(`/desk/inbox/${id}/take`);
    const response = await officer.post(`/desk/inbox/${id}/reply`, { seen: "2", text: "我的答复" });
    const page = await response.text();
    expect(response.status).toBe(409);
    expect(page).toContain("这件诉求由editor一号经办");
    expect(page).toContain("我的答复</textarea>");
    expect(page).toContain(`formaction="/desk/inbox/${id}/note"`);
    expect((await officer.post(`/desk/inbox/${id}/note`, { text: "我的答复" })).status).toBe(303);
  });

  test("says beside its field what cannot be taken", async () => {
    const { id } = await receivedEnquiry(on);
    const response = await officer.post(`/desk/inbox/${id}/close`, { seen: "1", outcome: "no", text: "一" });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/id="close-outcome-fault">请从列表中选择/);
  });

  test("that there is none of is a 404, for every act", async () => {
    for (const path of ["", "/take", "/note", "/reply", "/hand-over", "/close"]) {
      const address = `/desk/inbox/none${path}`;
      const { status } = await (path === ""
        ? officer.get(address)
        : officer.post(address, { seen: "1", text: "x" }));
      expect([path, status]).toEqual([path, 404]);
    }
  });
});

describe("templates", () => {
  test("are written by editors, and put into what was typed with the enquiry's names filled in", async () => {
    const body = "{name}您好：{reference}由{office}受理。{weather}";
    expect((await officer.post("/desk/templates", { title: "受理", language: "zh-Hans", body })).status).toBe(
      403,
    );
    expect((await editor.post("/desk/templates", { title: "受理", language: "zh-Hans", body })).status).toBe(
      303,
    );
    const [template] = await on.desk.templates.list();
    const made = await receivedEnquiry(on);
    const response = await officer.post(`/desk/inbox/${made.id}/reply`, {
      seen: "1",
      text: "先写的内容",
      template: template?.id ?? "",
      insert: "yes",
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(
      `先写的内容\n\n示例联系人您好：${made.reference}由咨询服务岗受理。{weather}</textarea>`,
    );
  });

  test("are changed and deleted; one without a name comes back as it was typed", async () => {
    await editor.post("/desk/templates", { title: "旧名", language: "en", body: "Dear {name}" });
    const find = async (title: string) =>
      (await on.desk.templates.list()).find((one) => one.title === title)?.id;
    const id = (await find("旧名")) ?? "";
    await editor.post("/desk/templates", { id, title: "新名", language: "en", body: "Dear {name}," });
    expect([await find("旧名"), await find("新名")]).toEqual([undefined, id]);
    const faulty = await editor.post("/desk/templates", { title: " ", language: "en", body: "没有名称" });
    expect(faulty.status).toBe(400);
    expect(await faulty.text()).toContain("没有名称</textarea>");
    await editor.post(`/desk/templates/${id}/remove`);
    expect(await find("新名")).toBeUndefined();
  });
});

describe("an enquiry by telephone", () => {
  const call = (more: Record<string, string> = {}) => ({
    submission: crypto.randomUUID(),
    kind: "site",
    need: "来电询问2000平方米厂房",
    name: "示例来电人",
    phone: "138 3333 4444",
    country: "CN",
    language: "zh-Hans",
    consent: "yes",
    notice: currentNotice,
    take: "yes",
    ...more,
  });

  test("is the officer's at once, and tells what the caller has to know; sent twice it is one", async () => {
    const fields = call();
    const page = await (await officer.post("/desk/enquiries/new", fields)).text();
    const [reference = ""] = /ZJ-[\w]{4}-[\w]{5}/.exec(page) ?? [];
    expect(page).toContain("园区对接岗");
    expect(page).toMatch(/http:\/\/localhost\/enquiries\/[\w-]{43,}/);
    const again = await (await officer.post("/desk/enquiries/new", fields)).text();
    expect(again).toContain(reference);
    const [{ enquiry } = { enquiry: null }] = await on.desk.enquiries.list(
      { reference },
      { order: "due", limit: 2 },
    );
    expect(enquiry).toMatchObject({
      channel: "phone",
      ownerId: "staff-officer",
      officeId: "park-desk",
      version: 2,
    });
    const log = await on.desk.audit.list({ subjectKind: "enquiry", subjectId: enquiry?.id ?? "" });
    expect(log.at(-1)).toMatchObject({ action: "enquiry-received", actorId: "staff-officer" });
  });

  test("is not kept without the caller's consent or with a wrong number, and nothing typed is lost", async () => {
    const wrong = call({ consent: "", phone: "12", take: "" });
    const response = await officer.post("/desk/enquiries/new", wrong);
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain("来电询问2000平方米厂房</textarea>");
    expect(page).toContain('value="12"');
    expect(page).toMatch(/id="phone-fault"/);
    expect(page).toMatch(/id="consent-fault"/);
    expect(page).not.toMatch(/id="take"[^>]*checked/);
  });

  test("is not for viewers", async () => {
    expect((await viewer.get("/desk/enquiries/new")).status).toBe(403);
    expect((await officer.get("/desk/enquiries/new")).status).toBe(200);
  });
});
