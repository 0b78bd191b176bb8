import type { Project } from "./records.ts";
import type { Source } from "./stated.ts";

/** Date that a planned step was due by, and where the articles say so. */
export interface Overdue {
  due: string;
  from: Source;
}

/** What the articles let one say of a project's delay. */
export interface Timing {
  /** A reason for delay is stated. */
  delayed: boolean;
  /** The earliest planned date that the newest article lies after, and after which nothing more was reported; null where there is none. */
  overdue: Overdue | null;
}

/**
 * Whether a project is late, as far as articles tell: never that a step was missed, only that its date has passed without a report.
 * @param asOf date of the newest article.
 */
export function timingOf({ plan, actual, status, delayReason }: Project, asOf: string | null): Timing {
  const isDone = status?.value === "completed" || status?.value === "operating";
  const reported = actual.flatMap(({ date, when }) => lastDay(date ?? when ?? "") ?? []);
  const passed = plan.flatMap(({ date, article, quote }) => {
    const due = date === undefined ? null : lastDay(date);
    if (date === undefined || due === null || asOf === null || due >= firstDay(asOf)) return [];
    return reported.some((day) => day >= due) ? [] : [{ due: date, day: due, from: { article, quote } }];
  });
  const [first] = isDone ? [] : passed.sort((a, b) => (a.day < b.day ? -1 : 1));
  return {
    delayed: delayReason !== undefined,
    overdue: first === undefined ? null : { due: first.due, from: first.from },
  };
}

const QUARTER_ENDS: Readonly<Record<string, string>> = {
  "1": "03-31",
  "2": "06-30",
  "3": "09-30",
  "4": "12-31",
};

/** Last day of a year, quarter, month, day or stretch (`2024`, `2025-Q4`, `2024-06`, `2026/2030`), comparable as text; null for anything else. */
export function lastDay(date: string): string | null {
  const end = date.split("/").at(-1) ?? "";
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(end) ?? [];
  if (year !== undefined && quarter !== undefined) return `${year}-${QUARTER_ENDS[quarter]}`;
  if (/^\d{4}$/.test(end)) return `${end}-12-31`;
  // Later than every day of its month, whatever its length.
  if (/^\d{4}-\d{2}$/.test(end)) return `${end}-31`;
  return /^\d{4}-\d{2}-\d{2}$/.test(end) ? end : null;
}

/** First day of what {@link lastDay} gives the last of; the text itself where it is no date. */
export function firstDay(date: string): string {
  const start = date.split("/")[0] ?? "";
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(start) ?? [];
  if (year !== undefined && quarter !== undefined)
    return `${year}-${String(Number(quarter) * 3 - 2).padStart(2, "0")}-01`;
  if (/^\d{4}$/.test(start)) return `${start}-01-01`;
  return /^\d{4}-\d{2}$/.test(start) ? `${start}-01` : start;
}
