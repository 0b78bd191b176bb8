import { firstDay, lastDay } from "../../core/knowledge/project-timing.ts";

const DAY = 86_400_000;

/** A stretch of days, both included, as instants of their UTC midnights. */
export interface Stretch {
  from: number;
  to: number;
}

/** What a date, month, quarter, year or stretch (`2026-Q4`) covers; null for what is none. */
export function stretchOf(date: string): Stretch | null {
  const last = lastDay(date);
  if (last === null) return null;
  const [from, to] = [Date.parse(`${firstDay(date)}T00:00:00Z`), endOf(last)];
  return Number.isNaN(from) || Number.isNaN(to) ? null : { from, to };
}

/** The day itself, or the last one of its month where the month is shorter. */
function endOf(day: string): number {
  const [year = 0, month = 1, of = 1] = day.split("-").map(Number);
  const lastOfMonth = Date.UTC(year, month, 0);
  return Math.min(Date.UTC(year, month - 1, of), lastOfMonth);
}

/** Dates to lengths: `at` gives the x of an instant. */
export interface TimeScale {
  at(instant: number): number;
  /** Months to name below the axis, with where they begin; far enough apart to be read. */
  ticks: ReadonlyArray<{ month: string; x: number; isYear: boolean }>;
}

/** A scale of whole months from the first to the last instant, over `width` from `left`; ticks at least `apart` from each other. */
export function timeScale(
  { from, to }: Stretch,
  { left, width, apart }: { left: number; width: number; apart: number },
): TimeScale {
  const first = startOfMonth(from, 0);
  const last = startOfMonth(to, 1);
  const at = (instant: number) => left + ((instant - first) / Math.max(DAY, last - first)) * width;
  const months = Math.round((last - first) / (DAY * 30.4));
  const step =
    [1, 2, 3, 6, 12, 24, 60, 120].find((one) => (width / Math.max(1, months)) * one >= apart) ?? 120;
  const ticks = Array.from({ length: months + 1 }, (_, count) => startOfMonth(first, count))
    .filter((start) => start <= last && isTick(start, step))
    .map((start) => {
      const month = new Date(start).toISOString().slice(0, 7);
      return { month, x: at(start), isYear: step >= 12 };
    });
  return { at, ticks };
}

function startOfMonth(instant: number, after: number): number {
  const date = new Date(instant);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + after, 1);
}

function isTick(start: number, step: number): boolean {
  const date = new Date(start);
  return (date.getUTCFullYear() * 12 + date.getUTCMonth()) % step === 0;
}
