import type { DeskLocale } from "../frame/desk-page.ts";
import en from "./strings/en.json" with { type: "json" };
import zhHans from "./strings/zh-Hans.json" with { type: "json" };

export type AuditStrings = typeof zhHans;

export const auditStrings: Record<DeskLocale, AuditStrings> = { "zh-Hans": zhHans, en };
