import { describe, expect, it } from "vitest";
import { findPeriods, overlaps } from "./period.ts";

const spans = (text: string, asOf: string | null = "2026-03"): string[] =>
  findPeriods(text, asOf).map(({ from, to }) => `${from}/${to}`);

describe("findPeriods", () => {
  it.each([
    ["2022年高新区", ["2022/2022"]],
    ["24年一季度工业应税销售", ["2024-01/2024-03"]],
    ["2025上半年新签项目", ["2025-01/2025-06"]],
    ["去年签了几个", ["2025/2025"]],
    ["output in the first half of 2025", ["2025-01/2025-06"]],
    ["2021年和2024年相比", ["2021/2021", "2024/2024"]],
  ])("reads %s", (text, expected) => {
    expect(spans(text)).toEqual(expected);
  });

  it("takes amounts, durations and names with digits for no period", () => {
    expect(spans("2664.2亩 20年来 5年 2000万元 c919")).toEqual([]);
  });

  it("leaves relative years out where the corpus has no date", () => {
    expect(spans("去年签了几个", null)).toEqual([]);
  });

  it("gives the offsets of the words that named the period", () => {
    const [found] = findPeriods("镇江2024年", null);
    expect(found && "镇江2024年".slice(found.start, found.end)).toBe("2024年");
  });
});

describe("overlaps", () => {
  it("reads a partial date as the whole year or month", () => {
    expect(overlaps({ from: "2024", to: "2024" }, { from: "2024-03", to: "2024-05" })).toBe(true);
    expect(overlaps({ from: "2024-01", to: "2024-03" }, { from: "2024-03-31", to: "2024-04" })).toBe(true);
    expect(overlaps({ from: "2023", to: "2023" }, { from: "2024-01", to: "2024-06" })).toBe(false);
  });
});
