import type { DeskLocale } from "../frame/desk-page.ts";
import en from "./strings/en.json" with { type: "json" };
import zhHans from "./strings/zh-Hans.json" with { type: "json" };

export type HomeStrings = typeof zhHans;

export const homeStrings: Record<DeskLocale, HomeStrings> = { "zh-Hans": zhHans, en };
