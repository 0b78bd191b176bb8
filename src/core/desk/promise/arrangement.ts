import { z } from "zod";
import { addDays } from "./local-time.ts";

/** A year's official arrangement as an operator adds it: days off, and weekends that are worked instead (ISO dates). */
export interface Arrangement {
  off: readonly string[];
  worked: readonly string[];
}

const day = z.iso.date();
/** Longer than any holiday. */
const MOST_DAYS = 30;

/** Dates and ranges as an operator writes them: `2027-01-01..2027-01-03 2027-04-05`. */
export const dateList = z.string().transform((text, context): string[] =>
  text
    .split(/[\s,]+/)
    .filter((part) => part !== "")
    .flatMap((part) => {
      const [first = "", last = first, ...more] = part.split("..");
      const isRight = more.length === 0 && day.safeParse(first).success && day.safeParse(last).success;
      const dates = isRight ? datesFrom(first, last) : [];
      if (dates.length > 0) return dates;
      const found = JSON.stringify(part.slice(0, 40));
      const message = `expected dates and ranges like 2027-02-05..2027-02-11, each of at most ${MOST_DAYS} days; found ${found}`;
      context.addIssue({ code: "custom", message });
      return [];
    }),
);

/** Every date of a range, both ends included; none where it runs backwards or is too long. */
function datesFrom(first: string, last: string): string[] {
  const dates: string[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (dates.push(date) > MOST_DAYS) return [];
  }
  return dates;
}
