import { html } from "hono/html";
import type { Article } from "../../../core/article.ts";
import type { DeskArticle } from "../../../core/desk/articles/desk-article.ts";
import type { Refused } from "../../../core/desk/articles/publishing.ts";
import { fill } from "../../../core/shown/fill.ts";
import { articlePath } from "../../link.ts";
import { fieldList } from "../../parts/field-list.ts";
import type { Html } from "../../site.ts";
import { deskForm, lineInput, textInput } from "../frame/desk-form.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { moment } from "../frame/moments.ts";
import { notice } from "../frame/notice.ts";
import { deskArticlePath, versionPath } from "./paths.ts";
import { statePill, validityText } from "./state-pill.ts";
import { type ArticlesStrings, articlesStrings } from "./strings.ts";

export interface ArticleView {
  articleId: string;
  /** Newest version first; none of an article that the index alone has. */
  versions: readonly DeskArticle[];
  /** The article as it is served now, by whichever version; null: none is. */
  live: Article | null;
  /** Records that quote it. */
  records: number;
  mayEdit: boolean;
  mayAudit: boolean;
  today: string;
  outcome: "published" | "withdrawn" | "reinstated" | null;
  /** Why nothing was done, and what was entered. */
  refused?: { why: Refused | "draft-there" | "no-reason"; reason: string; replacedBy: string };
}

/** Everything about one article: its versions, and what can be done with it. */
export function deskArticlePage(site: DeskSite, view: ArticleView): DeskPage {
  const t = articlesStrings[site.locale];
  const { articleId, versions, live, mayEdit, mayAudit, today, outcome, refused } = view;
  const [newest] = versions;
  const title = newest?.article.title ?? live?.title ?? articleId;
  const published = versions.find(({ state }) => state === "published");
  const waits = published?.effectiveFrom ?? null;
  return {
    title,
    section: "articles",
    ...(refused && { status: refused.why === "no-reason" ? 400 : 409 }),
    body: html`${deskHead({
      title,
      above: { name: t.title, path: "/desk/articles" },
      ...(newest && { state: statePill(site.locale, newest, today) }),
    })}
${outcome === "published" && waits !== null && waits > today ? notice(fill(t.article.publishedLater, { date: waits }), "done") : outcome === null ? "" : notice(t.article[outcome], "done")}
${refused ? notice(refusalText(t, refused.why), "fault") : ""}
<div class="columns"><div>
${live === null ? "" : currentOf(site, live)}
${versions.length === 0 ? "" : html`<section class="panel"><h2>${t.article.versions}</h2><ul class="article-versions">${versions.map((one) => versionOf(site, one, view))}</ul></section>`}
</div><aside>
${mayEdit ? acts(site, view) : ""}
${mayAudit ? html`<section class="panel"><p><a href="/desk/audit?${new URLSearchParams({ subject: "article", id: articleId })}">${t.article.log}</a></p></section>` : ""}
</aside></div>`,
  };
}

function currentOf(site: DeskSite, { id, source, published, lang, title }: Article): Html {
  const t = articlesStrings[site.locale];
  return html`<section class="panel"><h2 lang="${lang}">${title}</h2>${fieldList(site, [
    { name: t.article.id, value: html`<code>${id}</code>` },
    { name: t.edit.source, value: source },
    { name: t.edit.published, value: published },
  ])}<p><a href="${articlePath(id)}">${t.article.open}</a></p></section>`;
}

function versionOf(site: DeskSite, one: DeskArticle, { today, mayEdit }: ArticleView): Html {
  const { locale } = site;
  const t = articlesStrings[locale];
  const when = (at: number | null) => (at === null ? null : moment(at, locale));
  const fields = [
    { name: t.article.id, value: html`<code>${one.article.id}</code>` },
    { name: t.article.origin, value: t.article.origins[one.origin] },
    { name: t.columns.effective, value: validityText(locale, one) },
    { name: t.article.publishedAt, value: when(one.publishedAt) },
    { name: t.article.endedAt, value: when(one.endedAt) },
    {
      name: t.article.replacedByText,
      value:
        one.replacedBy === null ? null : html`<a href="${articlePath(one.replacedBy)}">${one.replacedBy}</a>`,
    },
    { name: t.article.reason, value: one.reason },
    { name: t.article.questions, value: one.questions.length === 0 ? null : one.questions.join(" · ") },
  ].filter(({ value }) => value !== null);
  return html`<li><h3>${fill(t.article.version, { n: one.version })} ${statePill(locale, one, today)}</h3>${fieldList(site, fields)}
${
  !mayEdit
    ? ""
    : one.state === "draft"
      ? html`<p><a class="button" href="${versionPath(one)}">${t.article.editDraft}</a></p>`
      : one.state === "withdrawn"
        ? html`<form method="post" action="${deskArticlePath(one.articleId)}/reinstate"><input type="hidden" name="version" value="${one.version}"><input type="hidden" name="edit" value="${one.editId}"><button class="button" type="submit">${t.article.reinstate}</button></form>`
        : ""
}</li>`;
}

function acts({ locale }: DeskSite, { articleId, versions, live, records, refused }: ArticleView): Html {
  const t = articlesStrings[locale].article;
  const hasDraft = versions.some(({ state }) => state === "draft");
  const isOfIndex = versions.every(({ origin }) => origin === "index");
  return html`${
    hasDraft || (live === null && versions.length === 0)
      ? ""
      : html`<section class="panel"><form method="post" action="${deskArticlePath(articleId)}/version"><button class="button button-primary" type="submit">${isOfIndex ? t.replaceIndex : t.newVersion}</button></form></section>`
  }
${
  live === null
    ? ""
    : html`<section class="panel"><h2>${t.withdraw}</h2><p class="meta">${t.withdrawLead}</p>
${records === 0 ? "" : notice(fill(t.records, { n: records }), "late")}
${deskForm({
  action: `${deskArticlePath(articleId)}/withdraw`,
  hidden: { id: live.id },
  isMain: false,
  fields: [
    textInput({
      name: "reason",
      label: t.reason,
      value: refused?.reason ?? "",
      rows: 2,
      maxLength: 300,
      isRequired: true,
      fault: refused?.why === "no-reason" ? articlesStrings[locale].faults.reason : undefined,
    }),
    lineInput({
      name: "replacedBy",
      label: t.replacedBy,
      hint: t.replacedByHint,
      value: refused?.replacedBy ?? "",
      maxLength: 220,
    }),
  ],
  submit: t.withdraw,
})}</section>`
}`;
}

function refusalText(t: ArticlesStrings, why: NonNullable<ArticleView["refused"]>["why"]): string {
  if (why === "draft-there") return t.article.draftThere;
  return why === "no-reason" ? t.faults.reason : t.check.refused[why];
}
