import type { Fact } from "../facts/fact.ts";
import { measureCore } from "../facts/measure-core.ts";
import { foldText } from "../text/fold.ts";
import { unitAtStart } from "../text/quantities.ts";
import { groupOfUnit } from "../understand/unit-group.ts";

/** The words of a measure that tell which it is, folded; of one that has none its own. */
export function metricCore(metric: string): string {
  return measureCore(metric) || foldText(metric);
}

/**
 * Whether two cores stand for one measure: they are equal; or the longer ends with the shorter, as Chinese puts the head last
 * (开工率, 项目开工率), and adds no more to it than it has itself; or it repeats at its end what the shorter says already.
 */
export function sameMetric(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || short.length * 2 < long.length) return false;
  return long.endsWith(short) || (long.startsWith(short) && short.includes(long.slice(short.length)));
}

/** Whether figures in these units can stand in one row. */
export function sameUnits(a: string, b: string): boolean {
  if (a === b) return true;
  if (groupOfUnit(a) !== groupOfUnit(b)) return false;
  const [left, right] = [unitAtStart(a), unitAtStart(b)];
  return left === null || right === null || left.unit.dimension === right.unit.dimension;
}

/** How long a period is, in months: 0 for a day or a month, 12 for a year; null where nothing tells. */
export function lengthOf(period: string | null): number | null {
  if (period === null) return null;
  const [from = "", to] = period.split("/");
  if (to === undefined) return from.length === 4 ? 12 : 0;
  const months = monthAt(to, 12) - monthAt(from, 1) + 1;
  return months <= 1 ? 0 : months;
}

/** Months since the year 0; a year alone counts as its first or last month. */
function monthAt(date: string, otherwise: number): number {
  const [year = "0", month] = date.split("-");
  return Number(year) * 12 + Number(month ?? otherwise);
}

/** Whether figures of two periods can stand side by side: both of a time as long, or one that names none. */
export function samePeriodKind(a: string | null, b: string | null): boolean {
  const [left, right] = [lengthOf(a), lengthOf(b)];
  return left === null || right === null || left === right;
}

/** The last day that a figure can speak of, to compare as text; a figure without a period comes before all. */
export function lastDay({ period, asOf }: Pick<Fact, "period" | "asOf">): string {
  const to = period?.split("/").at(-1);
  return to === undefined ? `0 ${asOf ?? ""}` : to.padEnd(10, "~");
}
