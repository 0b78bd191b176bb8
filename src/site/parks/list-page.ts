import { html } from "hono/html";
import type { Citation } from "../../core/answer/answer.ts";
import type { ParkCard } from "../../core/knowledge/park-list.ts";
import type { Park } from "../../core/knowledge/records.ts";
import { fill } from "../../core/shown/fill.ts";
import { linkTo } from "../link.ts";
import { type Card, cardList } from "../parts/card.ts";
import { emptyState } from "../parts/empty-state.ts";
import { filterForm, languageInput, selectField } from "../parts/filter-form.ts";
import { pageHead } from "../parts/page-head.ts";
import { listSources } from "../records/list-sources.ts";
import { content, contentLang, saidHtml } from "../records/said.ts";
import { numberMarker } from "../records/told.ts";
import type { Html, Page, Site } from "../site.ts";
import { type ParkStrings, parkStrings } from "./strings.ts";

/** An industry that parks can be filtered by. */
export interface Choice {
  id: string;
  name: string;
}

export interface ParkList {
  cards: readonly ParkCard[];
  citations: readonly Citation[];
  /** What was asked for and is there. */
  kind: Park["kind"] | undefined;
  industry: string | undefined;
  /** What was asked for and is not there. */
  unknown: readonly string[];
  kinds: ReadonlyArray<Park["kind"]>;
  industries: readonly Choice[];
  /** Most parks of one comparison. */
  most: number;
}

/** Kinds of park under one heading. */
const GROUPS = {
  zones: ["high-tech-zone", "economic-zone", "new-area"],
  parks: ["industrial-park", "port-park", "logistics-park", "industry-base", "agricultural-park"],
  clusters: ["service-cluster", "park-group"],
} as const satisfies Record<keyof ParkStrings["groups"], ReadonlyArray<Park["kind"]>>;
const groupIds = ["zones", "parks", "clusters"] as const;

/** All parks, or those that a filter lets through, by kind; two or more can be chosen to be compared. */
export function parkListPage(site: Site, list: ParkList): Page {
  const t = parkStrings[site.locale];
  const isFiltered = list.kind !== undefined || list.industry !== undefined;
  const groups = groupIds.flatMap((group) => {
    const kinds: ReadonlyArray<Park["kind"]> = GROUPS[group];
    const cards = list.cards.filter(({ kind }) => kinds.includes(kind));
    return cards.length === 0 ? [] : [{ group, cards }];
  });
  const body = html`${pageHead(site, { title: t.title, lead: t.lead })}
${list.unknown.map((value) => html`<p class="notice" role="status">${fill(t.filter.unknown, { value })}</p>`)}
${filters(site, list, isFiltered, t)}
<p class="result-count">${fill(t.filter.count, { count: list.cards.length })}</p>
${
  groups.length === 0
    ? emptyState(site, t.filter.none)
    : html`<form class="park-choice" method="get" action="/parks/compare" aria-label="${t.compare.title}">
${languageInput(site)}
${groups.map(
  ({ group, cards }) => html`<section aria-labelledby="${group}"><h2 id="${group}">${t.groups[group]}</h2>
${cardList(cards.map((card) => cardOf(site, card, list.citations, t)))}</section>`,
)}
<div class="compare-bar"><p>${fill(t.compareHint, { most: list.most })}</p>
<button class="button button-primary" type="submit">${t.compareChosen}</button></div>
</form>`
}
${listSources(site, list.citations)}`;
  return { title: t.title, description: t.description, section: "parks", body, isUnlisted: isFiltered };
}

function filters(
  site: Site,
  { kind, industry, kinds, industries }: ParkList,
  isFiltered: boolean,
  t: ParkStrings,
) {
  return filterForm(site, {
    path: "/parks",
    label: t.filter.label,
    fields: [
      selectField({
        name: "kind",
        label: t.filter.kind,
        value: kind,
        all: t.filter.anyKind,
        options: kinds.map((one) => ({ value: one, label: t.kinds[one] })),
      }),
      selectField({
        name: "industry",
        label: t.filter.industry,
        value: industry,
        all: t.filter.anyIndustry,
        options: industries.map(({ id, name }) => ({ value: id, label: name })),
      }),
    ],
    submit: t.filter.submit,
    ...(isFiltered && { reset: { href: linkTo(site, "/parks"), label: t.filter.reset } }),
  });
}

function cardOf(site: Site, park: ParkCard, citations: readonly Citation[], t: ParkStrings): Card {
  const say = (some: ParkCard["summary"]) => some.map((one) => saidHtml(site, citations, one));
  const counts = Object.entries(park.counts).flatMap(([kind, count]) => {
    const label = count > 0 && isCounted(kind) ? t.counts[kind] : undefined;
    return label === undefined ? [] : [fill(label, { count })];
  });
  const rows: Array<[name: string, value: unknown[]]> = [
    [t.fields.level, say(park.level)],
    [t.fields.area, say(park.area)],
    [t.fields.district, say(park.district)],
    [t.fields.within, say(park.within)],
    [t.fields.industries, park.industries.length === 0 ? [] : [industriesOf(site, park, citations)]],
  ];
  const lang = contentLang(site);
  return {
    title: park.name,
    href: linkTo(site, `/parks/${park.id}`),
    kicker: t.kindOne[park.kind],
    ...(lang !== undefined && { lang }),
    body: html`${park.summary.length === 0 ? "" : html`<p>${say(park.summary)}</p>`}
<dl class="park-facts">${rows
      .filter(([, value]) => value.length > 0)
      .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p class="park-foot"><span class="meta">${counts.join(" · ")}</span>
<label class="choice"><input type="checkbox" name="ids" value="${park.id}" aria-label="${fill(t.chooseNamed, { name: park.name })}"><span aria-hidden="true">${t.choose}</span></label></p>`,
  };
}

const isCounted = (kind: string): kind is keyof ParkCard["counts"] & keyof ParkStrings["counts"] =>
  kind === "projects" || kind === "carriers" || kind === "incentives" || kind === "companies";

function industriesOf(
  site: Site,
  { industries, moreIndustries: rest }: ParkCard,
  citations: readonly Citation[],
): Html {
  const between = site.speech.say("、", ", ");
  return html`${industries.map(
    ({ id, text, source }, at) =>
      html`${at === 0 ? "" : between}<a href="${linkTo(site, `/industries/${id}`)}">${content(site, text)}</a>${numberMarker(site, citations, source)}`,
  )}${rest > 0 ? html` <span class="more-count">+${rest}</span>` : ""}`;
}
