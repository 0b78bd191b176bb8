import chineseDays from "chinese-days";
import arranged from "chinese-days/dist/chinese-days.json" with { type: "json" };
import type { Arrangement } from "../../core/desk/promise/arrangement.ts";
import { usualHours, type WorkCalendar, type WorkSpan } from "../../core/desk/promise/calendar.ts";
import { addDays, isWeekend } from "../../core/desk/promise/local-time.ts";

/**
 * The working days of mainland China. Of years whose arrangement the package carries (or the operator gives) it is the official one;
 * of others the statutory holidays are days off, and the working days after them that the law gives for those on a weekend.
 *
 * The package's own functions read dates in the host's zone (west of Greenwich they are a day off), so its data is looked up by
 * date, and only the one function that counts from the date alone is called.
 */
export function chinaCalendar(
  hours: readonly WorkSpan[] = usualHours,
  given: Arrangement = { off: [], worked: [] },
): WorkCalendar {
  const off = new Set([...Object.keys(arranged.holidays), ...given.off]);
  const worked = new Set([...Object.keys(arranged.workdays), ...given.worked]);
  const official = new Set([...off].map(yearOf));
  const statutory = new Map<number, ReadonlySet<string>>();
  const statutoryOf = (year: number): ReadonlySet<string> => {
    const days = statutory.get(year) ?? withSubstitutes(statutoryDays(year));
    statutory.set(year, days);
    return days;
  };
  return {
    hours,
    isOfficial: (year) => official.has(year),
    isWorkday(date) {
      if (worked.has(date)) return true;
      if (off.has(date) || isWeekend(date)) return false;
      const year = yearOf(date);
      return official.has(year) || !statutoryOf(year).has(date);
    },
  };
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Holidays of the lunar calendar: month, then day. */
const LUNAR = new Set(["1/1", "1/2", "1/3", "5/5", "8/15"]);
const FIXED = ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"];

/**
 * The thirteen days that everybody is off, ascending, weekends among them and a day twice where two holidays meet (国务院令第795号, in force since 2025): New Year's Day, the
 * eve and first three days of the Spring Festival, Qingming, two days of May, the Dragon Boat and Mid-Autumn festivals, three days
 * of October.
 */
export function statutoryDays(year: number): string[] {
  const days = [...FIXED.map((day) => `${year}-${day}`), qingming(year)];
  for (let date = `${year}-01-20`; yearOf(date) === year; date = addDays(date, 1)) {
    const { lunarMon, lunarDay, isLeap } = chineseDays.getLunarDate(date);
    if (isLeap || !LUNAR.has(`${lunarMon}/${lunarDay}`)) continue;
    days.push(date);
    if (lunarMon === 1 && lunarDay === 1) days.push(addDays(date, -1));
  }
  return days.sort();
}

/** The solar term 清明 of a year of this century (the usual formula for its day of April, good from 2000 to 2099). */
function qingming(year: number): string {
  const since = year % 100;
  const day = Math.floor(since * 0.2422 + 4.81) - Math.floor(since / 4);
  return `${year}-04-0${day}`;
}

/** Art. 6 of the same order: a holiday on a weekend, or on another holiday, is made up for on a working day; here the next one that is not off itself. */
function withSubstitutes(days: readonly string[]): ReadonlySet<string> {
  const off = new Set(days);
  for (const [at, day] of days.entries()) {
    if (!isWeekend(day) && days[at - 1] !== day) continue;
    let next = addDays(day, 1);
    while (isWeekend(next) || off.has(next)) next = addDays(next, 1);
    off.add(next);
  }
  return off;
}
