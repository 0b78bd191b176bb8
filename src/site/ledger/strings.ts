import type { Locale } from "../../core/answer/answer.ts";
import en from "./strings/en.json" with { type: "json" };
import ja from "./strings/ja.json" with { type: "json" };
import ko from "./strings/ko.json" with { type: "json" };
import zhHans from "./strings/zh-Hans.json" with { type: "json" };
import zhHant from "./strings/zh-Hant.json" with { type: "json" };

/** What the office's part of a project's page says, and the pages of questions about projects. */
export type LedgerStrings = typeof zhHans;

export const ledgerStrings: Record<Locale, LedgerStrings> = {
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  en,
  ja,
  ko,
};
