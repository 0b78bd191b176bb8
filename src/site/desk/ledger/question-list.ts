import { html } from "hono/html";
import { allows, type StaffActor } from "../../../core/desk/actor.ts";
import type { QuestionStatus } from "../../../core/desk/ledger/project-question.ts";
import type { QuestionCase } from "../../../core/desk/ledger/question-store.ts";
import { isOpen } from "../../../core/desk/promise/rules.ts";
import { fill } from "../../../core/shown/fill.ts";
import { dataTable } from "../../parts/data-table.ts";
import { pagination } from "../../parts/pagination.ts";
import type { Html } from "../../site.ts";
import { lineInput } from "../frame/desk-form.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskLocale, DeskPage, DeskSite } from "../frame/desk-page.ts";
import { duePill, moment } from "../frame/moments.ts";
import { type PillTone, pill } from "../frame/pill.ts";
import { deskLedgerStrings } from "./strings.ts";
import { viewsNav } from "./views-nav.ts";

export const questionViews = ["open", "late", "mine", "replied", "published", "closed", "all"] as const;
export type QuestionView = (typeof questionViews)[number];

export interface QuestionList {
  view: QuestionView;
  q: string;
  cases: readonly QuestionCase[];
  total: number;
  limit: number;
  offset: number;
  counts: ReadonlyMap<QuestionView, number>;
  projectName(id: string): string;
  actor: StaffActor;
  now: number;
}

/** `/desk/questions`: what is due first comes first. */
export function deskQuestionsPage(site: DeskSite, list: QuestionList): DeskPage {
  const t = deskLedgerStrings[site.locale].questions;
  const { view, q, total, limit, offset } = list;
  const href = (at: number) =>
    `/desk/questions?${new URLSearchParams({ view, q, page: String(at / limit + 1) })}`;
  return {
    title: t.title,
    section: "questions",
    body: html`${deskHead({ title: t.title, lead: t.lead })}
${viewsNav({ path: "/desk/questions", label: t.viewsLabel, views: questionViews, names: t.views, current: view, counts: list.counts })}
<form class="filters ledger-search" method="get" action="/desk/questions"><input type="hidden" name="view" value="all">
${lineInput({ name: "q", label: t.search, type: "search", value: q, maxLength: 40 })}<button class="button" type="submit">${t.apply}</button></form>
${total === 0 ? html`<div class="empty"><p>${t.none}</p></div>` : html`<p class="result-count">${fill(t.found, { count: total })}</p>${table(site, list)}`}
${pagination(site, { total, limit, offset, href })}`,
  };
}

function table(site: DeskSite, { cases, projectName, actor, now }: QuestionList): Html {
  const t = deskLedgerStrings[site.locale].questions;
  const mayOpen = allows(actor.role, "officer");
  return dataTable({
    id: "questions",
    caption: t.caption,
    head: [t.reference, t.due, t.project, t.owner, t.received],
    rows: cases.map((one) => {
      const { question, ownerName } = one;
      const name = html`${question.reference}`;
      return {
        head: html`${mayOpen ? html`<a href="/desk/questions/${question.id}">${name}</a>` : name} ${pill(t.kinds[question.kind], question.kind === "complaint" ? "soon" : "plain")}`,
        cells: [
          state(site.locale, one, now),
          projectName(question.projectId),
          ownerName ?? t.nobody,
          moment(question.receivedAt, site.locale, "short"),
        ],
      };
    }),
  });
}

const TONES: Readonly<Record<QuestionStatus, PillTone>> = {
  open: "plain",
  taken: "accent",
  replied: "soon",
  published: "good",
  closed: "plain",
};

/** How long is left for the reply while it is awaited, else what became of the question. */
export function state(locale: DeskLocale, { question, promise }: QuestionCase, now: number): Html {
  const t = deskLedgerStrings[locale].questions;
  const status = pill(t.statuses[question.status], TONES[question.status]);
  return promise !== null && isOpen(promise)
    ? html`${duePill(promise.dueAt, now, locale)} ${status}`
    : status;
}
