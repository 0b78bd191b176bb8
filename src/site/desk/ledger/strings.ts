import type { DeskLocale } from "../frame/desk-page.ts";
import en from "./strings/en.json" with { type: "json" };
import zhHans from "./strings/zh-Hans.json" with { type: "json" };

/** What the desk says of projects and of the questions about them. */
export type DeskLedgerStrings = typeof zhHans;

export const deskLedgerStrings: Record<DeskLocale, DeskLedgerStrings> = { "zh-Hans": zhHans, en };
