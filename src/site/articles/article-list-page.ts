import { html } from "hono/html";
import type { Article } from "../../core/article.ts";
import { type ListedSnippet, type ListingChoices, UNDATED } from "../../core/search/article-listing.ts";
import { fill } from "../../core/shown/fill.ts";
import { languageNames } from "../../core/shown/locales.ts";
import { articlePath, linkTo, quoteLink } from "../link.ts";
import { emptyState } from "../parts/empty-state.ts";
import { filterForm, selectField, textField } from "../parts/filter-form.ts";
import { pageHead } from "../parts/page-head.ts";
import { pagination } from "../parts/pagination.ts";
import { provenance } from "../parts/sources.ts";
import type { Html, Page, Site } from "../site.ts";
import { scopeBadges } from "./article-head.ts";
import { articleStrings } from "./strings.ts";

/** What a list was asked for, as the address has it. */
export interface ListAsked {
  q?: string | undefined;
  year?: string | undefined;
  written?: string | undefined;
}

export interface ShownArticle {
  article: Article;
  /** Our English title, for readers of English. */
  titleEn: string | null;
  titleMarks: ReadonlyArray<readonly [number, number]>;
  snippets: readonly ListedSnippet[];
}

export interface ShownList {
  asked: ListAsked;
  choices: ListingChoices;
  items: readonly ShownArticle[];
  total: number;
  isCut: boolean;
  limit: number;
  offset: number;
}

/** The articles, newest first, or those that say what was searched for. */
export function articleListPage(site: Site, list: ShownList): Page {
  const t = articleStrings[site.locale].list;
  const { asked, items, total, limit, offset } = list;
  const isFiltered = Object.values(asked).some((value) => value !== undefined);
  const address = (page: number) =>
    linkTo(site, "/articles", { ...asked, page: page > 1 ? String(page) : undefined });
  return {
    title: t.title,
    description: t.lead,
    section: "articles",
    isUnlisted: isFiltered,
    body: html`${pageHead(site, { title: t.title, lead: t.lead })}
${filters(site, list, isFiltered)}
<p class="result-count" role="status">${total === 0 ? "" : counted(site, list)}</p>
${
  items.length === 0
    ? emptyState(site, t.none)
    : html`<ol class="record-list article-list">${items.map((item) => itemOf(site, item))}</ol>`
}
${pagination(site, { total, limit, offset, href: (from) => address(from / limit + 1) })}`,
  };
}

function counted(site: Site, { asked, total, isCut }: ShownList): string {
  const t = articleStrings[site.locale].list;
  if (asked.q === undefined) return fill(t.countAll, { total });
  return fill(isCut ? t.countCut : t.countFound, { total });
}

function filters(site: Site, { asked, choices }: ShownList, isFiltered: boolean): Html {
  const t = articleStrings[site.locale].list;
  const { years, written } = choices;
  const option = (name: string, count: number) => fill(t.option, { name, count });
  const yearField = selectField({
    name: "year",
    label: t.year,
    value: asked.year,
    all: t.anyYear,
    options: years.map(({ year, count }) => ({
      value: year,
      label: option(year === UNDATED ? t.undated : year, count),
    })),
  });
  const writtenField = selectField({
    name: "written",
    label: t.written,
    value: asked.written,
    all: t.anyWritten,
    options: written.map(({ lang, count }) => ({ value: lang, label: option(languageNames[lang], count) })),
  });
  return filterForm(site, {
    path: "/articles",
    label: t.title,
    fields: [
      textField({ name: "q", label: t.words, value: asked.q, type: "search", maxLength: 200 }),
      years.length > 1 ? yearField : "",
      written.length > 1 ? writtenField : "",
    ],
    submit: t.apply,
    ...(isFiltered && { reset: { href: linkTo(site, "/articles"), label: t.clear } }),
  });
}

function itemOf(site: Site, { article, titleEn, titleMarks, snippets }: ShownArticle): Html {
  return html`<li class="record">
<h2><a href="${linkTo(site, articlePath(article.id))}" lang="${article.lang}">${marked(article.title, titleMarks)}</a></h2>
${titleEn === null ? "" : html`<p class="title-en" lang="en">${titleEn}</p>`}
<p class="meta">${provenance(site, article)}${basisOf(site, article)}</p>
${scopeBadges(site, article)}
${snippets.map((snippet) => snippetOf(site, article, snippet))}
</li>`;
}

function basisOf(site: Site, { published, publishedBasis }: Article): Html | "" {
  if (published === null || publishedBasis === null) return "";
  return html` <span class="basis">${articleStrings[site.locale].basis[publishedBasis]}</span>`;
}

function snippetOf(site: Site, { id, lang }: Article, { start, end, text, marks }: ListedSnippet): Html {
  const t = articleStrings[site.locale].list;
  return html`<p class="snippet"><q lang="${lang}">${marked(text, marks)}</q>
<a href="${quoteLink(site, { articleId: id, start, end })}">${t.openSnippet}</a></p>`;
}

/** A text with marks that neither touch nor come out of order. */
function marked(text: string, marks: ReadonlyArray<readonly [number, number]>): Html {
  let at = 0;
  const parts = marks.map(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return html`${before}<mark>${text.slice(start, end)}</mark>`;
  });
  return html`${parts}${text.slice(at)}`;
}
