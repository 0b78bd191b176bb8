import { html } from "hono/html";
import type { Citation } from "../../core/answer/answer.ts";
import { figureText } from "../../core/knowledge/cell-text.ts";
import type { Row } from "../../core/knowledge/comparison.ts";
import { lengthsOf } from "../../core/knowledge/svg/comparison-chart.ts";
import { notStated } from "../parts/field-list.ts";
import type { Html, Site } from "../site.ts";
import { formatPeriod } from "./period.ts";
import { content } from "./said.ts";
import { numberMarker } from "./told.ts";

/** The rows whose figures can be measured against each other. */
export function drawable(rows: readonly Row[]): Row[] {
  return rows.filter((row) => lengthsOf(row) !== null);
}

/**
 * A row of figures as bars from nought: words and figures are text with their markers, only the bars are drawn, so that the page's
 * own type and colours hold. `names` are those of the columns. Nothing where the figures cannot be measured against each other.
 */
export function barFigure(
  site: Site,
  row: Row,
  names: ReadonlyArray<string | Html>,
  citations: readonly Citation[],
): Html | "" {
  const lengths = lengthsOf(row);
  if (lengths === null) return "";
  const period =
    row.period === null ? "" : html` <span class="when">${formatPeriod(row.period, site)}</span>`;
  return html`<figure class="bar-figure"><figcaption>${content(site, row.metric)}${period}</figcaption>
<ul class="bars">${row.cells.map((cell, at) => {
    if (cell === null) return html`<li><span class="bar-name">${names[at]}</span> ${notStated(site)}</li>`;
    const when =
      cell.period === undefined ? "" : html` <span class="when">${formatPeriod(cell.period, site)}</span>`;
    return html`<li><span class="bar-name">${names[at]}</span> <span class="bar-value">${content(site, figureText(cell, row))}${when}${numberMarker(site, citations, cell.source)}</span>
<svg class="bar" aria-hidden="true"><rect width="${((lengths[at] ?? 0) * 100).toFixed(2)}%" height="100%"/></svg></li>`;
  })}</ul></figure>`;
}
