import type { ShownCell, ShownRow } from "./comparison-data.ts";
import type { ViewStrings } from "./strings.ts";

/** Qualifiers that Chinese writes after the figure. */
const AFTER = /^(?:以上|以下|左右|余|多|以内|之内)$/;

/** A figure of a cell as an article would write it: 超834.5亿元. */
export function figureOf({ value, unit, qualifier }: ShownCell, row: ShownRow): string {
  const figure = value + (unit || (row.unit ?? ""));
  return AFTER.test(qualifier) ? figure + qualifier : qualifier + figure;
}

/** What a figure's cell says besides: what was measured, when, and whether it is an aim. */
export function asideOf({ metric, period, status }: ShownCell, strings: ViewStrings): string {
  return [metric, period, strings.status[status] ?? status].filter((part) => part !== "").join(", ");
}
