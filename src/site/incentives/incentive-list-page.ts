import { html } from "hono/html";
import type { FacetOption } from "../../core/knowledge/facet-options.ts";
import type { Incentive } from "../../core/knowledge/records.ts";
import { fill } from "../../core/shown/fill.ts";
import type { Option } from "../forms/fault-text.ts";
import { choiceField, lineField } from "../forms/fields.ts";
import { formStrings } from "../forms/strings.ts";
import { linkTo } from "../link.ts";
import { badge } from "../parts/badge.ts";
import { card } from "../parts/card.ts";
import { fieldList } from "../parts/field-list.ts";
import { linked } from "../records/links.ts";
import { listPage } from "../records/list-page.ts";
import { counted, facetOptions, type Listing } from "../records/listing.ts";
import { recordStrings } from "../records/strings.ts";
import { sourceMarker, told, toldList, wordsLang } from "../records/told.ts";
import type { Html, Page } from "../site.ts";
import { fitIntroduction } from "./fit-introduction.ts";
import { incentiveStrings } from "./strings.ts";

const PATH = "/incentives";
/** Beneficiaries of a card. */
const MOST = 3;

/** What the filters of incentives offer. */
export interface IncentiveFacets {
  parks: readonly FacetOption[];
  industries: readonly FacetOption[];
  statuses: ReadonlyArray<{ value: keyof (typeof recordStrings)["en"]["incentiveStatus"]; count: number }>;
  kinds: ReadonlyArray<{ value: Incentive["kind"]; count: number }>;
  /** As the articles name them, in the reader's language. */
  beneficiaries: readonly string[];
}

export function incentiveListPage(listing: Listing<Incentive>, facets: IncentiveFacets): Page {
  const { telling, sent, isFiltered } = listing;
  const { site } = telling;
  const t = incentiveStrings[site.locale];
  const names = recordStrings[site.locale];
  const form = formStrings[site.locale];
  const fields = [
    lineField(site, { name: "q", label: form.words, type: "search", hint: form.wordsHint }, sent),
    lineField(
      site,
      { name: "beneficiary", label: t.beneficiary, hint: t.beneficiaryHint, options: facets.beneficiaries },
      sent,
    ),
    choice("industry", names.industry, facetOptions(site, facets.industries)),
    choice("park", names.park, facetOptions(site, facets.parks)),
    choice(
      "kind",
      names.kind,
      facets.kinds.map(({ value, count }) => ({ value, label: counted(names.incentiveKind[value], count) })),
    ),
    choice(
      "status",
      names.status,
      facets.statuses.map(({ value, count }) => ({
        value,
        label: counted(names.incentiveStatus[value], count),
      })),
    ),
  ];
  const labels = {
    q: form.words,
    beneficiary: t.beneficiary,
    industry: names.industry,
    park: names.park,
    kind: names.kind,
    status: names.status,
  };
  return listPage(listing, {
    path: PATH,
    section: "incentives",
    t,
    labels,
    fields,
    before: isFiltered ? "" : fitIntroduction(site),
    list: (items) => html`<ul class="card-list">${items.map((one) => incentiveCard(listing, one))}</ul>`,
  });

  function choice(name: string, label: string, options: readonly Option[]): Html {
    return choiceField(site, { name, label, none: form.all, options }, sent);
  }
}

function incentiveCard({ telling, directory }: Listing<Incentive>, record: Incentive): Html {
  const { site } = telling;
  const t = incentiveStrings[site.locale];
  const names = recordStrings[site.locale];
  const { kind, status, beneficiaries, amount, park } = record;
  const state = status === undefined ? names.statusUnknown : names.incentiveStatus[status.value];
  return card({
    title: site.speech.say(record.name, record.nameEn),
    ...wordsLang(site),
    href: linkTo(site, `${PATH}/${record.id}`),
    kicker: html`${names.incentiveKind[kind]}${sourceMarker(telling, record.named)}`,
    body: fieldList(site, [
      {
        name: t.one.beneficiaries,
        value: toldList(telling, beneficiaries, {
          most: MOST,
          more: (count) => fill(names.more, { count }),
        }),
      },
      ...(amount === undefined ? [] : [{ name: t.one.amount, value: told(telling, amount) }]),
      ...(park === undefined ? [] : [{ name: names.park, value: linked(telling, directory, "parks", park) }]),
    ]),
    meta: html`${badge(state, status?.value === "in-force" ? "accent" : "plain")}${status === undefined ? "" : sourceMarker(telling, status)}`,
  });
}
