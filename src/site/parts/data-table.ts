import { html } from "hono/html";
import type { Html } from "../site.ts";

export interface DataTable {
  /** Unique on the page: names the region that scrolls. */
  id: string;
  caption: string | Html;
  /** Names of the columns; the first one is above the row heads. */
  head: ReadonlyArray<string | Html>;
  rows: ReadonlyArray<{ head: string | Html; cells: ReadonlyArray<string | Html> }>;
  /** Columns of figures, counted from 1 without the row heads; they are set to the right. */
  numbers?: readonly number[];
}

/** A table in a box that scrolls sideways by touch and by keyboard; caption and row heads stay in sight. */
export function dataTable({ id, caption, head, rows, numbers = [] }: DataTable): Html {
  const set = (column: number) => (numbers.includes(column) ? html`class="number"` : "");
  return html`<div class="table-box" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">${caption}</caption>
<thead><tr>${head.map((name, column) => html`<th scope="col" ${set(column)}>${name}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ head: name, cells }) =>
    html`<tr><th scope="row">${name}</th>${cells.map((cell, at) => html`<td ${set(at + 1)}>${cell}</td>`)}</tr>`,
)}
</tbody></table></div>`;
}
