import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { enquiries } from "../../src/adapters/desk/tables/enquiries.ts";
import { promises } from "../../src/adapters/desk/tables/promises.ts";
import { receivedEnquiry } from "../desk/desk-enquiry.ts";
import { staffVisitor } from "../desk/staff-visitor.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";

const at = (text: string): number => Date.parse(`${text}+08:00`);

let on: TestDesk;

beforeAll(async () => {
  on = await testDesk({ config: { mail: { offices: {}, publicUrl: null } } });
  // Three enquiries of a Monday at nine: replied after two working hours, after ten (late), and not at all.
  on.clock.set(at("2026-06-15T09:00"));
  const prompt = await receivedEnquiry(on, { phone: "+86 138 0000 0021" });
  const late = await receivedEnquiry(on, {
    phone: "+86 138 0000 0022",
    industry: '=HYPERLINK("http://evil.example","x")',
    country: "JP",
    company: "示例机密有限公司",
  });
  await receivedEnquiry(on, { phone: "+86 138 0000 0023", kind: "park", channel: "widget" });
  await replied(prompt.id, "2026-06-15T11:00");
  await replied(late.id, "2026-06-16T13:30");
  on.clock.set(at("2026-06-17T10:00"));
});
afterAll(() => on.close());

async function replied(enquiryId: string, time: string): Promise<void> {
  await on.db
    .update(promises)
    .set({ metAt: at(time), nextSweepAt: null })
    .where(eq(promises.subjectId, enquiryId));
  await on.db.update(enquiries).set({ status: "answered" }).where(eq(enquiries.id, enquiryId));
}

/** Somebody who logs in at the time of the desk. */
const get = async (path: string): Promise<Response> => (await staffVisitor(on, "viewer")).get(path);

async function textOf(path: string): Promise<string> {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  return response.text();
}

/** The cells of a table's row, by its head. */
function rowOf(page: string, table: string, head: string): string[] {
  const [, body = ""] = page.split(`id="${table}"`);
  const [, row = ""] = new RegExp(`<th scope="row">${head}</th>(.*?)</tr>`).exec(body) ?? [];
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = ""]) => cell);
}

test("the page states median, 95th percentile and kept promises of each office and month", async () => {
  const page = await textOf("/desk/statistics");
  expect(rowOf(page, "reply-offices", "咨询服务岗")).toEqual(["2", "2", "2.0", "10.0", "50%", "1"]);
  expect(rowOf(page, "reply-offices", "园区对接岗")).toEqual(["1", "0", "—", "—", "—", "0"]);
  expect(rowOf(page, "reply-months", "2026年6月")).toEqual(["3", "2", "2.0", "10.0", "50%", "1"]);
  expect(rowOf(page, "reply-months", "2025年7月")).toEqual(["0", "0", "—", "—", "—", "0"]);
  expect(page).toContain("待发 0 封");
});

test("an office and a period that are chosen narrow what is counted", async () => {
  const page = await textOf("/desk/statistics?office=park-desk&months=3");
  expect(page).not.toContain('<th scope="row">咨询服务岗</th>');
  expect(rowOf(page, "enquiry-months", "2026年6月")).toEqual(["1"]);
  expect(page).not.toContain("2026年3月");
  expect(await textOf("/desk/statistics?office=nowhere&months=7")).toContain("咨询服务岗");
});

test("from November on it says that the next year's arrangement is not in yet", async () => {
  expect(await textOf("/desk/statistics")).not.toContain("尚未录入");
  on.clock.set(at("2026-11-23T10:00"));
  expect(await textOf("/desk/statistics")).toContain("尚未录入 2027 年的节假日安排");
  expect(await textOf("/desk/statistics?lang=en")).toContain(
    "official holiday arrangement of 2027 is not in",
  );
  on.clock.set(at("2026-06-17T10:00"));
});

test("enquiries go out as CSV without anything personal, and no cell is a formula", async () => {
  const response = await get("/desk/statistics/enquiries.csv");
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="enquiries-2026-06-17.csv"');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head = "", ...rows] = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
  expect(head.split(",").slice(0, 3)).toEqual(["编号", "收到时间", "事项"]);
  expect(rows).toHaveLength(3);
  const csv = rows.join("\n");
  expect(csv).not.toMatch(/示例机密|138|contact@/);
  expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`);
  expect(csv).toContain("2026-06-15 09:00");
  expect(csv).toMatch(/2026-06-16 13:30,10,否,/);
});

test("replies go out as CSV, one office and month a row", async () => {
  const csv = await textOf("/desk/statistics/replies.csv?months=3");
  expect(csv).toContain("咨询服务岗,2026-06,2,2,1,1,2,10\r\n");
  expect(csv).toContain("园区对接岗,2026-06,1,0,0,0,,\r\n");
});

test("a desk with nothing in it says so", async () => {
  const empty = await testDesk();
  const visitor = await staffVisitor(empty, "viewer");
  const page = await (await visitor.get("/desk/statistics")).text();
  expect(page).toContain("所选期间没有需要答复的事项。");
  expect(page).toContain("邮件通知未启用。");
  await empty.close();
});
