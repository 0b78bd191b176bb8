import { describe, expect, test } from "vitest";
import type { WorkCalendar } from "./calendar.ts";
import { usualHours, weekdays, workHours } from "./calendar.ts";
import { dueAt, dueOn, workedBetween } from "./due-at.ts";
import { addDays, dateOf, instantAt, minuteOf } from "./local-time.ts";

const at = (text: string): number => Date.parse(`${text}+08:00`);
const shown = (instant: number): string => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16);
const hours = (amount: number) => ({ unit: "working-hours", amount }) as const;
const days = (amount: number) => ({ unit: "working-days", amount }) as const;

describe("working hours", () => {
  const cases: Array<[what: string, made: string, amount: number, due: string]> = [
    ["run on within the day", "2026-11-23T09:00", 3, "2026-11-23T12:00"],
    ["rest over noon", "2026-11-23T09:00", 6, "2026-11-23T16:30"],
    ["go on the next morning", "2026-11-23T15:00", 6, "2026-11-24T14:00"],
    ["begin at nine for what comes at night", "2026-11-23T02:00", 1, "2026-11-23T10:00"],
    ["begin at half past one for what comes over noon", "2026-11-23T12:20", 1, "2026-11-23T14:30"],
    ["begin on Monday for what comes on Friday evening", "2026-11-20T18:00", 6, "2026-11-23T16:30"],
    ["end at the close, not at the next opening", "2026-11-23T10:30", 5.5, "2026-11-23T17:30"],
  ];
  test.each(cases)("%s", (_, made, amount, due) => {
    expect(shown(dueAt(at(made), hours(amount), weekdays))).toBe(due);
  });
});

describe("working days", () => {
  test("leave out the day on which they begin, and end at the close", () => {
    expect(shown(dueAt(at("2026-11-23T08:00"), days(5), weekdays))).toBe("2026-11-30T17:30");
    expect(shown(dueAt(at("2026-11-21T12:00"), days(1), weekdays))).toBe("2026-11-23T17:30");
  });

  test("leave out days off, and count weekends that are worked instead", () => {
    const calendar: WorkCalendar = {
      ...weekdays,
      isWorkday: (date) =>
        date === "2026-11-28" || (weekdays.isWorkday(date) && !["2026-11-25", "2026-11-26"].includes(date)),
    };
    expect(shown(dueAt(at("2026-11-23T08:00"), days(3), calendar))).toBe("2026-11-28T17:30");
  });
});

test("a time before the epoch or at its edge is still a time of day", () => {
  expect(minuteOf(at("1969-12-31T23:00"))).toBe(23 * 60);
  expect(dateOf(at("2026-12-31T23:59"))).toBe("2026-12-31");
});

test("by a day means its close, or that of the last working day before it", () => {
  const made = at("2026-11-20T10:00");
  expect(shown(dueOn("2026-11-24", made, weekdays) ?? 0)).toBe("2026-11-24T17:30");
  expect(shown(dueOn("2026-11-22", made, weekdays) ?? 0)).toBe("2026-11-20T17:30");
  expect(dueOn("2026-11-19", made, weekdays)).toBeNull();
  expect(dueOn("2026-11-22", at("2026-11-21T10:00"), weekdays)).toBeNull();
});

test("a calendar without a working day is refused, not searched for ever", () => {
  const closed: WorkCalendar = { ...weekdays, isWorkday: () => false };
  expect(() => dueAt(at("2026-11-23T08:00"), hours(1), closed)).toThrow("no working day");
  expect(() => dueAt(at("2026-11-23T08:00"), days(1), closed)).toThrow("no working day");
});

test("long allowances run over many weeks", () => {
  expect(shown(dueAt(at("2026-11-23T08:00"), days(200), weekdays))).toBe("2027-08-30T17:30");
  expect(shown(dueAt(at("2026-11-23T09:00"), hours(700), weekdays))).toBe("2027-04-09T17:30");
});

test("a due time is what a minute-by-minute count gives", () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const works = (minute: number): boolean => {
    const instant = at("2026-11-01T00:00") + minute * 60_000;
    const time = minuteOf(instant);
    return (
      weekdays.isWorkday(dateOf(instant)) && usualHours.some(({ from, to }) => time >= from && time < to)
    );
  };
  for (let round = 0; round < 40; round++) {
    const made = random(20 * 1440);
    const allowed = 1 + random(20 * 60);
    let minute = made;
    for (let left = allowed; left > 0; minute++) if (works(minute)) left--;
    const madeAt = at("2026-11-01T00:00") + made * 60_000;
    const due = dueAt(madeAt, hours(allowed / 60), weekdays);
    expect(due).toBe(at("2026-11-01T00:00") + minute * 60_000);
    expect(workedBetween(madeAt, due, weekdays)).toBe(allowed * 60_000);
  }
});

test("time worked is nought where the end lies before the beginning", () => {
  expect(workedBetween(at("2026-11-24T10:00"), at("2026-11-23T10:00"), weekdays)).toBe(0);
});

test("dates and instants go both ways", () => {
  expect(instantAt("2026-11-22", 0)).toBe(at("2026-11-22T00:00"));
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
});

test("hours are read as an operator writes them, and refused where they run backwards", () => {
  expect(workHours.parse("9:00-12:00, 13:30-17:30")).toEqual(usualHours);
  for (const wrong of ["", "9-12", "12:00-9:00", "09:00-12:00,11:00-13:00", "09:00-25:00", "09:00-24:30"]) {
    expect(workHours.safeParse(wrong).success, wrong).toBe(false);
  }
});
