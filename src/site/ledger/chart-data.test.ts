import { describe, expect, test } from "vitest";
import type { PublicUpdate } from "../../core/desk/ledger/public-ledger.ts";
import { speechOf } from "../../core/knowledge/speech.ts";
import { chartDataOf } from "./chart-data.ts";
import { stretchOf, timeScale } from "./time-scale.ts";

const site = { speech: speechOf("zh-Hans", (text) => text) };
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const said = { article: "a", quote: "q" };
const step = (value: string, date?: string) => ({ ...said, value, en: value, ...(date && { date }) });
const update = (
  month: string,
  plannedPercent: number | null,
  actualPercent: number | null,
): PublicUpdate => ({
  month,
  plannedPercent,
  actualPercent,
  paidPercent: null,
  progress: "进展",
  reason: null,
  nextStep: null,
  nextStepDue: null,
  posted: "2026-11-01",
  isFinal: false,
  earlier: [],
});
const chart = (
  plan: ReturnType<typeof step>[],
  actual: ReturnType<typeof step>[],
  updates: PublicUpdate[] = [],
  monthsLate = 0,
) =>
  chartDataOf(
    site,
    { plan, actual },
    { updates, nextUpdate: { month: "2026-11", due: "2026-12-10", monthsLate } },
    "2026-11-22",
  );

describe("what a date covers", () => {
  test.each([
    ["2026", "2026-01-01", "2026-12-31"],
    ["2026-Q4", "2026-10-01", "2026-12-31"],
    ["2026-02", "2026-02-01", "2026-02-28"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2026-11-05", "2026-11-05", "2026-11-05"],
    ["2026/2030", "2026-01-01", "2030-12-31"],
  ])("%s reaches from %s to %s", (date, from, to) => {
    expect(stretchOf(date)).toEqual({ from: day(from), to: day(to) });
  });

  test("is nothing where it is no date", () => {
    expect(stretchOf("春天")).toBeNull();
  });
});

describe("the drawing of a project", () => {
  test("is not made of a single step, nor of none with a date", () => {
    expect(chart([step("投产", "2026-12")], [])).toBeNull();
    expect(chart([step("投产")], [step("签约"), step("开工")])).toBeNull();
  });

  test("shows today only where it lies within what is told", () => {
    expect(chart([step("开工", "2021-03")], [step("竣工", "2021-10-15")])?.today).toBeNull();
    expect(chart([step("投产", "2027")], [step("开工", "2026-01")])?.today).toBe(day("2026-11-22"));
  });

  test("puts figures at the end of their month, and leaves out those that were not told", () => {
    const data = chart([], [], [update("2026-09", 50, null), update("2026-10", 60, 52)]);
    expect(data?.lines).toEqual([
      {
        measure: "planned",
        points: [
          { at: day("2026-09-30"), percent: 50 },
          { at: day("2026-10-31"), percent: 60 },
        ],
      },
      { measure: "actual", points: [{ at: day("2026-10-31"), percent: 52 }] },
    ]);
  });

  test("keeps to the time around the updates and says what it leaves out", () => {
    const data = chart(
      [step("远期", "2045")],
      [step("立项", "2015-05"), step("开工", "2026-02")],
      [update("2026-10", 60, 52)],
    );
    expect(data?.left).toBe(2);
    expect(data?.done.map(({ text }) => text)).toEqual(["开工"]);
  });

  test("marks since when updates are missing, only where one is late", () => {
    expect(chart([], [], [update("2026-08", 60, 52)], 2)?.gapFrom).toBe(day("2026-08-31"));
    expect(chart([], [], [update("2026-10", 60, 52)])?.gapFrom).toBeNull();
  });
});

test("a scale keeps order and edges, and its ticks are far enough apart", () => {
  for (const months of [3, 7, 12, 30, 120, 400]) {
    const from = day("2020-05-12");
    const to = from + months * 30.4 * 86_400_000;
    const { at, ticks } = timeScale({ from, to }, { left: 6, width: 288, apart: 64 });
    expect(at(from)).toBeGreaterThanOrEqual(6);
    expect(at(to)).toBeLessThanOrEqual(294.01);
    expect(ticks.length).toBeGreaterThan(0);
    for (const [place, { x }] of ticks.entries())
      if (place > 0) expect(x - (ticks[place - 1]?.x ?? 0)).toBeGreaterThan(55);
  }
});
