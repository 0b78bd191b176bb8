import { html } from "hono/html";
import type { NamedArticle } from "../../core/knowledge/about-subject.ts";
import type { ParkProfile } from "../../core/knowledge/park-profile.ts";
import type { SaidLink } from "../../core/knowledge/said.ts";
import { fill } from "../../core/shown/fill.ts";
import { requestLink } from "../enquiries/request-link.ts";
import { linkTo } from "../link.ts";
import { type Field, fieldList } from "../parts/field-list.ts";
import { pageHead } from "../parts/page-head.ts";
import { sourceList } from "../parts/sources.ts";
import { articleNames } from "../records/article-names.ts";
import { linkedSections } from "../records/linked-sections.ts";
import { formatPeriod } from "../records/period.ts";
import { content, saidList } from "../records/said.ts";
import { type Section, sectionsWithContents } from "../records/sections.ts";
import { numberMarker } from "../records/told.ts";
import type { Html, Page, Site } from "../site.ts";
import { figuresSection } from "./figures.ts";
import { type ParkStrings, parkStrings } from "./strings.ts";

/** Articles that a page lists before it says how many more there are. */
const MOST_ARTICLES = 12;

/** One park: what the articles say field by field, figures, what it has to do with, where all that is from. */
export function parkPage(site: Site, park: ParkProfile, articles: readonly NamedArticle[]): Page {
  const t = parkStrings[site.locale];
  const sections: Section[] = [
    { id: "overview", heading: t.park.overview, body: html`${fieldList(site, fieldsOf(site, park, t))}` },
    figuresSection(site, park, t),
    ...(park.topics.length === 0 ? [] : [topicsSection(site, park, t)]),
    ...linkedSections(site, {
      lists: park.linked,
      citations: park.citations,
      headings: t.park.linked,
      more: t.park.more,
      total: t.park.total,
      filters: filtersOf(park.id),
    }),
    ...(articles.length === 0 ? [] : [articlesSection(site, articles, t)]),
  ];
  const body = html`${pageHead(site, {
    title: park.name,
    kicker: html`${t.kindOne[park.kind]}${numberMarker(site, park.citations, park.named)}`,
    above: [{ name: t.title, path: "/parks" }],
  })}
<p class="page-actions"><a class="button" href="${linkTo(site, "/parks/compare", { ids: park.id })}">${t.park.compare}</a> ${requestLink(site, "park", { topic: `parks:${park.id}` })}</p>
${sectionsWithContents(sections, t.park.contents)}
${sourceList(site, park.citations)}`;
  const description = fill(t.park.description, { name: park.name });
  return { title: park.name, description, section: "parks", body };
}

/** The lists that can be asked for what is in a park. */
const filtersOf = (park: string) => ({
  carriers: { park },
  incentives: { park },
  projects: { park },
  services: { park },
  companies: { park },
});

function fieldsOf(site: Site, park: ParkProfile, t: ParkStrings): Field[] {
  const { citations } = park;
  const field = (name: string, some: ParkProfile["level"]): Field => ({
    name,
    value: some.length === 0 ? null : saidList(site, citations, some),
  });
  const links = (name: string, base: string, some: readonly SaidLink[]): Field => ({
    name,
    value: some.length === 0 ? null : linkedNames(site, base, some, park),
  });
  return [
    field(t.fields.level, park.level),
    field(t.fields.district, park.district),
    ...(park.within.length === 0 ? [] : [links(t.fields.within, "/parks", park.within)]),
    field(
      t.fields.founded,
      park.founded.map((date) => ({ ...date, text: formatPeriod(date.text, site) })),
    ),
    field(t.fields.area, park.area),
    field(t.fields.positioning, park.positioning),
    links(t.fields.industries, "/industries", park.industries),
    field(t.fields.offices, park.offices),
  ];
}

/** Names that lead to their own pages, each with its marker. */
function linkedNames(site: Site, base: string, some: readonly SaidLink[], { citations }: ParkProfile): Html {
  return html`<ul class="name-list">${some.map(
    ({ id, text, source }) =>
      html`<li><a href="${linkTo(site, `${base}/${id}`)}">${content(site, text)}</a>${numberMarker(site, citations, source)}</li>`,
  )}</ul>`;
}

function topicsSection(site: Site, { topics, citations }: ParkProfile, t: ParkStrings): Section {
  const fields = topics.map(({ topic, statements }) => ({
    name: topic,
    value: saidList(site, citations, statements),
  }));
  return { id: "topics", heading: t.park.topics, body: html`${fieldList(site, fields)}` };
}

function articlesSection(site: Site, articles: readonly NamedArticle[], t: ParkStrings): Section {
  const rest = articles.length - MOST_ARTICLES;
  const body = html`${articleNames(site, articles.slice(0, MOST_ARTICLES))}${
    rest > 0 ? html`<p class="meta">${fill(t.park.articlesMore, { count: rest })}</p>` : ""
  }`;
  return { id: "articles", heading: t.park.articles, body };
}
