import { html } from "hono/html";
import type { Cluster } from "../../../core/desk/unanswered/clusters.ts";
import type { Unanswered, UnansweredState } from "../../../core/desk/unanswered/unanswered.ts";
import { causes } from "../../../core/desk/unanswered/unanswered.ts";
import { fill } from "../../../core/shown/fill.ts";
import { languageOf } from "../../../core/shown/locales.ts";
import { squeeze } from "../../../core/text/squeeze.ts";
import type { Html } from "../../site.ts";
import { deskForm } from "../frame/desk-form.ts";
import type { DeskLocale, DeskSite } from "../frame/desk-page.ts";
import { moment } from "../frame/moments.ts";
import { pill } from "../frame/pill.ts";
import type { BoardFilter } from "./board-page.ts";
import { keptName, keptText, plainQuestion } from "./kept-text.ts";
import { unansweredStrings } from "./strings.ts";

/** Questions that one answer would settle, and the article that gives one by now. */
export interface BoardCluster extends Cluster {
  article: { id: string; title: string } | null;
}

/** Of the wordings of a cluster, so many are shown. */
const MOST_SHOWN = 40;

/** One entry of the board: what is asked, how often, in which words, and what to do about it. */
export function clusterPanel(
  site: DeskSite,
  cluster: BoardCluster,
  { filter, mayEdit }: { filter: BoardFilter; mayEdit: boolean },
): Html {
  const { locale } = site;
  const t = unansweredStrings[locale];
  const { question, questions, article } = cluster;
  const [newest] = questions;
  const count = questions.length;
  return html`<h2 lang="${languageOf(question, "zh-Hans")}">${keptText(question, locale)}</h2>
<p class="meta">${count === 1 ? t.once : fill(t.times, { count })}${newest === undefined ? "" : html` · ${t.last} ${moment(newest.askedAt, locale, "short")}`} ${tally(locale, questions)}</p>
${count > 1 ? wordings(locale, questions) : newest?.asksOnFrom == null ? "" : html`<p class="meta">${fill(t.before, { question: keptName(newest.asksOnFrom, locale) })}</p>`}
${article === null ? "" : html`<p>${filter.state === "open" ? t.answeredNow : t.answeredBy} <a href="/articles/${encodeURIComponent(article.id)}">${article.title}</a></p>`}
<div class="board-acts">${acts(locale, cluster, filter, mayEdit)}</div>`;
}

/** How often each cause and each reason came. */
function tally(locale: DeskLocale, questions: readonly Unanswered[]): Html[] {
  const t = unansweredStrings[locale];
  const reasons = new Map<string, number>();
  for (const { reason } of questions) {
    if (reason !== null) reasons.set(t.reasons[reason], (reasons.get(t.reasons[reason]) ?? 0) + 1);
  }
  const parts = causes.map((cause): [string, number] => [
    t.causes[cause],
    questions.filter((one) => one.cause === cause).length,
  ]);
  return [...parts, ...reasons]
    .filter(([, count]) => count > 0)
    .map(([name, count]) => html`${pill(count === 1 ? name : `${name} ${count}`)} `);
}

function wordings(locale: DeskLocale, questions: readonly Unanswered[]): Html {
  const t = unansweredStrings[locale];
  const distinct = new Map<string, { question: Unanswered; count: number }>();
  for (const question of questions) {
    const key = squeeze(`${question.question}\n${question.asksOnFrom ?? ""}`);
    const known = distinct.get(key);
    distinct.set(key, { question: known?.question ?? question, count: (known?.count ?? 0) + 1 });
  }
  const shown = [...distinct.values()].sort((a, b) => b.count - a.count).slice(0, MOST_SHOWN);
  return html`<details><summary>${fill(t.wordings, { count: distinct.size })}</summary>
<ul class="wordings">${shown.map(
    ({ question: { question, asksOnFrom, language }, count }) =>
      html`<li><span lang="${language}">${keptText(question, locale)}</span>${count === 1 ? "" : html` <span class="meta">× ${count}</span>`}${asksOnFrom === null ? "" : html` <span class="meta">${fill(t.before, { question: keptName(asksOnFrom, locale) })}</span>`}</li>`,
  )}</ul></details>`;
}

function acts(
  locale: DeskLocale,
  { question, questions, article }: BoardCluster,
  filter: BoardFilter,
  mayEdit: boolean,
): Html[] {
  const t = unansweredStrings[locale];
  const label = (action: string) => fill(t.about, { action, question: keptName(question, locale) });
  const ids = questions.map(({ id }) => id).join(" ");
  const form = (action: string, state: UnansweredState, more: Record<string, string> = {}) =>
    deskForm({
      action: "/desk/unanswered/settle",
      hidden: {
        ids,
        state,
        view: filter.state,
        cause: filter.cause ?? "",
        language: filter.language ?? "",
        ...more,
      },
      fields: [],
      submit: action,
      label: label(action),
      isMain: false,
    });
  const link = (action: string, path: string, name: string, className: string) =>
    html`<a class="button ${className}" href="${path}?${new URLSearchParams({ [name]: plainQuestion(question) })}" aria-label="${label(action)}">${action}</a>`;
  const asked = link(t.ask, "/ask", "q", "");
  if (!mayEdit) return [asked];
  if (filter.state !== "open") return [form(t.reopen, "open"), asked];
  return [
    link(t.add, "/desk/articles/new", "question", "button-primary"),
    ...(article === null ? [] : [form(t.takeOff, "answered", { article: article.id })]),
    form(t.dismiss, "dismissed"),
    asked,
  ];
}
