import { instantAt, monthOf } from "../promise/local-time.ts";
import type { Span } from "./statistics-store.ts";

/** The last `count` months up to now, the running one among them, oldest first: `2026-11`. */
export function lastMonths(now: number, count: number): string[] {
  const [year = 0, month = 0] = monthOf(now).split("-").map(Number);
  return Array.from({ length: count }, (_, at) => {
    const date = new Date(Date.UTC(year, month - count + at, 1));
    return date.toISOString().slice(0, 7);
  });
}

/** From the beginning of the first month, in Zhenjiang, to now. */
export function spanOf(months: readonly string[], now: number): Span {
  return { from: instantAt(`${months[0] ?? monthOf(now)}-01`, 0), to: now + 1 };
}
