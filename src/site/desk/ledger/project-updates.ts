import { html } from "hono/html";
import { allows, type StaffActor } from "../../../core/desk/actor.ts";
import type { ProjectUpdate, StandingUpdate } from "../../../core/desk/ledger/project-update.ts";
import type { UpdateFault, UpdateField } from "../../../core/desk/ledger/read-update.ts";
import type { AwaitedUpdate } from "../../../core/desk/ledger/update-due.ts";
import type { Project } from "../../../core/knowledge/records.ts";
import { formatDate } from "../../../core/shown/dates.ts";
import { fill } from "../../../core/shown/fill.ts";
import { dataTable } from "../../parts/data-table.ts";
import type { Html } from "../../site.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { shortMomentText } from "../frame/moments.ts";
import { notice } from "../frame/notice.ts";
import { awaitedPill, percentText } from "./project-list.ts";
import { deskLedgerStrings } from "./strings.ts";
import { updateForm } from "./update-form.ts";

/** A form of an update as it was sent, or as it is first shown. */
export interface SentUpdate {
  entered: Readonly<Partial<Record<UpdateField | "isFinal", string>>>;
  faults: readonly UpdateFault[];
  /** The update that is corrected; null: a new one. */
  replaces: ProjectUpdate | null;
  /** A colleague corrected the same update first. */
  wasCorrected: boolean;
}

export interface ProjectUpdates {
  project: Project;
  standing: readonly StandingUpdate[];
  awaited: AwaitedUpdate | null;
  /** Names of staff by their ids. */
  staff: ReadonlyMap<string, string>;
  actor: StaffActor;
  sent: SentUpdate;
  /** The month whose update was just posted. */
  posted: string | null;
}

/** `/desk/projects/:id`: what was posted, and the form for the next month or for a correction. */
export function deskProjectPage(site: DeskSite, view: ProjectUpdates): DeskPage {
  const t = deskLedgerStrings[site.locale].project;
  const { project, standing, awaited, actor, sent, posted } = view;
  const title = site.speech.say(project.name, project.nameEn);
  const newest = standing.at(-1)?.update ?? null;
  const mayPost = allows(actor.role, "officer");
  return {
    title,
    section: "projects",
    status: sent.wasCorrected ? 409 : sent.faults.length > 0 ? 400 : 200,
    body: html`${deskHead({
      title,
      above: { name: t.back, path: "/desk/projects" },
      state: html`${awaitedPill(site, { newest, awaited })}`,
      actions: html`<a class="button" href="/projects/${project.id}">${t.public}</a>`,
    })}
${posted === null ? "" : notice(fill(t.done, { month: formatDate(posted, site.locale) }), "done")}
${sent.wasCorrected ? notice(t.corrected, "fault") : sent.faults.length > 0 ? notice(t.failed, "fault") : ""}
${mayPost ? updateForm(site, project.id, sent) : ""}
<section class="panel"><h2>${t.history}</h2>${standing.length === 0 ? html`<p>${t.none}</p>` : history(site, view, mayPost)}</section>`,
  };
}

function history(site: DeskSite, { project, standing, staff }: ProjectUpdates, mayPost: boolean): Html {
  const { project: t, projects } = deskLedgerStrings[site.locale];
  const by = ({ postedBy, postedAt }: ProjectUpdate) =>
    fill(t.by, { name: staff.get(postedBy) ?? "—", time: shortMomentText(postedAt, site.locale) });
  return dataTable({
    id: "updates",
    caption: t.history,
    head: [
      t.month,
      projects.planned,
      projects.actual,
      projects.paid,
      t.progress,
      t.reason,
      t.nextStep,
      t.posted,
      ...(mayPost ? [t.correct] : []),
    ],
    numbers: [1, 2, 3],
    rows: [...standing].reverse().map(({ update, earlier }) => {
      const month = formatDate(update.month, site.locale);
      return {
        head: month,
        cells: [
          percentText(update.plannedPercent),
          percentText(update.actualPercent),
          percentText(update.paidPercent),
          html`${update.progress}${earlier.map(
            (one) =>
              html`<p class="meta">${fill(t.earlier, {
                month: formatDate(one.month, site.locale),
                planned: percentText(one.plannedPercent),
                actual: percentText(one.actualPercent),
                paid: percentText(one.paidPercent),
                progress: one.progress,
              })} · ${by(one)}</p>`,
          )}`,
          update.reason ?? "—",
          html`${update.nextStep ?? "—"}${update.nextStepDue === null ? "" : ` (${formatDate(update.nextStepDue, site.locale)})`}`,
          by(update),
          ...(mayPost
            ? [
                html`<a class="ledger-act" href="/desk/projects/${project.id}?correct=${update.id}" aria-label="${fill(t.correctOf, { month })}">${t.correct}</a>`,
              ]
            : []),
        ],
      };
    }),
  });
}
