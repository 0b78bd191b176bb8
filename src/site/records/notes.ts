import { html } from "hono/html";
import type { Note } from "../../core/knowledge/stated.ts";
import type { Html } from "../site.ts";
import { formatPeriod } from "./period.ts";
import { recordStrings } from "./strings.ts";
import { inWords, type Telling, told } from "./told.ts";

type SaidNote = Pick<Note, "topic" | "topicEn" | "value" | "en" | "article" | "quote" | "when">;

/** What else the articles say of a record, topic by topic; nothing where they say no more. */
export function notesSection(telling: Telling, notes: readonly SaidNote[]): Html | "" {
  if (notes.length === 0) return "";
  const { site } = telling;
  const topics = [...new Set(notes.map(({ topic }) => topic))];
  return html`<section aria-labelledby="notes"><h2 id="notes">${recordStrings[site.locale].notes}</h2>
<dl class="fields">${topics.map((topic) => {
    const some = notes.filter((one) => one.topic === topic);
    return html`<dt>${inWords(site, topic, some[0]?.topicEn ?? topic)}</dt>
<dd>${some.map((one) => html`<p>${told(telling, one)}${timeOf(telling, one)}</p>`)}</dd>`;
  })}</dl></section>`;
}

function timeOf({ site }: Telling, { when }: SaidNote): Html | "" {
  return when === undefined ? "" : html` <span class="meta">${formatPeriod(when, site)}</span>`;
}
