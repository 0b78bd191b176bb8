import { html } from "hono/html";
import type { Citation } from "../../core/answer/answer.ts";
import type { Citing } from "../../core/knowledge/present.ts";
import type { Source } from "../../core/knowledge/stated.ts";
import { marker } from "../parts/sources.ts";
import type { Html, Site } from "../site.ts";

/** The page that is written, and the citations that it has so far: statements are numbered in the order in which they are shown. */
export interface Telling {
  site: Site;
  cites: Citing;
}

/** Words of a record in the reader's language; marked as English where the interface speaks another language. */
export function inWords({ locale, speech }: Site, zh: string, en: string): Html | string {
  const text = speech.say(zh, en);
  return locale === speech.locale ? text : html`<span lang="${speech.locale}">${text}</span>`;
}

/** Language of what {@link inWords} says, where it is not the page's. */
export function wordsLang({ locale, speech }: Site): { lang?: string } {
  return locale === speech.locale ? {} : { lang: speech.locale };
}

/** The marker of a source; nothing where its article no longer holds the quotation. */
export function sourceMarker({ site, cites }: Telling, source: Source): Html | "" {
  return numberMarker(site, cites.citations, cites.number(source));
}

/** The marker of a citation by its number; nothing for 0. */
export function numberMarker(site: Site, citations: readonly Citation[], number: number): Html | "" {
  const citation = citations[number - 1];
  return citation === undefined ? "" : marker(site, citation);
}

/** What is stated, in the reader's language, with its marker. */
export function told(telling: Telling, said: Source & { value: string; en: string }): Html {
  return html`${inWords(telling.site, said.value, said.en)}${sourceMarker(telling, said)}`;
}

/** Several statements; the first `most` of them, and how many there are. Null where there is none: the articles do not say. */
export function toldList(
  telling: Telling,
  said: ReadonlyArray<Source & { value: string; en: string }>,
  { most = Number.POSITIVE_INFINITY, more }: { most?: number; more?: (count: number) => string } = {},
): Html | null {
  const [first] = said;
  if (first === undefined) return null;
  if (said.length === 1) return html`<p>${told(telling, first)}</p>`;
  return html`<ul>${said.slice(0, most).map((one) => html`<li>${told(telling, one)}</li>`)}${
    said.length > most && more !== undefined ? html`<li class="meta">${more(said.length)}</li>` : ""
  }</ul>`;
}
