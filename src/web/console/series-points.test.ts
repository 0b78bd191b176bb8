import { expect, test } from "vitest";
import type { LookupFact } from "../../core/lookup/lookup-result.ts";
import { seriesOf, sparkline } from "./series-points.ts";

const short = (id: string, value: string, period: string | null, unit = "亿元") => ({
  id,
  value,
  unit,
  status: "result" as const,
  period,
  asOf: null,
  articleId: "a",
});
const fact = (others: LookupFact["others"]): LookupFact => ({
  ...short("now", "1,200", "2024"),
  subject: { id: "s", name: "s" },
  metric: "m",
  scope: "zhenjiang",
  quote: "",
  start: 0,
  end: 0,
  valueStart: 0,
  valueEnd: 0,
  title: "",
  source: "",
  published: null,
  url: null,
  others,
});

test("a series is told the latest period first, with the figure of the card marked", () => {
  const series = seriesOf(fact([short("old", "600", "2022"), short("new", "900", "2025-01/2025-06")]));
  expect(series.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
    ["new", false],
    ["now", true],
    ["old", false],
  ]);
});

test("its drawing begins at zero and goes from the earliest to the latest", () => {
  const series = seriesOf(fact([short("old", "600", "2022"), short("new", "900", "2025")]));
  expect(sparkline(series, 100, 40)).toEqual([
    { x: 0, y: 20, isCurrent: false },
    { x: 50, y: 0, isCurrent: true },
    { x: 100, y: 10, isCurrent: false },
  ]);
});

test.each([
  ["one figure", []],
  ["another unit", [short("x", "600", "2022", "个")]],
  ["no number", [short("x", "近半", "2022")]],
  ["no known time", [short("x", "600", null)]],
])("what cannot stand on one scale is not drawn: %s", (_, others) => {
  expect(sparkline(seriesOf(fact(others)), 100, 40)).toBeNull();
});
