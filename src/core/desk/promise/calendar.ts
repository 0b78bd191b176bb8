import { z } from "zod";
import { isWeekend } from "./local-time.ts";

/** A span of a working day, in minutes after midnight (Shanghai). */
export interface WorkSpan {
  from: number;
  to: number;
}

/** When the offices work. Dates are ISO dates in Shanghai. */
export interface WorkCalendar {
  /** The hours of a working day: ascending, not overlapping, at least one span. */
  hours: readonly WorkSpan[];
  isWorkday(date: string): boolean;
  /**
   * Whether the year's official arrangement (days off, and weekends worked instead) is known. Where it is not, only the statutory
   * holidays are days off, which can make a promise a few days earlier than the arrangement will.
   */
  isOfficial(year: number): boolean;
}

/** 9:00–12:00 and 13:30–17:30: seven hours a day. */
export const usualHours: readonly WorkSpan[] = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 13 * 60 + 30, to: 17 * 60 + 30 },
];

/** Monday to Friday without holidays: for tests, and for a place with no calendar of its own. */
export const weekdays: WorkCalendar = {
  hours: usualHours,
  isWorkday: (date) => !isWeekend(date),
  isOfficial: () => true,
};

const span = /^([01]?\d|2[0-4]):([0-5]\d)-([01]?\d|2[0-4]):([0-5]\d)$/;

/** Hours as an operator writes them: `09:00-12:00,13:30-17:30`. */
export const workHours = z.string().transform((text, context): WorkSpan[] => {
  const spans = text.split(",").map((part) => {
    const [, ...numbers] = span.exec(part.trim()) ?? [];
    const [h1 = Number.NaN, m1 = 0, h2 = 0, m2 = 0] = numbers.map(Number);
    return { from: h1 * 60 + m1, to: h2 * 60 + m2 };
  });
  const isRight = spans.every(
    ({ from, to }, at) => from >= (spans[at - 1]?.to ?? 0) && to > from && to <= 1440,
  );
  if (!isRight) {
    const message = "expected hours in ascending order, as in 09:00-12:00,13:30-17:30";
    context.addIssue({ code: "custom", message });
  }
  return spans;
});
