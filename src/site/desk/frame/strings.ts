import type { DeskLocale } from "./desk-page.ts";
import en from "./strings/en.json" with { type: "json" };
import zhHans from "./strings/zh-Hans.json" with { type: "json" };

/** What the frame around the desk's pages says; names of roles and offices stand here once for all. */
export type DeskFrameStrings = typeof zhHans;

export const deskFrameStrings: Record<DeskLocale, DeskFrameStrings> = { "zh-Hans": zhHans, en };
