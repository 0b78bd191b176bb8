import { html } from "hono/html";
import type { Passage } from "../../../core/article.ts";
import type { DeskArticle } from "../../../core/desk/articles/desk-article.ts";
import type { Refused } from "../../../core/desk/articles/publishing.ts";
import { lostIn, type Outcome, type Trial, type TrialChange } from "../../../core/desk/articles/trial.ts";
import type { Warning } from "../../../core/desk/articles/warnings.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import { deskForm, tickInput } from "../frame/desk-form.ts";
import type { DeskLocale, DeskPage, DeskSite } from "../frame/desk-page.ts";
import { notice } from "../frame/notice.ts";
import { pill } from "../frame/pill.ts";
import { versionPath } from "./paths.ts";
import { draftHead } from "./steps.ts";
import { articlesStrings } from "./strings.ts";
import { warningList } from "./warning-list.ts";

export interface CheckView {
  draft: DeskArticle;
  warnings: readonly Warning[];
  passages: readonly Passage[];
  /** Why it was not published. */
  refused: Refused | null;
}

/** What publishing a draft would do to known answers, and the button that does it. */
export function checkPage({ locale }: DeskSite, { draft, warnings, passages, refused }: CheckView): DeskPage {
  const t = articlesStrings[locale].check;
  const { trial } = draft;
  return {
    title: t.title,
    section: "articles",
    ...(refused !== null && { status: 409 }),
    body: html`${draftHead(locale, draft, "check")}
${refused === null ? "" : notice(t.refused[refused], "fault")}
<div class="columns"><div>
<section class="panel"><h2>${t.title}</h2><p>${t.lead}</p>
${trial === null ? html`<p class="meta">${t.untried}</p>` : counts(locale, trial)}
${deskForm({
  action: versionPath(draft, "/try"),
  hidden: { edit: draft.editId },
  fields: [],
  submit: trial === null ? t.try : t.again,
  isMain: trial === null,
})}</section>
${trial === null ? "" : html`${ownQuestions(locale, draft, trial)}${changes(locale, trial)}${publishing(locale, draft, trial)}`}
</div><aside>
${warningList(locale, warnings)}
<details class="panel article-preview"><summary>${t.preview} · ${fill(t.passages, { n: passages.length })}</summary>
${passages.map(({ start, end, heading }) => html`${heading === null ? "" : html`<p class="article-heading">${heading}</p>`}<p lang="${draft.article.lang}">${draft.article.body.slice(start, end)}</p>`)}
</details></aside></div>`,
  };
}

function counts(locale: DeskLocale, { asked, rightBefore, rightAfter, changes: changed }: Trial): Html {
  const t = articlesStrings[locale].check;
  return html`<dl class="article-counts">
${[
  [t.asked, asked],
  [t.rightBefore, rightBefore],
  [t.rightAfter, rightAfter],
  [t.changed, changed.length],
].map(([name, count]) => html`<div><dt>${name}</dt><dd>${count}</dd></div>`)}</dl>`;
}

function ownQuestions(locale: DeskLocale, { article }: DeskArticle, { own }: Trial): Html {
  const t = articlesStrings[locale].check;
  return html`<section class="panel"><h2>${t.own}</h2>
${
  own.length === 0
    ? html`<p class="meta">${t.ownNone}</p>`
    : html`<ul class="article-changes">${own.map(({ question, after }) => {
        const isOwn = after.cites.includes(article.id);
        return html`<li><h3>${question} ${pill(isOwn ? t.ownYes : t.ownNo, isOwn ? "good" : "late")}</h3>${outcome(locale, after)}</li>`;
      })}</ul>`
}</section>`;
}

function changes(locale: DeskLocale, trial: Trial): Html {
  const t = articlesStrings[locale].check;
  return html`<section class="panel"><h2>${t.changes}</h2>
${
  trial.changes.length === 0
    ? html`<p class="meta">${t.same}</p>`
    : html`<ul class="article-changes">${trial.changes.map((one) => {
        const verdict = verdictOf(one);
        const tone = verdict === "worse" ? "late" : verdict === "better" ? "good" : "plain";
        return html`<li><h3>${one.question} ${pill(t.verdicts[verdict], tone)}</h3>
<div class="article-compare"><div><h4>${t.before}</h4>${outcome(locale, one.before)}</div><div><h4>${t.after}</h4>${outcome(locale, one.after)}</div></div></li>`;
      })}</ul>`
}</section>`;
}

function verdictOf({ before, after }: TrialChange): "worse" | "better" | "other" {
  if (before.isRight === after.isRight) return "other";
  return after.isRight ? "better" : "worse";
}

function outcome(locale: DeskLocale, { abstained, says, cites }: Outcome): Html {
  const t = articlesStrings[locale].check;
  return html`<div class="article-says">${abstained ? pill(t.declined) : ""}<p>${says}</p>
${cites.length === 0 ? "" : html`<p class="meta">${fill(t.cites, { ids: cites.join(" · ") })}</p>`}</div>`;
}

function publishing(locale: DeskLocale, draft: DeskArticle, trial: Trial): Html {
  const t = articlesStrings[locale].check;
  const lost = lostIn(trial).length;
  return html`<section class="panel"><h2>${t.publish}</h2>
${lost === 0 ? "" : notice(fill(t.losses, { n: lost }), "late")}
${deskForm({
  action: versionPath(draft, "/publish"),
  hidden: { edit: draft.editId },
  fields: lost === 0 ? [] : [tickInput({ name: "accept", label: t.accept })],
  submit: t.publish,
})}</section>`;
}
