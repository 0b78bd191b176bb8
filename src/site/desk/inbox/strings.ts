import type { DeskLocale } from "../frame/desk-page.ts";
import en from "./strings/en.json" with { type: "json" };
import zhHans from "./strings/zh-Hans.json" with { type: "json" };

/** What the inbox says. */
export type InboxStrings = typeof zhHans;

export const inboxStrings: Record<DeskLocale, InboxStrings> = { "zh-Hans": zhHans, en };
