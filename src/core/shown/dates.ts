import type { Locale } from "../answer/answer.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept: making one takes longer than all else that a date needs, and a page has hundreds of dates. */
function formatOf(locale: Locale, hasMonth: boolean, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasMonth} ${hasDay}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      year: "numeric",
      ...(hasMonth && { month: "long" }),
      ...(hasDay && { day: "numeric" }),
      timeZone: "UTC",
    });
  formats.set(key, format);
  return format;
}

/** A date of year, month or day precision in the reader's words; what is no such date comes back as it is. */
export function formatDate(date: string, locale: Locale): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return date;
  return formatOf(locale, month !== undefined, day !== undefined).format(
    Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)),
  );
}
