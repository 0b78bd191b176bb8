import { html } from "hono/html";
import type { Citation } from "../../core/answer/answer.ts";
import { frameStrings } from "../frame/strings.ts";
import type { Html, Site } from "../site.ts";
import { marker } from "./sources.ts";

/** A named field of a record. */
export interface Field {
  name: string;
  /** Null: the articles do not say. */
  value: string | Html | null;
  /** What the value rests on, in the numbers of the page's source list. */
  citations?: readonly Citation[];
}

/** That the articles are silent. */
export function notStated(site: Site): Html {
  return html`<span class="not-stated">${frameStrings[site.locale].notStated}</span>`;
}

/** Fields with their values and the markers of their sources; nothing where there is no field. */
export function fieldList(site: Site, fields: readonly Field[]): Html | "" {
  if (fields.length === 0) return "";
  return html`<dl class="fields">
${fields.map(
  ({ name, value, citations = [] }) => html`<dt>${name}</dt>
<dd>${value === null ? notStated(site) : value}${citations.map((one) => marker(site, one))}</dd>`,
)}
</dl>`;
}
