import type { Locale } from "../../core/answer/answer.ts";
import type { FigureInShort } from "../../core/lookup/lookup-result.ts";
import { formatDate } from "../../core/shown/dates.ts";

/** Qualifiers that Chinese writes after the figure. */
const AFTER = /^(?:以上|以下|左右|余|多|以内|之内)$/;

/** A figure as an article would write it: 超834.5亿元. */
export function figureText({
  value,
  unit,
  qualifier = "",
}: Pick<FigureInShort, "value" | "unit" | "qualifier">): string {
  const figure = value + unit;
  return AFTER.test(qualifier) ? figure + qualifier : qualifier + figure;
}

/** A date, or both ends of a time, in the reader's words; empty where nothing tells. */
export function periodText(period: string | null, locale: Locale): string {
  if (period === null) return "";
  return [...new Set(period.split("/"))].map((date) => formatDate(date, locale)).join("–");
}
