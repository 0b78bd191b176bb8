import { html } from "hono/html";
import type { NamedArticle } from "../../core/knowledge/about-subject.ts";
import type { LinkedThing } from "../../core/knowledge/industry-map.ts";
import type { IndustryProfile } from "../../core/knowledge/industry-profile.ts";
import type { RecordKind } from "../../core/knowledge/knowledge.ts";
import { fill } from "../../core/shown/fill.ts";
import { linkTo, RECORD_PATHS } from "../link.ts";
import { fieldList } from "../parts/field-list.ts";
import { pageHead } from "../parts/page-head.ts";
import { sourceList } from "../parts/sources.ts";
import { articleNames } from "../records/article-names.ts";
import { linkedSections } from "../records/linked-sections.ts";
import { content, saidList } from "../records/said.ts";
import { type Section, sectionsWithContents } from "../records/sections.ts";
import { numberMarker } from "../records/told.ts";
import type { Page, Site } from "../site.ts";
import { mapData } from "./map-data.ts";
import { chainFigure, type Outlining } from "./outline.ts";
import { type IndustryStrings, industryStrings } from "./strings.ts";

/** Articles that a page lists before it says how many more there are. */
const MOST_ARTICLES = 12;

/** One industry: its chain, what the articles say, and the parks, firms, projects and incentives that have to do with it. */
export function industryPage(site: Site, industry: IndustryProfile, articles: readonly NamedArticle[]): Page {
  const t = industryStrings[site.locale];
  const { citations, map } = industry;
  const to: Outlining = { site, citations, t };
  const sections: Section[] = [
    {
      id: "chain",
      heading: t.chain,
      body:
        map === null || map.chain.length === 0
          ? html`<p class="not-stated">${t.industry.chainNone}</p>`
          : html`${chainFigure(to, map)}`,
    },
    ...(industry.topics.length === 0 ? [] : [topics(site, industry, t)]),
    ...things(to, "parks", t.industry.linked.parks, map?.parks ?? []),
    ...things(to, "companies", t.industry.linked.companies, map?.companies ?? []),
    ...linkedSections(site, {
      lists: industry.linked,
      citations,
      headings: t.industry.linked,
      more: t.industry.all,
      total: t.industry.total,
      filters: filtersOf(industry.id),
    }),
    ...(articles.length === 0
      ? []
      : [
          {
            id: "articles",
            heading: t.industry.articles,
            body: html`${articleNames(site, articles.slice(0, MOST_ARTICLES))}${
              articles.length > MOST_ARTICLES
                ? html`<p class="meta">${fill(t.industry.articlesMore, { count: articles.length - MOST_ARTICLES })}</p>`
                : ""
            }`,
          },
        ]),
  ];
  const body = html`${pageHead(site, {
    title: industry.name,
    kicker: html`${t.kindOne[industry.kind]}${numberMarker(site, citations, industry.named)}`,
    above: [{ name: t.title, path: "/industries" }],
  })}
${sectionsWithContents(sections, t.contents)}
${mapData(site, { industry: industry.id }, t)}
${sourceList(site, citations)}`;
  const description = fill(t.industry.description, { name: industry.name });
  return { title: industry.name, description, section: "industries", body };
}

/** The lists that can be asked for what has to do with an industry. */
const filtersOf = (industry: string) => ({
  carriers: { industry },
  incentives: { industry },
  projects: { industry },
});

function topics(site: Site, { topics, citations }: IndustryProfile, t: IndustryStrings): Section {
  const fields = topics.map(({ topic, statements }) => ({
    name: topic,
    value: saidList(site, citations, statements),
  }));
  return { id: "topics", heading: t.industry.topics, body: html`${fieldList(site, fields)}` };
}

/** A section of what the map names of a kind; none where it names nothing. */
function things(
  { site, citations }: Outlining,
  kind: RecordKind,
  heading: string,
  some: readonly LinkedThing[],
): Section[] {
  if (some.length === 0) return [];
  const body = html`<ul class="linked-list">${some.map(
    ({ id, name, nameEn, source }) =>
      html`<li><a href="${linkTo(site, `${RECORD_PATHS[kind]}/${id}`)}">${content(site, site.speech.say(name, nameEn))}</a>${numberMarker(site, citations, source)}</li>`,
  )}</ul>`;
  return [{ id: kind, heading, body }];
}
