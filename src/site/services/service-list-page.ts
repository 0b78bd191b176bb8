import { html } from "hono/html";
import type { FacetOption } from "../../core/knowledge/facet-options.ts";
import type { Service } from "../../core/knowledge/records.ts";
import type { ServiceNeedKind } from "../../core/knowledge/service-need.ts";
import { fill } from "../../core/shown/fill.ts";
import type { Option } from "../forms/fault-text.ts";
import { choiceField, lineField } from "../forms/fields.ts";
import { formStrings } from "../forms/strings.ts";
import { linkTo } from "../link.ts";
import { card } from "../parts/card.ts";
import { fieldList } from "../parts/field-list.ts";
import { linked } from "../records/links.ts";
import { listPage } from "../records/list-page.ts";
import { counted, facetOptions, type Listing } from "../records/listing.ts";
import { recordStrings } from "../records/strings.ts";
import { sourceMarker, toldList, wordsLang } from "../records/told.ts";
import type { Html, Page } from "../site.ts";
import { matchIntroduction } from "./match-introduction.ts";
import { needsOf } from "./needs.ts";
import { serviceStrings } from "./strings.ts";

const PATH = "/services";
/** Statements of a field on a card. */
const MOST = 2;

/** What the filters of services offer. */
export interface ServiceFacets {
  parks: readonly FacetOption[];
  needs: ReadonlyArray<{ value: ServiceNeedKind; count: number }>;
  kinds: ReadonlyArray<{ value: Service["kind"]; count: number }>;
}

export function serviceListPage(listing: Listing<Service>, facets: ServiceFacets): Page {
  const { telling, sent, isFiltered } = listing;
  const { site } = telling;
  const t = serviceStrings[site.locale];
  const names = recordStrings[site.locale];
  const form = formStrings[site.locale];
  const labels = { q: form.words, need: t.need, park: names.park, kind: names.kind };
  const choice = (name: keyof typeof labels, options: readonly Option[]): Html =>
    choiceField(site, { name, label: labels[name], none: form.all, options }, sent);
  const fields = [
    lineField(site, { name: "q", label: form.words, type: "search", hint: form.wordsHint }, sent),
    choice(
      "need",
      facets.needs.map(({ value, count }) => ({ value, label: counted(names.need[value], count) })),
    ),
    choice(
      "kind",
      facets.kinds.map(({ value, count }) => ({ value, label: counted(names.serviceKind[value], count) })),
    ),
    choice("park", facetOptions(site, facets.parks)),
  ];
  return listPage(listing, {
    path: PATH,
    section: "services",
    t,
    labels,
    fields,
    before: isFiltered ? "" : matchIntroduction(site),
    list: (items) => html`<ul class="card-list">${items.map((one) => serviceCard(listing, one))}</ul>`,
  });
}

function serviceCard({ telling, directory }: Listing<Service>, record: Service): Html {
  const { site } = telling;
  const t = serviceStrings[site.locale];
  const names = recordStrings[site.locale];
  const { kind, park, offers, operators } = record;
  const more = { most: MOST, more: (count: number) => fill(names.more, { count }) };
  return card({
    title: site.speech.say(record.name, record.nameEn),
    ...wordsLang(site),
    href: linkTo(site, `${PATH}/${record.id}`),
    kicker: html`${names.serviceKind[kind]}${sourceMarker(telling, record.named)}`,
    body: fieldList(site, [
      { name: t.helpsWith, value: needsOf(telling, record) },
      ...(offers.length === 0 ? [] : [{ name: t.offers, value: toldList(telling, offers, more) }]),
      { name: t.operators, value: toldList(telling, operators, more) },
      ...(park === undefined ? [] : [{ name: names.park, value: linked(telling, directory, "parks", park) }]),
    ]),
  });
}
