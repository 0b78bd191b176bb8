import { html } from "hono/html";
import type { Citation } from "../../core/answer/answer.ts";
import type { Said } from "../../core/knowledge/said.ts";
import type { Html, Site } from "../site.ts";
import { formatPeriod } from "./period.ts";
import { numberMarker } from "./told.ts";

/** The language of what records say where the page's own is another (English on Japanese and Korean pages). */
export function contentLang(site: Pick<Site, "locale" | "speech">): string | undefined {
  return site.locale === site.speech.locale ? undefined : site.speech.locale;
}

const HAN = /\p{Script=Han}/u;

/** Words of a record, marked with their language where it is not the page's; what has no English stands in Chinese. */
export function content(site: Pick<Site, "locale" | "speech">, text: string): string | Html {
  const lang = site.speech.locale === "en" && HAN.test(text) ? "zh-Hans" : contentLang(site);
  return lang === undefined ? text : html`<span lang="${lang}">${text}</span>`;
}

/** A statement with the time that it speaks of and its marker. */
export function saidHtml(site: Site, citations: readonly Citation[], { text, source, when }: Said): Html {
  const time = when === undefined ? "" : html` <span class="when">${formatPeriod(when, site)}</span>`;
  return html`${content(site, text)}${time}${numberMarker(site, citations, source)}`;
}

/** Statements, one a line; one alone stands by itself. */
export function saidList(site: Site, citations: readonly Citation[], some: readonly Said[]): Html {
  const [first] = some;
  if (first !== undefined && some.length === 1) return saidHtml(site, citations, first);
  return html`<ul class="said-list">${some.map((one) => html`<li>${saidHtml(site, citations, one)}</li>`)}</ul>`;
}
