import type { EnquiryCount } from "./statistics-store.ts";

/** How many are of one value; null: of none that is known. */
export interface Tally<Value> {
  value: Value;
  count: number;
}

/** Counts by one of their sides, the largest first. */
export function tally<Side extends "kind" | "channel" | "language" | "country" | "status" | "month">(
  counts: readonly EnquiryCount[],
  side: Side,
): Array<Tally<EnquiryCount[Side]>> {
  const sums = new Map<EnquiryCount[Side], number>();
  for (const one of counts) sums.set(one[side], (sums.get(one[side]) ?? 0) + one.count);
  return [...sums].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

/** How many came in each of `months`. */
export function perMonth(counts: readonly EnquiryCount[], months: readonly string[]): Array<Tally<string>> {
  const of = new Map(tally(counts, "month").map(({ value, count }) => [value, count]));
  return months.map((value) => ({ value, count: of.get(value) ?? 0 }));
}
