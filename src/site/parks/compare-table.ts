import { html } from "hono/html";
import { figureText } from "../../core/knowledge/cell-text.ts";
import { choiceText } from "../../core/knowledge/choice-words.ts";
import type { Cell, Comparison, Row } from "../../core/knowledge/comparison.ts";
import { fill } from "../../core/shown/fill.ts";
import { notStated } from "../parts/field-list.ts";
import { formatPeriod } from "../records/period.ts";
import { content } from "../records/said.ts";
import { numberMarker } from "../records/told.ts";
import type { Html, Site } from "../site.ts";
import type { ParkStrings } from "./strings.ts";

/** Parts of a list that a cell shows before it is opened. */
const MOST_PARTS = 6;

/**
 * The rows of a comparison, a column a park. Where the window is narrow each row is a block, and each cell names its park: a table
 * that is not laid out as one keeps its meaning by the roles that are written out.
 */
export function compareTable(
  site: Site,
  comparison: Comparison,
  names: readonly string[],
  t: ParkStrings,
): Html {
  const caption = fill(t.compare.caption, { names: names.join(site.speech.say("、", ", ")) });
  return html`<div class="compare-box"><table class="compare-table columns-${names.length}" role="table" aria-label="${caption}">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${t.compare.measure}</th>${names.map((name) => html`<th role="columnheader" scope="col">${content(site, name)}</th>`)}</tr></thead>
<tbody role="rowgroup">
${comparison.rows.map(
  (row) =>
    html`<tr role="row"><th role="rowheader" scope="row">${rowHead(site, row)}</th>${row.cells.map(
      (cell, at) => html`<td role="cell"><span class="cell-of" aria-hidden="true">${names[at]}</span>
<div>${cell === null ? notStated(site) : cellHtml(site, cell, row, comparison, t)}</div></td>`,
    )}</tr>`,
)}
</tbody></table></div>`;
}

function rowHead(site: Site, { metric, period }: Row): Html {
  return html`${content(site, metric)}${period === null ? "" : html` <span class="when">${formatPeriod(period, site)}</span>`}`;
}

function cellHtml(site: Site, cell: Cell, row: Row, { citations }: Comparison, t: ParkStrings): Html {
  const mark = (source: number) => numberMarker(site, citations, source);
  const { parts } = cell;
  if (parts === undefined) {
    const isFigure = cell.number !== undefined || row.unit !== null || cell.unit !== undefined;
    const text = isFigure ? figureText(cell, row) : cell.value;
    const shown = isFigure
      ? html`<strong class="figure">${content(site, text)}</strong>`
      : worded(site, row, text);
    return html`${shown}${aside(site, cell)}${mark(cell.source)}`;
  }
  const item = ({ value, source, period }: (typeof parts)[number]) =>
    html`<li>${content(site, value)}${period === undefined ? "" : html` <span class="when">${formatPeriod(period, site)}</span>`}${mark(source)}</li>`;
  const [shown, rest] = [parts.slice(0, MOST_PARTS), parts.slice(MOST_PARTS)];
  return html`<ul class="cell-parts">${shown.map(item)}</ul>${
    rest.length === 0
      ? ""
      : html`<details><summary>${fill(t.compare.moreParts, { count: rest.length })}</summary><ul class="cell-parts">${rest.map(item)}</ul></details>`
  }`;
}

/** Words as they are; the date of the one row that holds nothing but dates in the reader's words. */
const worded = (site: Site, { id }: Row, text: string): Html | string =>
  id === "founded" ? formatPeriod(text, site) : content(site, text);

/** What was measured where it is not what the row says, when, and whether it is an aim. */
function aside(site: Site, { metric, period, status }: Cell): Html | "" {
  const said = [
    metric === undefined ? "" : content(site, metric),
    period === undefined ? "" : formatPeriod(period, site),
    status === undefined ? "" : content(site, choiceText(status, site.speech)),
  ].filter((one) => one !== "");
  if (said.length === 0) return "";
  return html` <span class="when">${said.map((one, at) => html`${at === 0 ? "" : " · "}${one}`)}</span>`;
}
