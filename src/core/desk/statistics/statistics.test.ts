import { describe, expect, test } from "vitest";
import { weekdays } from "../promise/calendar.ts";
import { perMonth, tally } from "./enquiry-figures.ts";
import { lastMonths, spanOf } from "./period.ts";
import { quantile } from "./quantile.ts";
import { byMonth, byOffice, keptShare, replyTimes } from "./reply-times.ts";
import type { EnquiryCount, ReplyRow } from "./statistics-store.ts";

const at = (text: string): number => Date.parse(`${text}+08:00`);
const now = at("2026-11-25T12:00");

describe("a quantile", () => {
  test("is a value that occurred: the least that the share does not exceed", () => {
    const values = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(quantile(values, 0.5)).toBe(50);
    expect(quantile(values, 0.95)).toBe(95);
    expect(quantile([3], 0.95)).toBe(3);
    expect(quantile([1, 9], 0.5)).toBe(1);
    expect(quantile([], 0.5)).toBeNull();
  });

  test("is what counting says, for any values", () => {
    let seed = 11;
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 50; round++) {
      const values = Array.from({ length: 1 + random(30) }, () => random(20)).sort((a, b) => a - b);
      for (const p of [0.01, 0.5, 0.95, 1]) {
        const slow = values.find((value) => values.filter((one) => one <= value).length >= p * values.length);
        expect(quantile(values, p)).toBe(slow);
      }
    }
  });
});

describe("reply times", () => {
  const row = (madeAt: string, metAt: string | null, dueAt = "2026-11-24T17:30"): ReplyRow => ({
    officeId: "enquiry-desk",
    madeAt: at(madeAt),
    dueAt: at(dueAt),
    metAt: metAt === null ? null : at(metAt),
  });

  test("count working hours alone, and leave out what is not replied to yet", () => {
    const rows = [
      row("2026-11-20T16:30", "2026-11-23T10:00"),
      row("2026-11-23T09:00", "2026-11-23T15:00"),
      row("2026-11-24T09:00", null),
    ];
    expect(replyTimes(rows, weekdays, now)).toEqual({
      asked: 3,
      replied: 2,
      inTime: 2,
      late: 1,
      median: 2,
      p95: 4.5,
    });
  });

  test("what is open and not late is neither kept nor broken", () => {
    const open = replyTimes([row("2026-11-25T09:00", null, "2026-12-01T17:30")], weekdays, now);
    expect(open).toMatchObject({ asked: 1, replied: 0, inTime: 0, late: 0, median: null, p95: null });
    expect(keptShare(open)).toBeNull();
    const late = replyTimes([row("2026-11-23T09:00", "2026-11-25T09:00")], weekdays, now);
    expect(keptShare(late)).toBe(0);
  });

  test("belong to the month in Zhenjiang in which the promise was made, and to its office", () => {
    const rows = [row("2026-11-01T00:30", "2026-11-02T10:00"), row("2026-10-31T23:30", null)];
    const months = byMonth(rows, ["2026-09", "2026-10", "2026-11"], weekdays, now);
    expect(months.map(({ month, asked, replied }) => [month, asked, replied])).toEqual([
      ["2026-09", 0, 0],
      ["2026-10", 1, 0],
      ["2026-11", 1, 1],
    ]);
    expect(byOffice(rows, weekdays, now).map(({ officeId }) => officeId)).toEqual(["enquiry-desk"]);
  });
});

test("a period of months ends with the running one, in Zhenjiang, and goes over the year", () => {
  const newYear = at("2027-01-01T00:30");
  expect(lastMonths(newYear, 3)).toEqual(["2026-11", "2026-12", "2027-01"]);
  expect(spanOf(["2026-11"], newYear)).toEqual({ from: at("2026-11-01T00:00"), to: newYear + 1 });
});

test("enquiries are counted by each side, the largest first, and by every month", () => {
  const count = (month: string, country: string | null, count: number): EnquiryCount => ({
    month,
    country,
    count,
    kind: "park",
    channel: "page",
    language: "en",
    status: "open",
  });
  const counts = [count("2026-09", "JP", 2), count("2026-11", null, 5), count("2026-11", "JP", 1)];
  expect(tally(counts, "country")).toEqual([
    { value: null, count: 5 },
    { value: "JP", count: 3 },
  ]);
  expect(perMonth(counts, ["2026-09", "2026-10", "2026-11"])).toEqual([
    { value: "2026-09", count: 2 },
    { value: "2026-10", count: 0 },
    { value: "2026-11", count: 6 },
  ]);
});
