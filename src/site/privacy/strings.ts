import type { Locale } from "../../core/answer/answer.ts";
import en from "./strings/en.json" with { type: "json" };
import ja from "./strings/ja.json" with { type: "json" };
import ko from "./strings/ko.json" with { type: "json" };
import zhHans from "./strings/zh-Hans.json" with { type: "json" };
import zhHant from "./strings/zh-Hant.json" with { type: "json" };

/** The privacy notice in each of its versions. */
export type PrivacyStrings = typeof zhHans;

export const privacyStrings: Record<Locale, PrivacyStrings> = {
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  en,
  ja,
  ko,
};
