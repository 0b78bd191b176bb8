import type { DeskLocale } from "../frame/desk-page.ts";
import en from "./strings/en.json" with { type: "json" };
import zhHans from "./strings/zh-Hans.json" with { type: "json" };

/** What the page of statistics and its CSV files say. */
export type StatisticsStrings = typeof zhHans;

export const statisticsStrings: Record<DeskLocale, StatisticsStrings> = { "zh-Hans": zhHans, en };
