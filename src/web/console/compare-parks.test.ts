import { expect, test } from "vitest";
import type { Comparison } from "../../core/knowledge/comparison.ts";
import { rowText, tableText } from "./compare-parks.ts";
import { loadStrings } from "./strings.ts";

const comparison: Comparison = {
  columns: [
    { id: "a", name: "甲园区", nameEn: "A" },
    { id: "b", name: "乙园区", nameEn: "B" },
  ],
  rows: [
    {
      id: "m",
      metric: "签约投资额",
      unit: "亿元",
      period: "2025",
      cells: [{ value: "12", source: 1, qualifier: "超", status: "target" }, null],
    },
    { id: "w", metric: "定位", unit: null, period: null, cells: [{ value: "甲\n乙", source: 1 }, null] },
  ],
  missing: [],
  more: 0,
  citations: [
    {
      index: 1,
      articleId: "x",
      passageId: "x:1",
      title: "标题",
      source: "日报",
      published: "2026-03",
      url: null,
      quote: "q",
      start: 2,
      end: 9,
      lang: "zh-Hans",
    },
  ],
  asOf: null,
};

const wording = async () => ({
  t: await loadStrings("zh-Hans"),
  locale: "zh-Hans" as const,
  origin: "https://invest.example",
});

test("a row is copied with each park's figure and source, and with what is not stated", async () => {
  const [row] = comparison.rows;
  if (!row) throw new Error("There is a row.");
  expect(rowText(row, comparison, await wording())).toBe(
    "签约投资额（2025年）\n甲园区：超12亿元（目标） 《标题》，日报，2026-03 https://invest.example/articles/x?quote=2-9#quote\n乙园区：未载明",
  );
});

test("a table is copied as tab-separated lines with its sources below", async () => {
  expect(tableText(comparison, await wording())).toBe(
    [
      "指标\t甲园区\t乙园区",
      "签约投资额（2025年）\t超12亿元（目标） [1]\t未载明",
      "定位\t甲 乙 [1]\t未载明",
      "",
      "[1] 《标题》，日报，2026-03 https://invest.example/articles/x?quote=2-9#quote",
    ].join("\n"),
  );
});
