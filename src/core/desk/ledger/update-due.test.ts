import { describe, expect, test } from "vitest";
import { monthAfter, monthsFrom } from "./month.ts";
import { awaitedUpdate, updateDueAt } from "./update-due.ts";

const at = (text: string): number => Date.parse(`${text}+08:00`);
const newest = (month: string, isFinal = false) => ({ month, isFinal });

describe("the update on a month", () => {
  test("is due at the end of the tenth of the next month, by clocks in Zhenjiang", () => {
    expect(updateDueAt("2026-10")).toBe(at("2026-11-10T23:59:59.999"));
    expect(updateDueAt("2026-12")).toBe(at("2027-01-10T23:59:59.999"));
  });

  const cases: Array<[now: string, newest: string, month: string, late: number]> = [
    ["2026-11-10T23:59", "2026-09", "2026-10", 0],
    ["2026-11-11T00:00", "2026-09", "2026-10", 1],
    ["2026-12-10T23:00", "2026-09", "2026-10", 1],
    ["2026-12-11T00:00", "2026-09", "2026-10", 2],
    ["2027-02-11T09:00", "2026-09", "2026-10", 4],
    ["2026-11-05T09:00", "2026-10", "2026-11", 0],
    ["2026-11-05T09:00", "2026-11", "2026-12", 0],
  ];
  test.each(cases)("at %s, after that on %s, awaits %s; late: %i", (now, last, month, late) => {
    expect(awaitedUpdate(newest(last), at(now))).toEqual({ month, dueAt: updateDueAt(month), late });
  });

  test("counts as late exactly the months whose own due time is over", () => {
    for (let day = 0; day < 500; day++) {
      const now = at("2026-01-01T12:00") + day * 86_400_000;
      let late = 0;
      for (let month = "2025-11"; updateDueAt(month) < now; month = monthAfter(month)) late += 1;
      expect(awaitedUpdate(newest("2025-10"), now)?.late).toBe(late);
    }
  });

  test("is not awaited of a project without any, nor after the last one", () => {
    expect(awaitedUpdate(undefined, at("2026-11-11T00:00"))).toBeNull();
    expect(awaitedUpdate(newest("2026-01", true), at("2026-11-11T00:00"))).toBeNull();
  });
});

test("months are counted over the turn of the year", () => {
  expect(monthAfter("2026-12")).toBe("2027-01");
  expect(monthAfter("2026-01", -2)).toBe("2025-11");
  expect(monthsFrom("2025-11", "2027-02")).toBe(15);
});
