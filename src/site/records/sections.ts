import { html } from "hono/html";
import type { Html } from "../site.ts";

/** A part of a page with a heading of its own. */
export interface Section {
  /** Unique on the page; the address of the part. */
  id: string;
  heading: string;
  body: Html;
}

/** The parts of a page one after the other, and beside them links to each; `label` names those links. */
export function sectionsWithContents(sections: readonly Section[], label: string): Html {
  return html`<div class="record-layout">
<nav class="contents" aria-label="${label}"><ul>
${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}
</ul></nav>
<div>
${sections.map(
  ({ id, heading, body }) => html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${body}</section>`,
)}
</div></div>`;
}
