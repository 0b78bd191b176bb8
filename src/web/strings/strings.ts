import type { Locale } from "../../core/answer/answer.ts";
import type zhHans from "./zh-Hans.json";

/** Everything that the interface says, in one language. */
export type Strings = typeof zhHans;

/** What each language calls itself. */
export const languageNames: Record<Locale, string> = {
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  en: "English",
  ja: "日本語",
  ko: "한국어",
};

/** Puts values into a string's `{names}`; a name without a value stays as it is. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
