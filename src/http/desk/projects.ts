import { z } from "zod";
import { type Month, monthAfter } from "../../core/desk/ledger/month.ts";
import { postUpdate } from "../../core/desk/ledger/post-update.ts";
import { standing } from "../../core/desk/ledger/project-update.ts";
import { awaitedUpdate } from "../../core/desk/ledger/update-due.ts";
import { monthOf } from "../../core/desk/promise/local-time.ts";
import { missingError } from "../../core/errors.ts";
import { findProjects } from "../../core/knowledge/projects.ts";
import type { Project } from "../../core/knowledge/records.ts";
import type { Ports } from "../../core/ports.ts";
import type { DeskPage } from "../../site/desk/frame/desk-page.ts";
import { deskProjectsPage, type LedgerLine, projectViews } from "../../site/desk/ledger/project-list.ts";
import { deskProjectPage, type SentUpdate } from "../../site/desk/ledger/project-updates.ts";
import { enteredOf } from "../../site/desk/ledger/update-form.ts";
import type { Route } from "../route.ts";
import { namesOf } from "./case-of.ts";
import { type StaffRequest, seeOther, staffAction, staffPage } from "./staff-route.ts";

const listed = z.object({
  view: z.enum(projectViews).default("late").catch("late"),
  q: z.string().trim().max(100).default("").catch(""),
});

/** `/desk/projects` and `/desk/projects/:id`: the monthly updates of projects. */
export function deskProjectRoutes(ports: Ports): Route[] {
  const now = () => ports.clock.now();
  return [
    staffPage(ports, "/desk/projects", "viewer", async ({ c, desk, site, corpus }) => {
      const { view, q } = listed.parse(c.req.query());
      const newest = new Map((await desk.ledger.newest()).map((one) => [one.projectId, one]));
      const { found } = findProjects(corpus, q === "" ? {} : { q });
      const lines = found.map((project): LedgerLine => {
        const update = newest.get(project.id);
        return { project, newest: update ?? null, awaited: awaitedUpdate(update, now()) };
      });
      const inView = {
        late: lines.filter(({ awaited }) => (awaited?.late ?? 0) > 0),
        followed: lines.filter((line) => line.newest !== null),
        all: lines,
      };
      const counts = new Map(projectViews.map((one) => [one, inView[one].length]));
      return deskProjectsPage(site, { view, q, lines: inView[view].toSorted(bySoonest), counts });
    }),

    staffPage(ports, "/desk/projects/:id", "viewer", (request) => {
      const { correct = null, posted } = request.c.req.query();
      const month = /^\d{4}-\d{2}$/.exec(posted ?? "")?.[0] ?? null;
      return pageOf(request, now(), correct, null, month);
    }),

    staffAction(ports, "/desk/projects/:id", "officer", async (request) => {
      const { desk, actor, form } = request;
      const { id } = projectOf(request);
      const replaces = form.get("replaces") || null;
      const deps = { ledger: desk.ledger, now, nextId: () => ports.ids.next() };
      const result = await postUpdate(deps, actor, id, form.values, replaces);
      if (result.done) return seeOther(`/desk/projects/${id}?posted=${result.month}`);
      const sent =
        "faults" in result
          ? { entered: form.values, faults: result.faults, wasCorrected: false }
          : { entered: form.values, faults: [], wasCorrected: true };
      return pageOf(request, now(), replaces, sent, null);
    }),
  ];
}

/** @param correct id of the update that is to be corrected. @param sent null: the form as it is first shown. */
async function pageOf(
  request: StaffRequest,
  now: number,
  correct: string | null,
  sent: Omit<SentUpdate, "replaces"> | null,
  posted: Month | null,
): Promise<DeskPage> {
  const { desk, actor, site } = request;
  const project = projectOf(request);
  const [updates, members] = await Promise.all([desk.ledger.updates(project.id), desk.staff.list()]);
  const stands = standing(updates);
  const newest = stands.at(-1)?.update;
  const awaited = awaitedUpdate(newest, now);
  // What a colleague corrected meanwhile is corrected as it stands now.
  const asked = stands.find(
    ({ update, earlier }) => update.id === correct || earlier.some(({ id }) => id === correct),
  );
  const replaces = asked?.update ?? null;
  const month = awaited?.month ?? monthAfter(monthOf(now), -1);
  const first = {
    entered: replaces === null ? { month } : enteredOf(replaces),
    faults: [],
    wasCorrected: false,
  };
  return deskProjectPage(site, {
    project,
    standing: stands,
    awaited,
    staff: namesOf(members),
    actor,
    sent: { ...(sent ?? first), replaces },
    posted,
  });
}

function projectOf({ corpus, c }: StaffRequest): Project {
  const found = corpus.knowledge.projects.find(({ id }) => id === c.req.param("id"));
  if (found !== undefined) return found;
  throw missingError("unknown-project", "There is no such project. /desk/projects lists all of them.");
}

/** Those that are late first, the latest of them before the others; then by when the next update is due. */
function bySoonest(a: LedgerLine, b: LedgerLine): number {
  const dueOf = ({ awaited }: LedgerLine) => awaited?.dueAt ?? Number.POSITIVE_INFINITY;
  return dueOf(a) === dueOf(b) ? 0 : dueOf(a) - dueOf(b);
}
