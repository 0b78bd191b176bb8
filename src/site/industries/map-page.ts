import { html } from "hono/html";
import type { IndustryMap, MappedIndustry } from "../../core/knowledge/industry-map.ts";
import type { Industry } from "../../core/knowledge/records.ts";
import { fill } from "../../core/shown/fill.ts";
import { linkTo } from "../link.ts";
import { emptyState } from "../parts/empty-state.ts";
import { filterForm, selectField } from "../parts/filter-form.ts";
import { pageHead } from "../parts/page-head.ts";
import { listSources } from "../records/list-sources.ts";
import { content } from "../records/said.ts";
import { numberMarker } from "../records/told.ts";
import type { Html, Page, Site } from "../site.ts";
import { mapData } from "./map-data.ts";
import { chainFigure, type Outlining, thingLinks } from "./outline.ts";
import { type IndustryStrings, industryStrings } from "./strings.ts";

export interface IndustryMapView {
  map: IndustryMap;
  /** What was asked for and is there. */
  park: string | undefined;
  kind: Industry["kind"] | undefined;
  /** What was asked for and is not there. */
  unknown: readonly string[];
  parks: ReadonlyArray<{ id: string; name: string }>;
  kinds: ReadonlyArray<Industry["kind"]>;
}

/** Parks, firms or platforms that an industry names before it says how many more there are. */
const MOST_THINGS = 24;

/** The industries by kind: chains as drawings and as outlines, the others with their parks and firms. */
export function industryMapPage(site: Site, view: IndustryMapView): Page {
  const t = industryStrings[site.locale];
  const { map, park, kind, kinds } = view;
  const to: Outlining = { site, citations: map.citations, t };
  const groups = kinds.flatMap((one) => {
    const industries = map.industries.filter((industry) => industry.kind === one);
    return industries.length === 0 ? [] : [{ kind: one, industries }];
  });
  const body = html`${pageHead(site, { title: t.title, lead: t.lead })}
${view.unknown.map((value) => html`<p class="notice" role="status">${fill(t.filter.unknown, { value })}</p>`)}
${filters(site, view, t)}
<p class="result-count">${fill(t.filter.count, { count: map.industries.length })}</p>
${
  groups.length === 0
    ? emptyState(site, t.filter.none)
    : groups.map(
        ({
          kind,
          industries,
        }) => html`<section class="industry-group" aria-labelledby="${kind}"><h2 id="${kind}">${t.kinds[kind]}</h2>
${industries.map((industry) => industryOf(to, industry))}</section>`,
      )
}
${mapData(site, { park }, t)}
${listSources(site, map.citations)}`;
  const isUnlisted = park !== undefined || kind !== undefined;
  return { title: t.title, description: t.description, section: "industries", body, isUnlisted };
}

function filters(site: Site, { park, kind, parks, kinds }: IndustryMapView, t: IndustryStrings): Html {
  return filterForm(site, {
    path: "/industries",
    label: t.filter.label,
    fields: [
      selectField({
        name: "park",
        label: t.filter.park,
        value: park,
        all: t.filter.anyPark,
        options: parks.map(({ id, name }) => ({ value: id, label: name })),
      }),
      selectField({
        name: "kind",
        label: t.filter.kind,
        value: kind,
        all: t.filter.anyKind,
        options: kinds.map((one) => ({ value: one, label: t.kinds[one] })),
      }),
    ],
    submit: t.filter.submit,
    ...((park !== undefined || kind !== undefined) && {
      reset: { href: linkTo(site, "/industries"), label: t.filter.reset },
    }),
  });
}

function industryOf(to: Outlining, industry: MappedIndustry): Html {
  const { site, citations, t } = to;
  const { id, name, nameEn, source, parks, companies, platforms } = industry;
  const rows = (
    [
      ["parks", t.parks, parks],
      ["companies", t.companies, companies],
      ["services", t.platforms, platforms],
    ] as const
  ).filter(([, , things]) => things.length > 0);
  return html`<article class="industry"><h3><a href="${linkTo(site, `/industries/${id}`)}">${content(site, site.speech.say(name, nameEn))}</a>${numberMarker(site, citations, source)}</h3>
${chainFigure(to, industry)}
${
  rows.length === 0
    ? ""
    : html`<dl class="park-facts">${rows.map(
        ([kind, label, things]) =>
          html`<div><dt>${label}</dt><dd>${thingLinks(to, kind, things, MOST_THINGS)}</dd></div>`,
      )}</dl>`
}</article>`;
}
