import type { DeskLocale } from "../frame/desk-page.ts";
import en from "./strings/en.json" with { type: "json" };
import zhHans from "./strings/zh-Hans.json" with { type: "json" };

export type StaffStrings = typeof zhHans;

export const staffStrings: Record<DeskLocale, StaffStrings> = { "zh-Hans": zhHans, en };
