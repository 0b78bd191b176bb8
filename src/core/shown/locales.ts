import type { Locale } from "../answer/answer.ts";

export const locales: readonly Locale[] = ["zh-Hans", "zh-Hant", "en", "ja", "ko"];

/** What each language calls itself. */
export const languageNames: Record<Locale, string> = {
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  en: "English",
  ja: "日本語",
  ko: "한국어",
};

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The first of a reader's languages that the interface speaks (`zh-HK`, `en-GB` …), else `otherwise`. */
export function preferredLocale(languages: readonly string[], otherwise: Locale = "en"): Locale {
  for (const language of languages) {
    const tag = language.toLowerCase();
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/.test(tag)) return "zh-Hant";
    if (/^zh\b/.test(tag)) return "zh-Hans";
    const known = locales.find((locale) => tag === locale || tag.startsWith(`${locale}-`));
    if (known) return known;
  }
  return otherwise;
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
