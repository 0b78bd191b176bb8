import { html } from "hono/html";
import type { Article } from "../../../core/article.ts";
import { articleStates, type DeskArticleHead } from "../../../core/desk/articles/desk-article.ts";
import { dataTable } from "../../parts/data-table.ts";
import { filterForm, selectField, textField } from "../../parts/filter-form.ts";
import { pagination } from "../../parts/pagination.ts";
import type { Html } from "../../site.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { moment } from "../frame/moments.ts";
import { notice } from "../frame/notice.ts";
import { deskArticlePath, versionPath } from "./paths.ts";
import { statePill, validityText } from "./state-pill.ts";
import { articlesStrings } from "./strings.ts";

export interface ArticleListView {
  asked: { state: string | undefined; words: string | undefined };
  items: readonly DeskArticleHead[];
  total: number;
  limit: number;
  offset: number;
  /** Articles of the index whose titles match; null: none were looked for. */
  fromIndex: ReadonlyArray<Pick<Article, "id" | "title" | "lang" | "published">> | null;
  mayEdit: boolean;
  /** ISO date. */
  today: string;
  isRemoved: boolean;
}

/** `/desk/articles`: what staff added and ended, and a search in the index for what they may end. */
export function articleListPage(site: DeskSite, view: ArticleListView): DeskPage {
  const t = articlesStrings[site.locale];
  const { asked, items, total, limit, offset, fromIndex, mayEdit, isRemoved } = view;
  const isFiltered = asked.state !== undefined || asked.words !== undefined;
  return {
    title: t.title,
    section: "articles",
    body: html`${deskHead({
      title: t.title,
      lead: t.lead,
      ...(mayEdit && {
        actions: html`<a class="button button-primary" href="/desk/articles/new">${t.add}</a>`,
      }),
    })}
${isRemoved ? notice(t.article.removed, "done") : ""}
${filterForm(site, {
  path: "/desk/articles",
  label: t.find,
  fields: [
    textField({ name: "q", label: t.words, value: asked.words, type: "search", maxLength: 60 }),
    selectField({
      name: "state",
      label: t.state,
      value: asked.state,
      all: t.anyState,
      options: articleStates.map((value) => ({ value, label: t.states[value] })),
    }),
  ],
  submit: t.search,
  ...(isFiltered && { reset: { href: "/desk/articles", label: t.reset } }),
})}
${items.length === 0 ? html`<div class="empty"><p>${t.none}</p></div>` : table(site, view)}
${pagination(site, {
  total,
  limit,
  offset,
  href: (from) =>
    `/desk/articles?${new URLSearchParams({ ...(asked.words && { q: asked.words }), ...(asked.state && { state: asked.state }), page: String(from / limit + 1) })}`,
})}
${fromIndex === null ? html`<p class="meta">${t.fromIndexLead}</p>` : indexArticles(site, fromIndex)}`,
  };
}

function table({ locale }: DeskSite, { items, today }: ArticleListView): Html {
  const t = articlesStrings[locale];
  return dataTable({
    id: "articles",
    caption: t.caption,
    head: [
      t.columns.title,
      t.columns.state,
      t.columns.version,
      t.columns.published,
      t.columns.effective,
      t.columns.changed,
    ],
    rows: items.map((one) => ({
      head: html`<a href="${one.state === "draft" ? versionPath(one) : deskArticlePath(one.articleId)}" lang="${one.lang}">${one.title}</a>`,
      cells: [
        statePill(locale, one, today),
        String(one.version),
        one.published ?? "—",
        validityText(locale, one),
        moment(one.changedAt, locale, "short"),
      ],
    })),
  });
}

function indexArticles({ locale }: DeskSite, articles: NonNullable<ArticleListView["fromIndex"]>): Html {
  const t = articlesStrings[locale];
  return html`<section class="panel"><h2>${t.fromIndex}</h2><p class="meta">${t.fromIndexLead}</p>
${
  articles.length === 0
    ? html`<p>${t.fromIndexNone}</p>`
    : dataTable({
        id: "index-articles",
        caption: t.fromIndexCaption,
        head: [t.columns.title, t.article.id, t.columns.published],
        rows: articles.map(({ id, title, lang, published }) => ({
          head: html`<a href="${deskArticlePath(id)}" lang="${lang}">${title}</a>`,
          cells: [html`<code>${id}</code>`, published ?? "—"],
        })),
      })
}</section>`;
}
