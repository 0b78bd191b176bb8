import { html } from "hono/html";
import type { Citation } from "../../core/answer/answer.ts";
import type { CarrierMatch, Fit } from "../../core/knowledge/carrier-match.ts";
import { formatDate } from "../../core/shown/dates.ts";
import { fill } from "../../core/shown/fill.ts";
import { linkTo } from "../link.ts";
import { fieldList } from "../parts/field-list.ts";
import { inWords, numberMarker } from "../records/told.ts";
import type { Html, Site } from "../site.ts";
import { siteStrings } from "./strings.ts";

const zhOf = (unknown: CarrierMatch["unknown"]): string => unknown.map(({ value }) => value).join("、");

/** One site against a need: what fits, what does not, each with its quotation, and what the articles leave open. */
export function siteMatch(site: Site, match: CarrierMatch, citations: readonly Citation[]): Html {
  const { find: t } = siteStrings[site.locale];
  const { id, name, nameEn, source, fits, doesNotFit, unknown, published } = match;
  return html`<li class="record record-split"><div>
<h4><a href="${linkTo(site, `/sites/${id}`)}">${inWords(site, name, nameEn)}</a>${numberMarker(site, citations, source)}</h4>
${published === null ? "" : html`<p class="meta">${fill(t.published, { date: formatDate(published, site.locale) })}</p>`}
<ul class="verdicts">${verdicts("met", t.fits, fits)}${verdicts("not-met", t.doesNotFit, doesNotFit)}</ul></div>
${
  unknown.length === 0
    ? ""
    : html`<div>${fieldList(site, [
        { name: t.unknown, value: inWords(site, zhOf(unknown), unknown.map(({ en }) => en).join(", ")) },
      ])}</div>`
}</li>`;

  function verdicts(verdict: "met" | "not-met", label: string, some: readonly Fit[]): Html {
    return html`${some.map((one) => {
      const citation = citations[one.source - 1];
      return html`<li><span class="verdict verdict-${verdict}">${label}</span>
<p>${inWords(site, one.value, one.en)}${numberMarker(site, citations, one.source)}</p>
${citation === undefined ? "" : html`<p class="quotation"><q lang="${citation.lang}">${citation.quote}</q></p>`}</li>`;
    })}`;
  }
}
