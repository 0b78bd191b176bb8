import { html } from "hono/html";
import type { CarrierMatches } from "../../core/knowledge/carrier-match.ts";
import type { FacetOption } from "../../core/knowledge/facet-options.ts";
import type { Understood } from "../../core/knowledge/match-requests.ts";
import { requestLink } from "../enquiries/request-link.ts";
import { choiceField, lineField, type Sent, textArea } from "../forms/fields.ts";
import { matchPageOf } from "../forms/match-page.ts";
import { formStrings } from "../forms/strings.ts";
import { linkTo } from "../link.ts";
import { languageInput } from "../parts/filter-form.ts";
import { separator } from "../records/enumerated.ts";
import { listSources } from "../records/list-sources.ts";
import { recordStrings } from "../records/strings.ts";
import { inWords, numberMarker } from "../records/told.ts";
import { understoodList } from "../records/understood.ts";
import type { Html, Page, Site } from "../site.ts";
import { siteMatch } from "./site-match.ts";
import { siteStrings } from "./strings.ts";

/** Sites for a need, with the words that it was read from. */
export type Found = CarrierMatches & { understood: Understood };

/** What the form offers. */
export interface FindFacets {
  parks: readonly FacetOption[];
  /** Names of industries, offered while typing. */
  industries: readonly string[];
}

/** "Find a site": the form; then what fits, what does not, and what the articles leave open. `found` is null where nothing was asked. */
export function findPage(site: Site, sent: Sent, facets: FindFacets, found: Found | null): Page {
  const t = siteStrings[site.locale];
  return matchPageOf(site, sent, {
    section: "sites",
    t: t.find,
    above: { name: t.title, path: "/sites" },
    labels: { ...t.field, text: t.find.text },
    form: findForm(site, sent, facets),
    results: found === null ? null : results(site, sent, found),
  });
}

function findForm(site: Site, sent: Sent, { parks, industries }: FindFacets): Html {
  const t = siteStrings[site.locale];
  const names = recordStrings[site.locale];
  const { notSaid } = formStrings[site.locale];
  const options = (words: Readonly<Record<string, string>>) =>
    Object.entries(words)
      .filter(([value]) => value !== "unknown")
      .map(([value, label]) => ({ value, label }));
  const choice = (name: string, label: string, words: Readonly<Record<string, string>>) =>
    choiceField(site, { name, label, none: notSaid, options: options(words) }, sent);
  const parkNames = parks.map(({ id, name, nameEn }) => [id, site.speech.say(name, nameEn)] as const);
  return html`<form class="filters" method="get" action="/sites/find" aria-label="${t.find.title}">
${languageInput(site)}
${textArea(site, { name: "text", label: t.find.text, hint: t.find.textHint }, sent)}
<fieldset><legend>${t.find.byFields}</legend><div class="field-row">
${lineField(site, { name: "area", label: t.area, hint: t.find.areaHint }, sent)}
${choice("use", t.use, names.use)}
${lineField(site, { name: "industry", label: names.industry, options: industries }, sent)}
${choice("park", names.park, Object.fromEntries(parkNames))}
${choice("tenure", t.tenure, names.tenure)}
</div></fieldset>
<div class="form-end"><button class="button button-primary" type="submit">${t.find.submit}</button></div>
</form>`;
}

function results(site: Site, sent: Sent, found: Found): Html {
  const { find: t, field } = siteStrings[site.locale];
  const { carriers, nearest, parks, notRead, understood, citations } = found;
  const list = (some: typeof carriers) =>
    html`<ul class="record-list">${some.map((one) => siteMatch(site, one, citations))}</ul>`;
  return html`<section aria-labelledby="result"><h2 id="result">${t.result}</h2>
${understoodList(site, understood, field, sent.entered["text"] !== undefined)}
${
  notRead.length === 0
    ? ""
    : html`<p class="notice">${t.notRead}${notRead.map(({ need, words }) => `${field[need]} “${words}”`).join(separator(site))}</p>`
}
${
  carriers.length > 0
    ? html`<h3>${t.carriers} (${carriers.length})</h3>${list(carriers)}`
    : html`<p class="notice">${t.noCarriers}</p>`
}
${nearest.length === 0 ? "" : html`<h3>${t.nearest}</h3>${list(nearest)}`}
${
  parks.length === 0
    ? ""
    : html`<h3>${t.parks}</h3><ul class="card-list">${parks.map(
        ({ id, name, nameEn, why }) => html`<li class="card">
<h4 class="card-title"><a href="${linkTo(site, `/parks/${id}`)}">${inWords(site, name, nameEn)}</a></h4>
<p>${inWords(site, why.value, why.en)}${numberMarker(site, citations, why.source)}</p></li>`,
      )}</ul>`
}
<p>${requestLink(site, "find", enquiryAbout(site, sent))}</p>
${listSources(site, citations)}</section>`;
}

/** What the form of an enquiry takes over of what was looked for; free words stay here. */
function enquiryAbout({ locale }: Site, { entered }: Sent): Record<string, string | undefined> {
  const { area, use, industry, park } = entered;
  const uses = new Map<string, string>(Object.entries(recordStrings[locale].use));
  return {
    kind: "site",
    area,
    use: use === undefined ? undefined : (uses.get(use) ?? use),
    industry,
    topic: park === undefined ? undefined : `parks:${park}`,
  };
}
