import type { DeskLocale } from "../frame/desk-page.ts";
import en from "./strings/en.json" with { type: "json" };
import zhHans from "./strings/zh-Hans.json" with { type: "json" };

export type AccountStrings = typeof zhHans;

export const accountStrings: Record<DeskLocale, AccountStrings> = { "zh-Hans": zhHans, en };
