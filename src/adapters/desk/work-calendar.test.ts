import { execFileSync } from "node:child_process";
import arranged from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { expect, test } from "vitest";
import { dueAt } from "../../core/desk/promise/due-at.ts";
import { chinaCalendar, statutoryDays } from "./work-calendar.ts";

const calendar = chinaCalendar();
const at = (text: string): number => Date.parse(`${text}+08:00`);
const shown = (instant: number): string => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16);

test("days off and weekends worked instead are those of the official arrangement", () => {
  expect(calendar.isOfficial(2026)).toBe(true);
  for (const off of ["2026-02-16", "2026-02-23", "2026-10-07", "2026-11-22"]) {
    expect(calendar.isWorkday(off), off).toBe(false);
  }
  for (const worked of ["2026-02-14", "2026-10-10", "2026-11-23"])
    expect(calendar.isWorkday(worked), worked).toBe(true);
});

test("a promise made before the long October holiday falls due after it", () => {
  const due = dueAt(at("2026-09-30T15:00"), { unit: "working-days", amount: 5 }, calendar);
  expect(shown(due)).toBe("2026-10-13T17:30");
  const hours = dueAt(at("2026-09-30T15:00"), { unit: "working-hours", amount: 6 }, calendar);
  expect(shown(hours)).toBe("2026-10-08T14:00");
});

test("of a year without an arrangement the statutory holidays are off, and weekdays for those on a weekend", () => {
  expect(calendar.isOfficial(2027)).toBe(false);
  expect(statutoryDays(2027)).toEqual([
    "2027-01-01",
    "2027-02-05",
    "2027-02-06",
    "2027-02-07",
    "2027-02-08",
    "2027-04-05",
    "2027-05-01",
    "2027-05-02",
    "2027-06-09",
    "2027-09-15",
    "2027-10-01",
    "2027-10-02",
    "2027-10-03",
  ]);
  const off = [
    "2027-02-05",
    "2027-02-08",
    "2027-02-09",
    "2027-02-10",
    "2027-05-03",
    "2027-05-04",
    "2027-10-05",
  ];
  for (const date of off) expect(calendar.isWorkday(date), date).toBe(false);
  for (const date of ["2027-02-04", "2027-02-11", "2027-05-05", "2027-10-06"])
    expect(calendar.isWorkday(date), date).toBe(true);
});

test("thirteen statutory days a year to the end of the century's half, and a leap month repeats no festival", () => {
  for (let year = 2025; year <= 2060; year++) expect(statutoryDays(year), String(year)).toHaveLength(13);
  expect(statutoryDays(2028).filter((day) => day === "2028-10-03")).toHaveLength(2);
  expect(calendar.isWorkday("2028-10-05")).toBe(false);
  expect(statutoryDays(2028)).toContain("2028-05-28");
  expect(statutoryDays(2028)).not.toContain("2028-06-27");
});

test("every statutory day since 2014 was off in the official arrangement of its year", () => {
  const off = new Set(Object.keys(arranged.holidays));
  // Until 2025 the eve of the Spring Festival and the second of May were working days.
  const newYears = new Set(["01-01", "05-02"]);
  for (let year = 2014; year <= 2026; year++) {
    const days = statutoryDays(year);
    const eve = days.find((day) => day > `${year}-01-19`);
    const kept = days.filter((day) => year >= 2025 || (day !== eve && !newYears.has(day.slice(5))));
    expect(
      kept.filter((day) => !off.has(day)),
      String(year),
    ).toEqual([]);
  }
});

test("what an operator adds of a year makes it official", () => {
  const added = chinaCalendar(undefined, { off: ["2027-02-11"], worked: ["2027-02-20"] });
  expect(added.isOfficial(2027)).toBe(true);
  expect(added.isWorkday("2027-02-11")).toBe(false);
  expect(added.isWorkday("2027-02-20")).toBe(true);
  expect(added.isWorkday("2027-02-09")).toBe(true);
});

test("the calendar is the same wherever the host stands, also on days when its clocks change", () => {
  const program = `
    import { chinaCalendar } from "./src/adapters/desk/work-calendar.ts";
    import { dueAt } from "./src/core/desk/promise/due-at.ts";
    const calendar = chinaCalendar();
    const days = [];
    for (let at = Date.UTC(2026, 0, 1, 3); at < Date.UTC(2028, 0, 1); at += 86_400_000) {
      const date = new Date(at).toISOString().slice(0, 10);
      days.push(Number(calendar.isWorkday(date)), dueAt(at, { unit: "working-hours", amount: 6 }, calendar));
    }
    console.log(days.join());
  `;
  const run = (zone: string): string =>
    execFileSync(process.execPath, ["--input-type=module-typescript", "-e", program], {
      env: { ...process.env, TZ: zone, NODE_OPTIONS: "" },
      encoding: "utf8",
    });
  const expected = run("Asia/Shanghai");
  expect(expected.split(",").length).toBe(2 * 730);
  expect(run("America/New_York")).toBe(expected);
  expect(run("Pacific/Kiritimati")).toBe(expected);
});
