import { html } from "hono/html";
import type { Locale } from "../../../core/answer/answer.ts";
import type { Cause, UnansweredState } from "../../../core/desk/unanswered/unanswered.ts";
import { causes, unansweredStates } from "../../../core/desk/unanswered/unanswered.ts";
import { fill } from "../../../core/shown/fill.ts";
import { locales } from "../../../core/shown/locales.ts";
import { emptyState } from "../../parts/empty-state.ts";
import { filterForm, selectField } from "../../parts/filter-form.ts";
import { pagination } from "../../parts/pagination.ts";
import type { Html } from "../../site.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { notice } from "../frame/notice.ts";
import { type BoardCluster, clusterPanel } from "./cluster-panel.ts";
import { unansweredStrings } from "./strings.ts";

export interface BoardFilter {
  state: UnansweredState;
  cause?: Cause | undefined;
  language?: Locale | undefined;
}

export interface Board {
  filter: BoardFilter;
  counts: Readonly<Record<UnansweredState, number>>;
  /** Of this page. */
  clusters: readonly BoardCluster[];
  /** Of all pages. */
  total: { clusters: number; questions: number };
  limit: number;
  offset: number;
  /** There are more questions than are read at a time. */
  isCut: boolean;
  mayEdit: boolean;
  /** What was just done to how many questions. */
  done: { state: UnansweredState; count: number } | null;
}

/** `/desk/unanswered`: questions without an answer, those asked most often first. */
export function boardPage(site: DeskSite, board: Board): DeskPage {
  const t = unansweredStrings[site.locale];
  const { clusters, total, limit, offset, done } = board;
  const href = (at: number) => boardPath(board.filter, { page: String(at / limit + 1) });
  return {
    title: t.title,
    section: "unanswered",
    body: html`${deskHead({ title: t.title, lead: t.lead })}
${done === null ? "" : notice(fill(t.done[done.state], { count: done.count }), "done")}
${filters(site, board)}
${
  clusters.length === 0
    ? emptyState(site, t.none)
    : html`<p class="result-count">${fill(t.found, total)}${board.isCut ? html` ${fill(t.cut, { count: total.questions })}` : ""}</p>
<ul class="board">${clusters.map((cluster) => html`<li class="panel">${clusterPanel(site, cluster, board)}</li>`)}</ul>`
}
${pagination(site, { total: total.clusters, limit, offset, href })}`,
  };
}

/** The address of the board with these filters. */
export function boardPath(
  { state, cause, language }: BoardFilter,
  more: Readonly<Record<string, string>> = {},
): string {
  const asked = { state, ...(cause && { cause }), ...(language && { language }), ...more };
  return `/desk/unanswered?${new URLSearchParams(asked)}`;
}

function filters(site: DeskSite, { filter, counts }: Board): Html {
  const t = unansweredStrings[site.locale];
  const [first, ...others] = unansweredStates.map((state) => ({
    value: state,
    label: fill(t.states[state], { count: counts[state] }),
  }));
  return filterForm(site, {
    path: "/desk/unanswered",
    label: t.filter,
    submit: t.apply,
    fields: [
      selectField({
        name: "state",
        label: t.state,
        value: filter.state,
        all: first?.label ?? t.all,
        options: others,
      }),
      selectField({
        name: "cause",
        label: t.cause,
        value: filter.cause,
        all: t.all,
        options: causes.map((cause) => ({ value: cause, label: t.causes[cause] })),
      }),
      selectField({
        name: "language",
        label: t.language,
        value: filter.language,
        all: t.all,
        options: locales.map((locale) => ({ value: locale, label: t.languages[locale] })),
      }),
    ],
  });
}
