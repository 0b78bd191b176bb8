import { instantAt } from "../promise/local-time.ts";

/** A month as `2026-11`; comparable as text. */
export type Month = string;

/** The month so many months after another one; before it where `count` is negative. */
export function monthAfter(month: Month, count = 1): Month {
  const [year = 0, of = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, of - 1 + count, 1)).toISOString().slice(0, 7);
}

/** How many months lie from one month to another; 0 for the same one. */
export function monthsFrom(first: Month, last: Month): number {
  const [year = 0, of = 1] = first.split("-").map(Number);
  const [lastYear = 0, lastOf = 1] = last.split("-").map(Number);
  return (lastYear - year) * 12 + lastOf - of;
}

/** The last instant of a day of a month in Shanghai, in milliseconds since the epoch. */
export function endOfDay(month: Month, day: number): number {
  return instantAt(`${month}-${String(day).padStart(2, "0")}`, 24 * 60) - 1;
}
