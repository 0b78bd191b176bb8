import { type Locale, locale } from "../core/answer/answer.ts";
import { type Speech, speechOf } from "../core/knowledge/speech.ts";
import type { ToTraditional } from "../core/ports.ts";

export const locales: readonly Locale[] = locale.options;

/** What each language calls itself. */
export const languageNames: Record<Locale, string> = {
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  en: "English",
  ja: "日本語",
  ko: "한국어",
};

/** The language that an `Accept-Language` header prefers (RFC 9110, 12.5.4) among ours; 简体 where it names none of them. */
export function acceptedLocale(header: string): Locale {
  const ranges = header
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
      const weight = parameters.find((one) => one.startsWith("q="))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of ranges) {
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/.test(tag)) return "zh-Hant";
    if (/^zh\b/.test(tag)) return "zh-Hans";
    const known = locales.find((one) => tag === one || tag.startsWith(`${one}-`));
    if (known !== undefined) return known;
  }
  return "zh-Hans";
}

/** How records are said to a reader of `locale`: in Chinese, or in English to all others. */
export function contentSpeech(locale: Locale, toTraditional: ToTraditional): Speech {
  return speechOf(locale === "zh-Hans" || locale === "zh-Hant" ? locale : "en", toTraditional);
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Kept: making one takes longer than all else that a date needs, and a page has hundreds of dates. */
function dateFormat(locale: Locale, hasMonth: boolean, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasMonth} ${hasDay}`;
  const format =
    dateFormats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      year: "numeric",
      ...(hasMonth && { month: "long" }),
      ...(hasDay && { day: "numeric" }),
      timeZone: "UTC",
    });
  dateFormats.set(key, format);
  return format;
}

/** A date of year, month or day precision in the reader's words; what is no such date comes back as it is. */
export function formatDate(date: string, locale: Locale): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return date;
  return dateFormat(locale, month !== undefined, day !== undefined).format(
    Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)),
  );
}

/** Puts values into a string's `{names}`; a name without a value stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
