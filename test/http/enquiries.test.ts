import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { currentNotice } from "../../src/core/desk/request/consent.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";
import { problemOf } from "./problem-of.ts";
import { service } from "./service.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
});
afterAll(() => desk.close());

const receipt = z.object({
  reference: z.string(),
  office: z.object({ id: z.string(), name: z.string() }),
  receivedAt: z.string(),
  promisedAt: z.string(),
  statusUrl: z.string(),
});

const running = () => service({ desk: desk.desk, clock: desk.clock, ids: desk.ids });

/** A whole enquiry; each has its own key. */
const form = (more: Record<string, unknown> = {}) => ({
  submission: crypto.randomUUID(),
  kind: "site",
  need: "需要3000平方米标准厂房，用于传感器装配。",
  use: "生产",
  tax: "每年500万元",
  country: "CN",
  industry: "电子信息",
  timing: "quarter",
  language: "zh-Hans",
  name: "示例联系人",
  company: "示例传感器有限公司",
  phone: "138 0000 0000",
  email: "contact@example.com",
  consent: true,
  notice: currentNotice,
  ...more,
});

async function sent(more: Record<string, unknown> = {}) {
  const response = await running().post("/api/enquiries", form(more));
  expect(response.status).toBe(200);
  return receipt.parse(await response.json());
}

describe("POST /api/enquiries", () => {
  test("answers at once with a reference, an office, a promised time and the person's link", async () => {
    const told = await sent();
    expect(told.reference).toMatch(/^ZJ-[0-9A-Y]{4}-[0-9A-Y]{5}$/);
    expect(told.office).toEqual({ id: "park-desk", name: "园区对接岗" });
    // Five working days after Monday 15 June 2026; the 19th is the Dragon Boat Festival.
    expect(told.promisedAt).toBe("2026-06-23T09:30:00.000Z");
    expect(told.statusUrl).toMatch(/\/enquiries\/[\w-]{43,}$/);
  });

  test("gives the same receipt to the same form, also where both copies arrive at once", async () => {
    const same = form();
    const { post } = running();
    const [one, two] = await Promise.all([post("/api/enquiries", same), post("/api/enquiries", same)]);
    const three = await post("/api/enquiries", same);
    const [a, b, c] = [await one.json(), await two.json(), await three.json()];
    expect(receipt.parse(a)).toEqual(b);
    expect(c).toEqual(a);
    expect(await desk.desk.enquiries.count({ reference: receipt.parse(a).reference })).toBe(1);
  });

  test("never gives one person's link to another who sends the same key", async () => {
    const submission = crypto.randomUUID();
    const [mine, theirs] = [await sent({ submission }), await sent({ submission, name: "另一位示例联系人" })];
    expect(theirs.statusUrl).not.toBe(mine.statusUrl);
    expect(theirs.reference).not.toBe(mine.reference);
  });

  test("keeps nothing personal readable, and finds the same person and firm again", async () => {
    const phone = "13900000001";
    const first = await sent({ phone, email: "", company: "示例新材料（镇江）有限公司" });
    const second = await sent({ phone: "+86 139-0000-0001", email: "", company: "另一示例公司" });
    const third = await sent({
      phone: "",
      email: "other@example.com",
      company: "示例新材料 (镇江) 股份有限公司",
    });
    const [a, b, c] = await Promise.all(
      [first, second, third].map(async ({ reference }) => {
        const [row] = await desk.desk.enquiries.list({ reference }, { order: "newest", limit: 1 });
        return row?.enquiry;
      }),
    );
    expect(JSON.stringify([a, b, c])).not.toMatch(/1390000|示例|example\.com|传感器/);
    expect(b?.duplicateOf).toBe(a?.id);
    expect(c?.duplicateOf).toBe(a?.id);
  });

  test.each([
    [{ phone: "1380000000", email: "" }, "#/phone", "too few digits"],
    [{ phone: "", email: "" }, "#/phone", "neither a telephone number"],
    [{ email: "someone at example" }, "#/email", "name@example.com"],
    [{ consent: false }, "#/consent", "Consent"],
    [{ notice: "2001-01-01" }, "#/notice", "current one"],
    [{ need: " \u200b " }, "#/need", "expected a text"],
    [{ industry: "电子 13800000000" }, "#/industry", "matter alone"],
    [{ country: "ZZ" }, "#/country", "not offered"],
    [{ topic: { kind: "parks", id: "no-such-park" } }, "#/topic", "no record"],
    [{ submission: "1" }, "#/submission", ""],
    [{ channel: "phone" }, "#/channel", ""],
  ])("refuses %j and says which field and why, without repeating it", async (more, pointer, words) => {
    const response = await running().post("/api/enquiries", form(more));
    const problem = await problemOf(response);
    expect(response.status).toBe(400);
    expect(problem.errors?.map((one) => one.pointer)).toContain(pointer);
    expect(problem.errors?.find((one) => one.pointer === pointer)?.detail).toContain(words);
    expect(JSON.stringify(problem)).not.toMatch(/1380000|someone at/);
  });

  test("says so where there is no desk, and logs nothing personal", async () => {
    const { post, logged } = service();
    const response = await post("/api/enquiries", form());
    expect(response.status).toBe(503);
    expect((await problemOf(response)).type).toContain("desk-off");
    expect(JSON.stringify(logged)).not.toMatch(/1380000|示例|example\.com/);
  });

  test("refuses a body that is far too large before it reads all of it", async () => {
    const response = await running().post("/api/enquiries", form({ need: "长".repeat(400_000) }));
    expect(response.status).toBe(413);
  });
});
