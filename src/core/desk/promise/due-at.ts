import { AppError } from "../../errors.ts";
import type { Allowance } from "./allowances.ts";
import type { WorkCalendar } from "./calendar.ts";
import { addDays, dateOf, instantAt, minuteOf } from "./local-time.ts";

/** No holiday lasts so long: a calendar that offers no working day in it is broken. */
const MOST_DAYS = 60;

/**
 * When an allowance given at an instant is used up. Working hours run only while the offices work. Working days count from the day
 * after (Civil Code of China, art. 201: the day on which a period begins is not counted) and end at the close of the last one.
 */
export function dueAt(madeAt: number, { unit, amount }: Allowance, calendar: WorkCalendar): number {
  return unit === "working-hours"
    ? afterHours(madeAt, amount, calendar)
    : afterDays(dateOf(madeAt), amount, calendar);
}

/** The close of a date, or of the last working day before it: what "by that day" means. Null where that lies before `madeAt`. */
export function dueOn(date: string, madeAt: number, calendar: WorkCalendar): number | null {
  let day = date;
  for (let tries = 0; tries < MOST_DAYS; tries++) {
    const close = closeOf(day, calendar);
    if (close <= madeAt) return null;
    if (calendar.isWorkday(day)) return close;
    day = addDays(day, -1);
  }
  throw noWorkday(date);
}

/** Milliseconds during which the offices worked between two instants; 0 where the second is the earlier one. */
export function workedBetween(from: number, to: number, calendar: WorkCalendar): number {
  let worked = 0;
  for (let day = dateOf(from); to > from && instantAt(day, 0) < to; day = addDays(day, 1)) {
    if (!calendar.isWorkday(day)) continue;
    for (const span of calendar.hours) {
      const start = Math.max(from, instantAt(day, span.from));
      worked += Math.max(0, Math.min(to, instantAt(day, span.to)) - start);
    }
  }
  return worked;
}

function afterHours(madeAt: number, hours: number, calendar: WorkCalendar): number {
  let left = hours * 60;
  let day = dateOf(madeAt);
  let from = minuteOf(madeAt);
  for (let idle = 0; idle < MOST_DAYS; idle++) {
    if (calendar.isWorkday(day)) {
      for (const span of calendar.hours) {
        const start = Math.max(span.from, from);
        const room = span.to - start;
        if (room <= 0) continue;
        if (left <= room) return Math.round(instantAt(day, start + left));
        left -= room;
        idle = 0;
      }
    }
    day = addDays(day, 1);
    from = 0;
  }
  throw noWorkday(day);
}

function afterDays(made: string, days: number, calendar: WorkCalendar): number {
  let day = made;
  let left = days;
  for (let idle = 0; idle < MOST_DAYS; idle++) {
    day = addDays(day, 1);
    if (!calendar.isWorkday(day)) continue;
    left -= 1;
    idle = 0;
    if (left <= 0) return closeOf(day, calendar);
  }
  throw noWorkday(day);
}

function closeOf(date: string, { hours }: WorkCalendar): number {
  return instantAt(date, hours.at(-1)?.to ?? 24 * 60);
}

function noWorkday(near: string): AppError {
  return new AppError(
    "bug",
    500,
    "calendar-without-workdays",
    `The calendar has no working day within ${MOST_DAYS} days of ${near}; expected some.`,
  );
}
