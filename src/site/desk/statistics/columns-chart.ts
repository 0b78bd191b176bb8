import { html } from "hono/html";
import type { Html } from "../../site.ts";
import type { DeskLocale } from "../frame/desk-page.ts";
import { monthShort } from "./numbers.ts";

/** One month of a chart. Null: there is nothing to draw. */
export interface Column {
  month: string;
  /** Height of the column. */
  value: number | null;
  /** End of the line above it, never below `value`. */
  upper?: number | null;
  /** What a pointer that rests on it is told. */
  title: string;
}

/** Of the plot, in CSS pixels: its width is that of the page. */
const TOP = 14;
const BOTTOM = 184;
const HEIGHT = 226;
/** Left of the columns, in percent of the width, for the figures of the scale. */
const MARGIN = 8;

/**
 * Columns by month. Positions across are in percent, so that type keeps its size on every screen. `label` names the drawing; its
 * figures are in a table beside it.
 */
export function columnsChart(
  locale: DeskLocale,
  columns: readonly Column[],
  label: string,
  unit: (value: number) => string,
): Html {
  const most = Math.max(1, ...columns.map(({ value, upper }) => upper ?? value ?? 0));
  const step = niceStep(most);
  const top = Math.ceil(most / step) * step;
  const y = (value: number): string => (BOTTOM - (value / top) * (BOTTOM - TOP)).toFixed(1);
  const width = (100 - MARGIN) / columns.length;
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, at) => at * step);
  return html`<svg class="columns-chart" role="img" aria-label="${label}" height="${HEIGHT}" width="100%">
${lines.map(
  (value) =>
    html`<line class="chart-line" x1="${MARGIN}%" x2="100%" y1="${y(value)}" y2="${y(value)}"></line><text class="chart-scale" x="0" y="${y(value)}" dy="4">${unit(value)}</text>`,
)}
${columns.map(({ month, value, upper, title }, at) => {
  const centre = MARGIN + (at + 0.5) * width;
  const isLabelled = columns.length <= 12 || at % 3 === 0;
  const isYear = month.endsWith("-01") || (at === 0 && !columns[1]?.month.endsWith("-01"));
  return html`<g><title>${title}</title>
<rect class="chart-reach" x="${(centre - width / 2).toFixed(2)}%" y="${TOP}" width="${width.toFixed(2)}%" height="${BOTTOM - TOP}"></rect>
${value === null ? "" : html`<rect class="chart-column" x="${(centre - width * 0.28).toFixed(2)}%" y="${y(value)}" width="${(width * 0.56).toFixed(2)}%" height="${(BOTTOM - Number(y(value))).toFixed(1)}"></rect>`}
${upper === undefined || upper === null ? "" : whisker(centre, width, y(value ?? 0), y(upper))}
${isLabelled ? html`<text class="${at % 2 === 1 && columns.length > 6 ? "chart-month chart-month-odd" : "chart-month"}" x="${centre.toFixed(2)}%" y="${BOTTOM + 18}">${monthShort(month, locale)}</text>` : ""}
${isYear ? html`<text class="chart-month" x="${centre.toFixed(2)}%" y="${BOTTOM + 35}">${month.slice(0, 4)}</text>` : ""}</g>`;
})}
</svg>`;
}

function whisker(centre: number, width: number, from: string, to: string): Html {
  const [left, right] = [centre - width * 0.16, centre + width * 0.16];
  return html`<line class="chart-whisker" x1="${centre.toFixed(2)}%" x2="${centre.toFixed(2)}%" y1="${from}" y2="${to}"></line>
<line class="chart-whisker" x1="${left.toFixed(2)}%" x2="${right.toFixed(2)}%" y1="${to}" y2="${to}"></line>`;
}

/** A round step that divides what is shown into two to five. */
function niceStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  for (const factor of [0.5, 1, 2, 5]) if (most / (factor * power) <= 5) return Math.max(1, factor * power);
  return Math.max(1, power * 2);
}
