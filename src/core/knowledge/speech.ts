import { z } from "zod";
import type { ToTraditional } from "../ports.ts";

/** Languages that records are shown in. */
export const viewLocale = z.enum(["zh-Hans", "zh-Hant", "en"]);
export type ViewLocale = z.infer<typeof viewLocale>;

/** How a view speaks: 简体, 繁體 made from it, or English. */
export interface Speech {
  locale: ViewLocale;
  say(zh: string, en: string): string;
}

/** What shows that the articles are silent. */
export const NOT_STATED = ["资料未载明", "not stated"] as const;

export function speechOf(locale: ViewLocale, toTraditional: ToTraditional): Speech {
  if (locale === "en") return { locale, say: (_, en) => en };
  return { locale, say: locale === "zh-Hant" ? (zh) => toTraditional(zh) : (zh) => zh };
}

/** 、 between Chinese, a semicolon between English statements, which have commas of their own. */
export function listed(parts: readonly string[], { locale }: Speech): string {
  return parts.join(locale === "en" ? "; " : "、");
}
