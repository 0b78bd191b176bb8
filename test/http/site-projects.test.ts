import { expect, test } from "vitest";
import { ofClass } from "./article-pages.ts";
import { entered, mainText, page, seeds, textOf } from "./record-pages.ts";

const { projects } = seeds.knowledge;
const ledger = (query: Record<string, string>) =>
  page(`/projects?${new URLSearchParams({ lang: "zh-Hans", ...query })}`);

test("the bar counts every project once, and its links filter by state", async () => {
  const shown = await ledger({});
  const [list] = ofClass(shown, "state-list");
  const counts = shown.all(
    ({ name, parent }) =>
      name === "b" &&
      parent !== null &&
      "attribs" in parent &&
      parent.attribs["href"]?.startsWith("/projects?status=") === true,
  );
  expect(counts.map((one) => Number(textOf(one))).reduce((sum, one) => sum + one, 0)).toBe(projects.length);
  expect(textOf(list ?? [])).toMatch(/已完工 31/);
  const widths = shown.all(
    ({ name, parent }) =>
      name === "rect" && parent !== null && "attribs" in parent && parent.attribs["class"] === "state-bar",
  );
  expect(widths.map(({ attribs }) => Number(attribs["width"])).reduce((sum, one) => sum + one, 0)).toBe(
    projects.length,
  );
});

test("a state narrows the list while the bar goes on counting the others", async () => {
  const shown = await ledger({ status: "completed" });
  expect(mainText(shown)).toContain("共 31 项");
  expect(textOf(ofClass(shown, "state-list"))).toMatch(/在建 20/);
  const current = shown.all(
    ({ attribs, name }) =>
      name === "a" && attribs["aria-current"] === "true" && attribs["href"] === "/projects?lang=zh-Hans",
  );
  expect(current).toHaveLength(1);
});

test("each project has the four entries, silent ones as not stated", async () => {
  const rows = ofClass(await ledger({}), "ledger-row").map((one) => textOf(one).replace(/\s+/g, " "));
  expect(rows).toHaveLength(20);
  for (const row of rows) expect(row).toMatch(/计划进度 .+实际进度 .+未按计划原因 .+下一步举措 ./);
});

test("what is late is said by what the articles say, never by more", async () => {
  const delayed = ofClass(await ledger({ timing: "delayed" }), "ledger-row")
    .map(textOf)
    .join();
  expect(delayed).toContain("李长荣");
  expect(delayed).toContain("载有未按计划原因");
  const overdue = ofClass(await ledger({ timing: "overdue" }), "ledger-row").map(textOf);
  expect(overdue.length).toBeGreaterThan(0);
  for (const row of overdue) expect(row).toMatch(/计划时间（.+）已过，此后进展未载明/);
  const done = ofClass(await ledger({ timing: "overdue", status: "completed" }), "ledger-row");
  expect(done).toEqual([]);
});

test("filters work together, and a page keeps them", async () => {
  const shown = await ledger({ park: "zhenjiang-hitech-zone", status: "completed" });
  expect(entered(shown, "park")).toBe("zhenjiang-hitech-zone");
  const next = shown.all(({ attribs }) => attribs["rel"] === "next")[0]?.attribs["href"] ?? "";
  expect(next).toMatch(/park=zhenjiang-hitech-zone.*status=completed.*page=2/);
  const second = await page(next);
  expect(second.response.status).toBe(200);
  expect(ofClass(second, "ledger-row").length).toBeGreaterThan(0);
});

test("a firm is asked for by its name", async () => {
  const shown = await ledger({ company: "丹佛斯" });
  expect(entered(shown, "company")).toBe("danfoss");
  expect(textOf(ofClass(shown, "ledger-row"))).toContain("丹佛斯二期扩建项目");
});

test("the timeline goes by date, planned and done apart, with the newest article between", async () => {
  const shown = await page("/projects/gaoguang-fmm?lang=zh-Hans");
  const [line] = ofClass(shown, "plan-line");
  const items = (line?.children ?? []).map((one) => textOf(one).replace(/\s+/g, " ").trim()).filter(Boolean);
  expect(items[0]).toMatch(/^实际 2025年7月 主体工程已完工/);
  expect(items[1]).toMatch(/^计划 2025年第4季度 预计四季度送样验证/);
  expect(items[2]).toMatch(/^最新报道/);
});

test("a planned step without a date of its own is not put into the timeline", async () => {
  const undated = projects.find(({ plan }) =>
    plan.some(({ date, when }) => date === undefined && when !== undefined),
  );
  const shown = await page(`/projects/${undated?.id}?lang=zh-Hans`);
  expect(textOf(ofClass(shown, "undated"))).toMatch(/计划/);
  expect(ofClass(shown, "plan-plan")).toEqual([]);
});

test("plan against actual is drawn where enough is dated, and has no heading where it is not", async () => {
  const drawn = await page("/projects/gaoguang-fmm?lang=zh-Hans");
  expect(ofClass(drawn, "progress-figure")).toHaveLength(1);
  const undated = await page("/projects/xiaoliang-logistics-park-project?lang=zh-Hans");
  expect(ofClass(undated, "progress-figure")).toEqual([]);
  expect(undated.all(({ attribs }) => attribs["id"] === "timeline")).toEqual([]);
});
