import { describe, expect, test } from "vitest";
import { ofClass } from "./article-pages.ts";
import { entered, mainText, page, seeds, textOf } from "./record-pages.ts";

const asked = (path: string, query: Record<string, string>) =>
  page(`${path}?${new URLSearchParams({ lang: "zh-Hans", ...query })}`);

describe("incentives for a firm", () => {
  const words = "我们在镇江高新区做半导体，成立两年，有8项专利，还不是高企";

  test("free words are read, and each verdict stands beside the statement and its quotation", async () => {
    const shown = await asked("/incentives/match", { text: words });
    expect(entered(shown, "text")).toBe(words);
    expect(textOf(ofClass(shown, "understood"))).toMatch(/专利数量 8项专利/);
    const items = ofClass(shown, "verdicts").flatMap(({ children }) => children);
    expect(items.length).toBeGreaterThan(20);
    const patents = items
      .map((one) => textOf(one).replace(/\s+/g, " "))
      .find((one) => one.includes("知识产权布局"));
    expect(patents).toMatch(/^已满足 知识产权布局\d+ 原文: 高企认证的核心条件如知识产权布局/);
    for (const kind of ["verdict-met", "verdict-not-known", "verdict-to-be-judged", "verdict-not-met"])
      expect(ofClass(shown, kind).length, kind).toBeGreaterThan(0);
  });

  test("all incentives are accounted for, and none is promised", async () => {
    const shown = await asked("/incentives/match", { text: words });
    const counts = ofClass(shown, "facts").flatMap((one) => textOf(one).match(/\d+/g) ?? []);
    expect(counts.map(Number).reduce((sum, one) => sum + one, 0)).toBe(seeds.knowledge.incentives.length);
    expect(mainText(shown)).toContain("不代表企业可以享受");
    expect(mainText(shown)).not.toMatch(/您可以享受|可以获得|符合享受/);
  });

  test("a field wins over the words, and what is entered stays", async () => {
    const shown = await asked("/incentives/match", { text: words, patents: "0" });
    const patents = ofClass(shown, "verdicts")
      .flatMap(({ children }) => children)
      .map(textOf)
      .filter((one) => one.includes("知识产权布局"));
    expect(patents[0]).toContain("未满足");
    expect(entered(shown, "patents")).toBe("0");
    expect(shown.all(({ name, attribs }) => name === "details" && "open" in attribs)).toHaveLength(1);
  });

  test("the form asks only for what some condition asks for", async () => {
    const shown = await asked("/incentives/match", {});
    expect(shown.all(({ attribs }) => attribs["id"] === "patents")).toHaveLength(1);
    // No article gives a threshold for it.
    expect(shown.all(({ attribs }) => attribs["id"] === "rdShare")).toEqual([]);
    expect(shown.all(({ name }) => name === "fieldset")).toHaveLength(3);
  });

  test.each([
    ["patents", "many", /0 到 100000/],
    ["patents", "2.5", /整数/],
    ["stage", "old", /尚未成立 \(idea\)/],
    ["park", "不存在的地方", /没有这个园区/],
    ["text", "长".repeat(2001), /最多 2000/],
  ])(
    "%s=%s is told with what was expected, and all that was entered stays",
    async (field, value, expected) => {
      const shown = await asked("/incentives/match", { [field]: value, industry: "半导体" });
      expect(shown.response.status).toBe(400);
      expect(textOf(shown.all(({ attribs }) => attribs["id"] === `${field}-fault`))).toMatch(expected);
      expect(entered(shown, field)).toBe(value);
      expect(entered(shown, "industry")).not.toBe("");
      expect(ofClass(shown, "verdicts")).toEqual([]);
    },
  );

  test("every fault is told at once", async () => {
    const shown = await asked("/incentives/match", { patents: "many", park: "不存在的地方", stage: "old" });
    const told = ofClass(shown, "fault").map(({ attribs }) => attribs["id"]);
    expect(told.sort()).toEqual(["park-fault", "patents-fault", "stage-fault"]);
  });

  test("the ladder shows the firm's place, and every note on it has its source", async () => {
    const shown = await asked("/incentives/ladder", { status: "municipal-pool" });
    expect(ofClass(shown, "place").map(textOf)).toEqual([
      "目前所在 · 第 1 级",
      "下一步 · 第 2 级",
      "之后 · 第 3 级",
    ]);
    const numbers = new Set(ofClass(shown, "marker").map(textOf));
    const listed = shown.all(({ attribs }) => /^source-\d+$/.test(attribs["id"] ?? ""));
    expect(
      listed.map(({ attribs }) => (attribs["id"] ?? "").slice(7)).filter((one) => !numbers.has(one)),
    ).toEqual([]);
    expect((await asked("/incentives/ladder", { status: "top" })).response.status).toBe(400);
  });

  test("an address with an alias in other characters leads to the id", async () => {
    const { response } = await page(`/incentives/${encodeURIComponent("國家高企")}`);
    expect(response.headers.get("location")).toBe("/incentives/national-high-tech-enterprise");
  });

  test("the five fields of a notice are all there, silent ones as not stated", async () => {
    const shown = await asked("/incentives/first-recognition-award", {});
    const main = mainText(shown);
    for (const field of ["惠及对象", "申报条件", "兑现时限", "受理地址", "咨询电话"])
      expect(main).toContain(field);
    expect(main).toMatch(/兑现时限 未载明\s*受理地址 未载明\s*咨询电话 未载明/);
    expect(main).toContain("奖补额度提升30%");
  });

  test.each([
    [{ beneficiary: "人才" }, /人才/],
    [{ industry: "现代农业" }, /农业/],
    [{ status: "planned" }, /规划中，尚未实施/],
    [{ q: "授信 知识产权" }, /知识产权/],
  ])("the list is narrowed by %j", async (query, expected) => {
    const shown = await asked("/incentives", query);
    const cards = ofClass(shown, "card").map(textOf);
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.length).toBeLessThan(20);
    if (!("q" in query)) for (const card of cards) expect(card).toMatch(expected);
  });
});

describe("sites for a need", () => {
  test("what fits, what does not and what is left open stand apart, with quotations", async () => {
    const shown = await asked("/sites/find", { text: "想租3000平方米厂房" });
    expect(textOf(ofClass(shown, "understood"))).toMatch(/面积 3000平方米/);
    const sites = ofClass(shown, "record").map(textOf);
    expect(sites[0]).toMatch(/符合/);
    expect(sites[0]).toMatch(/资料未载明\s*可用面积/);
    expect(shown.all(({ name }) => name === "q").length).toBeGreaterThan(0);
  });

  test("areas are taken with units; what is no area is told", async () => {
    expect((await asked("/sites/find", { area: "5亩", use: "production" })).response.status).toBe(200);
    const shown = await asked("/sites/find", { area: "很大" });
    expect(shown.response.status).toBe(400);
    expect(mainText(shown)).toMatch(/收到的是“很大”。应为面积/);
    expect(entered(shown, "area")).toBe("很大");
  });

  test("the list is narrowed by use and tenure, the latter also where it is not stated", async () => {
    const built = ofClass(await asked("/sites", { tenure: "build-to-order" }), "card");
    expect(built.map(textOf).join()).toContain("定制化厂房");
    const all = [];
    for (const page of ["1", "2", "3"])
      all.push(...ofClass(await asked("/sites", { tenure: "unknown", page }), "card"));
    expect(built.length + all.length).toBe(seeds.knowledge.carriers.length);
    expect(ofClass(await asked("/sites", { use: "sport" }), "card")).toHaveLength(4);
  });

  test("a site's page says what the articles leave open", async () => {
    const [site] = seeds.knowledge.carriers;
    expect(mainText(await asked(`/sites/${site?.id}`, {}))).toMatch(
      /资料未载明 可用面积（空置情况）租金或售价/,
    );
  });
});

describe("services for a need", () => {
  test("words are understood as needs; each service says who runs it and whom to ask", async () => {
    const shown = await asked("/services/match", { text: "专利能不能质押贷款" });
    expect(textOf(ofClass(shown, "understood"))).toMatch(/融资/);
    for (const record of ofClass(shown, "record").map(textOf)) {
      expect(record).toContain("由谁负责");
      expect(record).toContain("下一步找");
    }
  });

  test("words that tell of no need are told so, and nothing is made up", async () => {
    const shown = await asked("/services/match", { text: "你好" });
    expect(mainText(shown)).toContain("没有读出需要哪方面的服务");
    expect(ofClass(shown, "record")).toEqual([]);
  });

  test("only invisible characters are no words", async () => {
    const shown = await asked("/services/match", { text: "\u200b\u202e" });
    expect([shown.response.status, ofClass(shown, "record").length]).toEqual([200, 0]);
  });

  test("a need is asked for by its field as well", async () => {
    const shown = await asked("/services/match", { need: "testing" });
    expect(ofClass(shown, "record").map(textOf).join()).toContain("检验检测");
  });
});
