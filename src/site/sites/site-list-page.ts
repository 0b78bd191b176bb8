import { html } from "hono/html";
import type { FacetOption } from "../../core/knowledge/facet-options.ts";
import { quantityText } from "../../core/knowledge/quantity-text.ts";
import type { Carrier } from "../../core/knowledge/records.ts";
import type { Option } from "../forms/fault-text.ts";
import { choiceField, lineField } from "../forms/fields.ts";
import { formStrings } from "../forms/strings.ts";
import { linkTo } from "../link.ts";
import { badge } from "../parts/badge.ts";
import { card } from "../parts/card.ts";
import { fieldList } from "../parts/field-list.ts";
import { linked, linkedList } from "../records/links.ts";
import { listPage } from "../records/list-page.ts";
import { counted, facetOptions, type Listing } from "../records/listing.ts";
import { recordStrings } from "../records/strings.ts";
import { sourceMarker, wordsLang } from "../records/told.ts";
import type { Html, Page } from "../site.ts";
import { findIntroduction } from "./find-introduction.ts";
import { siteStrings } from "./strings.ts";
import { usesOf } from "./uses.ts";

const PATH = "/sites";

type Words = (typeof recordStrings)["en"];

/** What the filters of sites offer. */
export interface SiteFacets {
  parks: readonly FacetOption[];
  industries: readonly FacetOption[];
  uses: ReadonlyArray<{ value: keyof Words["use"]; count: number }>;
  kinds: ReadonlyArray<{ value: Carrier["kind"]; count: number }>;
  statuses: ReadonlyArray<{ value: keyof Words["siteStatus"]; count: number }>;
  tenures: ReadonlyArray<{ value: keyof Words["tenure"]; count: number }>;
}

export function siteListPage(listing: Listing<Carrier>, facets: SiteFacets): Page {
  const { telling, sent, isFiltered } = listing;
  const { site } = telling;
  const t = siteStrings[site.locale];
  const names = recordStrings[site.locale];
  const form = formStrings[site.locale];
  const labels = {
    q: form.words,
    park: names.park,
    kind: names.kind,
    use: t.use,
    industry: names.industry,
    status: names.status,
    tenure: t.tenure,
  };
  const choice = (name: keyof typeof labels, options: readonly Option[]): Html =>
    choiceField(site, { name, label: labels[name], none: form.all, options }, sent);
  const named = <Value extends string>(
    words: Readonly<Record<Value, string>>,
    some: ReadonlyArray<{ value: Value; count: number }>,
  ) => some.map(({ value, count }) => ({ value, label: counted(words[value], count) }));
  const fields = [
    lineField(site, { name: "q", label: form.words, type: "search", hint: form.wordsHint }, sent),
    choice("park", facetOptions(site, facets.parks)),
    choice("kind", named(names.siteKind, facets.kinds)),
    choice("use", named(names.use, facets.uses)),
    choice("industry", facetOptions(site, facets.industries)),
    choice("status", named(names.siteStatus, facets.statuses)),
    choice("tenure", named(names.tenure, facets.tenures)),
  ];
  return listPage(listing, {
    path: PATH,
    section: "sites",
    t,
    labels,
    fields,
    before: isFiltered ? "" : findIntroduction(site),
    list: (items) => html`<ul class="card-list">${items.map((one) => siteCard(listing, one))}</ul>`,
  });
}

function siteCard({ telling, directory }: Listing<Carrier>, record: Carrier): Html {
  const { site } = telling;
  const t = siteStrings[site.locale];
  const names = recordStrings[site.locale];
  const { kind, park, area, status, industries } = record;
  const optional = (name: string, value: Html | null) => (value === null ? [] : [{ name, value }]);
  return card({
    title: site.speech.say(record.name, record.nameEn),
    ...wordsLang(site),
    href: linkTo(site, `${PATH}/${record.id}`),
    kicker: html`${names.siteKind[kind]}${sourceMarker(telling, record.named)}`,
    body: fieldList(site, [
      ...optional(names.park, park === undefined ? null : linked(telling, directory, "parks", park)),
      ...optional(t.use, usesOf(telling, record)),
      ...optional(
        t.area,
        area === undefined ? null : html`${quantityText(area, site.speech)}${sourceMarker(telling, area)}`,
      ),
      ...optional(names.industries, linkedList(telling, directory, "industries", industries)),
    ]),
    meta: html`${badge(status === undefined ? names.statusUnknown : names.siteStatus[status.value], status === undefined ? "plain" : "accent")}${status === undefined ? "" : sourceMarker(telling, status)}`,
  });
}
