import type { DeskLocale } from "../frame/desk-page.ts";
import en from "./strings/en.json" with { type: "json" };
import zhHans from "./strings/zh-Hans.json" with { type: "json" };

export type GateStrings = typeof zhHans;

export const gateStrings: Record<DeskLocale, GateStrings> = { "zh-Hans": zhHans, en };
