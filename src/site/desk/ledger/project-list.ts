import { html } from "hono/html";
import type { ProjectUpdate } from "../../../core/desk/ledger/project-update.ts";
import type { AwaitedUpdate } from "../../../core/desk/ledger/update-due.ts";
import type { Project } from "../../../core/knowledge/records.ts";
import { formatDate } from "../../../core/shown/dates.ts";
import { fill } from "../../../core/shown/fill.ts";
import { dataTable } from "../../parts/data-table.ts";
import type { Html } from "../../site.ts";
import { lineInput } from "../frame/desk-form.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { dayText } from "../frame/moments.ts";
import { pill } from "../frame/pill.ts";
import { deskLedgerStrings } from "./strings.ts";
import { viewsNav } from "./views-nav.ts";

export const projectViews = ["late", "followed", "all"] as const;
export type ProjectView = (typeof projectViews)[number];

/** A project as the list shows it. */
export interface LedgerLine {
  project: Project;
  newest: ProjectUpdate | null;
  awaited: AwaitedUpdate | null;
}

export interface ProjectList {
  view: ProjectView;
  q: string;
  lines: readonly LedgerLine[];
  counts: ReadonlyMap<ProjectView, number>;
}

/** `/desk/projects`: who owes an update comes first. */
export function deskProjectsPage(site: DeskSite, { view, q, lines, counts }: ProjectList): DeskPage {
  const t = deskLedgerStrings[site.locale].projects;
  return {
    title: t.title,
    section: "projects",
    body: html`${deskHead({ title: t.title, lead: t.lead })}
${viewsNav({ path: "/desk/projects", label: t.viewsLabel, views: projectViews, names: t.views, current: view, counts })}
<form class="filters ledger-search" method="get" action="/desk/projects"><input type="hidden" name="view" value="${view}">
${lineInput({ name: "q", label: t.search, type: "search", value: q, maxLength: 100 })}<button class="button" type="submit">${t.apply}</button></form>
${lines.length === 0 ? html`<div class="empty"><p>${t.none}</p></div>` : table(site, lines)}`,
  };
}

function table(site: DeskSite, lines: readonly LedgerLine[]): Html {
  const t = deskLedgerStrings[site.locale].projects;
  return html`<p class="result-count">${fill(t.found, { count: lines.length })}</p>
${dataTable({
  id: "projects",
  caption: t.caption,
  head: [t.project, t.newest, t.planned, t.actual, t.paid, t.awaited],
  numbers: [2, 3, 4],
  rows: lines.map((line) => ({
    head: html`<a href="/desk/projects/${line.project.id}">${site.speech.say(line.project.name, line.project.nameEn)}</a>`,
    cells: [
      line.newest === null ? t.never : formatDate(line.newest.month, site.locale),
      percentText(line.newest?.plannedPercent),
      percentText(line.newest?.actualPercent),
      percentText(line.newest?.paidPercent),
      awaitedPill(site, line),
    ],
  })),
})}`;
}

export const percentText = (percent: number | null | undefined): string =>
  percent == null ? "—" : `${percent}%`;

/** When the next update is due, or how many are missing. */
export function awaitedPill(
  site: DeskSite,
  { newest, awaited }: Pick<LedgerLine, "newest" | "awaited">,
): Html | string {
  const t = deskLedgerStrings[site.locale].projects;
  if (newest === null) return "—";
  if (awaited === null) return pill(t.final, "good");
  const month = formatDate(awaited.month, site.locale);
  return awaited.late > 0
    ? pill(fill(t.late, { month, count: awaited.late }), "late")
    : pill(fill(t.dueOn, { month, date: dayText(awaited.dueAt, site.locale) }));
}
