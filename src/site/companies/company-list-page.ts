import { html } from "hono/html";
import type { FacetOption } from "../../core/knowledge/facet-options.ts";
import type { Company } from "../../core/knowledge/records.ts";
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
import { companyStrings } from "./strings.ts";

const PATH = "/companies";
/** Statements of a card. */
const MOST = 2;

/** What the filters of firms offer. */
export interface CompanyFacets {
  parks: readonly FacetOption[];
  industries: readonly FacetOption[];
  kinds: ReadonlyArray<{ value: Company["kind"]; count: number }>;
}

export function companyListPage(listing: Listing<Company>, facets: CompanyFacets): Page {
  const { telling, sent } = listing;
  const { site } = telling;
  const t = companyStrings[site.locale];
  const names = recordStrings[site.locale];
  const form = formStrings[site.locale];
  const labels = { q: form.words, park: names.park, industry: names.industry, kind: names.kind };
  const choice = (name: keyof typeof labels, options: readonly Option[]): Html =>
    choiceField(site, { name, label: labels[name], none: form.all, options }, sent);
  const fields = [
    lineField(site, { name: "q", label: form.words, type: "search", hint: form.wordsHint }, sent),
    choice(
      "kind",
      facets.kinds.map(({ value, count }) => ({ value, label: counted(names.companyKind[value], count) })),
    ),
    choice("industry", facetOptions(site, facets.industries)),
    choice("park", facetOptions(site, facets.parks)),
  ];
  return listPage(listing, {
    path: PATH,
    section: null,
    t,
    labels,
    fields,
    list: (items) => html`<ul class="card-list">${items.map((one) => companyCard(listing, one))}</ul>`,
  });
}

function companyCard({ telling, directory }: Listing<Company>, record: Company): Html {
  const { site } = telling;
  const names = recordStrings[site.locale];
  const { kind, does, park } = record;
  const more = (count: number) => fill(names.more, { count });
  return card({
    title: site.speech.say(record.name, record.nameEn),
    ...wordsLang(site),
    href: linkTo(site, `${PATH}/${record.id}`),
    kicker: html`${names.companyKind[kind]}${sourceMarker(telling, record.named)}`,
    body: html`${toldList(telling, does, { most: MOST, more }) ?? ""}
${park === undefined ? "" : fieldList(site, [{ name: names.park, value: linked(telling, directory, "parks", park) }])}`,
  });
}
