import type { DeskLocale } from "../frame/desk-page.ts";
import en from "./strings/en.json" with { type: "json" };
import zhHans from "./strings/zh-Hans.json" with { type: "json" };

/** What the pages of articles say. */
export type ArticlesStrings = typeof zhHans;

export const articlesStrings: Record<DeskLocale, ArticlesStrings> = { "zh-Hans": zhHans, en };
