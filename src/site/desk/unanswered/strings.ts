import type { DeskLocale } from "../frame/desk-page.ts";
import en from "./strings/en.json" with { type: "json" };
import zhHans from "./strings/zh-Hans.json" with { type: "json" };

/** What the board of unanswered questions says. */
export type UnansweredStrings = typeof zhHans;

export const unansweredStrings: Record<DeskLocale, UnansweredStrings> = { "zh-Hans": zhHans, en };
