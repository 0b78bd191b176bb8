import type { Locale } from "../../core/answer/answer.ts";

export const locales: readonly Locale[] = ["zh-Hans", "zh-Hant", "en", "ja", "ko"];

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The interface language for a browser's preferences (`navigator.languages`), English where none is spoken here. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const tag = language.toLowerCase();
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/.test(tag)) return "zh-Hant";
    if (/^zh\b/.test(tag)) return "zh-Hans";
    const known = locales.find((locale) => tag === locale || tag.startsWith(`${locale}-`));
    if (known) return known;
  }
  return "en";
}

/** The language to mark a text with, so that its glyphs are right, told by its script; `locale` decides between 简 and 繁. */
export function languageOf(text: string, locale: Locale): Locale {
  if (/[\u3040-\u30ff]/.test(text)) return "ja";
  if (/[\uac00-\ud7af]/.test(text)) return "ko";
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  if (latin > han) return "en";
  if (han === 0) return locale;
  return locale === "zh-Hant" ? "zh-Hant" : "zh-Hans";
}

/** A date of year, month or day precision in the reader's words; what is no such date comes back as it is. */
export function formatDate(date: string, locale: Locale): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return date;
  const format = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    ...(month && { month: "long" }),
    ...(day && { day: "numeric" }),
    timeZone: "UTC",
  });
  return format.format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
}
