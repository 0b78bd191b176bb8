import { fill } from "../../../core/shown/fill.ts";
import type { DeskLocale } from "../frame/desk-page.ts";
import { statisticsStrings } from "./strings.ts";

/** Working hours with one decimal, or a dash. */
export function hoursText(hours: number | null): string {
  return hours === null ? "—" : hours.toFixed(1);
}

/** The same with its unit, or the word for none. */
export function hoursWithUnit(hours: number | null, locale: DeskLocale): string {
  const t = statisticsStrings[locale];
  return hours === null ? t.none : fill(t.hours, { n: hours.toFixed(1) });
}

/** A share (0–1) in whole percent, or a dash. What is not whole is never shown as 100 %. */
export function percentText(share: number | null): string {
  return share === null ? "—" : `${Math.floor(share * 100)}%`;
}

/** `2026-11` as it stands below a column: 11月, Nov. */
export function monthShort(month: string, locale: DeskLocale): string {
  return new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" }).format(firstDay(month));
}

/** `2026-11` in a table: 2026年11月, November 2026. */
export function monthText(month: string, locale: DeskLocale): string {
  return new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", timeZone: "UTC" }).format(
    firstDay(month),
  );
}

const firstDay = (month: string): number => Date.parse(`${month}-01T00:00:00Z`);
