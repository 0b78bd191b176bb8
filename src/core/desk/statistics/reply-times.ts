import { type OfficeId, officeIds } from "../offices.ts";
import type { WorkCalendar } from "../promise/calendar.ts";
import { workedBetween } from "../promise/due-at.ts";
import { monthOf } from "../promise/local-time.ts";
import { quantile } from "./quantile.ts";
import type { ReplyRow } from "./statistics-store.ts";

const HOUR = 3_600_000;

/** How requests were replied to. Times are working hours from the promise to the reply. */
export interface ReplyTimes {
  /** All that were to be replied to. */
  asked: number;
  replied: number;
  inTime: number;
  /** Replied to after their time, or still open after it. */
  late: number;
  median: number | null;
  /** 95 of 100 replies took no longer. */
  p95: number | null;
}

/** Reply times of requests, whatever office and month they are of. */
export function replyTimes(rows: readonly ReplyRow[], calendar: WorkCalendar, now: number): ReplyTimes {
  const hours: number[] = [];
  let inTime = 0;
  let late = 0;
  for (const { madeAt, dueAt, metAt } of rows) {
    if ((metAt ?? now) > dueAt) late += 1;
    else if (metAt !== null) inTime += 1;
    if (metAt !== null) hours.push(workedBetween(madeAt, metAt, calendar) / HOUR);
  }
  hours.sort((a, b) => a - b);
  return {
    asked: rows.length,
    replied: hours.length,
    inTime,
    late,
    median: quantile(hours, 0.5),
    p95: quantile(hours, 0.95),
  };
}

/** Share of the promises that were kept, of those of which it is known by now; null of none. */
export function keptShare({ inTime, late }: ReplyTimes): number | null {
  return inTime + late === 0 ? null : inTime / (inTime + late);
}

/** For each office that has any, in the order of the offices. */
export function byOffice(
  rows: readonly ReplyRow[],
  calendar: WorkCalendar,
  now: number,
): Array<ReplyTimes & { officeId: OfficeId }> {
  return officeIds.flatMap((officeId) => {
    const own = rows.filter((row) => row.officeId === officeId);
    return own.length === 0 ? [] : [{ officeId, ...replyTimes(own, calendar, now) }];
  });
}

/** For each of `months`, by when the promise was made. */
export function byMonth(
  rows: readonly ReplyRow[],
  months: readonly string[],
  calendar: WorkCalendar,
  now: number,
): Array<ReplyTimes & { month: string }> {
  const of = Map.groupBy(rows, ({ madeAt }) => monthOf(madeAt));
  return months.map((month) => ({ month, ...replyTimes(of.get(month) ?? [], calendar, now) }));
}
