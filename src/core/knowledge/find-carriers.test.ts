import { describe, expect, test } from "vitest";
import { matchCorpus as corpus, sourceNumbers, wrongCitations } from "../../../test/support/match-corpus.ts";
import { type CarrierNeed, squareMetres } from "./carrier-need.ts";
import { carriersText } from "./carriers-text.ts";
import { findCarriers } from "./find-carriers.ts";
import { speechOf } from "./speech.ts";

const find = (need: CarrierNeed) => findCarriers(corpus, need);
const ids = (some: ReadonlyArray<{ id: string }>) => some.map(({ id }) => id);

describe("an area", () => {
  test.each([
    [2000, 2000],
    ["2000平米", 2000],
    ["2,000 square metres", 2000],
    ["两千平方米", 2000],
    ["3亩", 2000],
    ["1.5公顷", 15_000],
    ["2万平方米", 20_000],
    ["2000", 2000],
    ["很大", null],
    ["3000元", null],
  ])("of %s is %s square metres", (said, metres) => {
    expect(squareMetres(said)).toBe(metres);
  });
});

describe("a site", () => {
  test("that statements speak for comes with each reason and its quotation", () => {
    const { carriers, citations } = find({
      use: "办公",
      area: "2000平米",
      tenure: "rent",
      industry: "半导体",
      park: "高新区",
    });
    expect(ids(carriers)).toEqual(["spark"]);
    const reasons = carriers[0]?.fits.map(({ need, source }) => [need, citations[source - 1]?.quote]);
    expect(reasons).toEqual([
      ["use", "可供办公"],
      ["area", "租赁面积2万平方米"],
      ["industry", "面向芯片产业"],
      ["tenure", "租赁面积2万平方米"],
      ["park", "东湖高新区设立"],
    ]);
  });

  test("lists as unknown what no article states, free space and price always", () => {
    const [shells] = find({ use: "production", tenure: "rent", area: "1亩" }).carriers;
    expect(shells?.id).toBe("shells");
    expect(shells?.unknown.map(({ value }) => value)).toEqual([
      "可用面积（空置情况）",
      "租金或售价",
      "面积",
      "租、售或定制方式",
      "是否已建成",
    ]);
  });

  test.each([
    ["too small", { use: "office", area: "3公顷" }, "area"],
    ["for other industries", { use: "office", industry: "医药" }, "industry"],
    ["in another park", { use: "office", park: "西岭产业园" }, "park"],
    ["for another use", { use: "living", park: "donghu" }, "use"],
  ] as const)("that is %s does not fit; the nearest come with why", (_, need, missed) => {
    const { carriers, nearest } = find(need);
    expect(carriers).toEqual([]);
    expect(nearest.find(({ id }) => id === "spark")?.doesNotFit.map((one) => one.need)).toContain(missed);
  });

  test("still fits where only a wish is missed, and says what is missed", () => {
    const { carriers } = find({ use: "office", area: "3公顷", prefer: ["area"] });
    expect(carriers.map(({ id, doesNotFit }) => [id, doesNotFit.map(({ need }) => need)])).toEqual([
      ["spark", ["area"]],
    ]);
  });
});

test("parks that host the industry but state no building that fits come after, as such", () => {
  const { carriers, parks } = find({ use: "production", industry: "pharma" });
  expect(ids(carriers)).toEqual(["shells"]);
  expect(parks).toMatchObject([{ id: "xiling", unknown: [{ value: "可入驻的楼宇或厂房" }] }]);
});

test("words that name nothing known are told, not guessed at", () => {
  const { notRead } = find({ use: "办公", industry: "风筝", park: "不存在园", area: "很大" });
  expect(notRead).toEqual([
    { need: "area", words: "很大" },
    { need: "industry", words: "风筝" },
    { need: "park", words: "不存在园" },
  ]);
});

test("an area is told in the reader's units", () => {
  const [spark] = find({ area: "500平米" }).carriers;
  expect(spark?.fits.find(({ need }) => need === "area")?.en).toBe(
    "Its whole area is 2 万平方米 (10,000 square metres)",
  );
});

test("each source of a result is the number of a citation, verbatim in its article", () => {
  const result = find({ use: "office", industry: "医药" });
  expect(wrongCitations(result.citations, corpus)).toEqual([]);
  for (const number of sourceNumbers(result)) expect(result.citations[number - 1]?.index).toBe(number);
});

test("the words of a result carry markers and say what is not stated", () => {
  const result = find({ use: "office", park: "donghu" });
  const text = carriersText(
    result,
    speechOf("zh-Hans", (one) => one),
  );
  expect(text).toMatch(/\*\*星火楼\*\*\[\d+\]（资料日期2025-06-01）/);
  expect(text).toMatch(/符合：用途：办公\[\d+\]；在东湖高新区\[\d+\]/);
  expect(text).toContain("资料未载明：可用面积（空置情况）、租金或售价");
  expect(
    carriersText(
      result,
      speechOf("en", (one) => one),
    ),
  ).toContain("Fits: For offices[");
});
