import type { StaffActor } from "../actor.ts";
import { makePromise } from "../promise/rules.ts";
import type { LedgerStore, UpdatePromises } from "./ledger-store.ts";
import type { Month } from "./month.ts";
import { type ProjectUpdate, standing } from "./project-update.ts";
import { readUpdate, type UpdateFault } from "./read-update.ts";
import { awaitedUpdate } from "./update-due.ts";

/** What posting needs. */
export interface PostDeps {
  ledger: LedgerStore;
  now(): number;
  nextId(): string;
}

/** `corrected`: a colleague corrected the same update first; what they wrote is to be read before one writes again. */
export type PostResult =
  | { done: true; month: Month }
  | { done: false; faults: readonly UpdateFault[] }
  | { done: false; corrected: true };

/**
 * Posts what the office says of a month, or corrects what it said: what was posted stays and can be read.
 * @param entered as `readUpdate` takes it. @param replaces id of the update that is corrected; null: a month of its own.
 */
export async function postUpdate(
  { ledger, now, nextId }: PostDeps,
  actor: StaffActor,
  projectId: string,
  entered: Parameters<typeof readUpdate>[0],
  replaces: string | null,
): Promise<PostResult> {
  const at = now();
  const read = readUpdate(entered, at);
  if (read.update === null) return { done: false, faults: read.faults };
  const stood = standing(await ledger.updates(projectId)).map(({ update }) => update);
  if (replaces !== null && !stood.some(({ id }) => id === replaces)) return { done: false, corrected: true };
  const update: ProjectUpdate = {
    ...read.update,
    id: nextId(),
    projectId,
    replaces,
    postedAt: at,
    postedBy: actor.id,
  };
  const posted = await ledger.post({
    update,
    promises: promisesAfter(stood, update, nextId),
    audit: {
      at,
      actor,
      action: replaces === null ? "project-update-posted" : "project-update-corrected",
      subjectKind: "project",
      subjectId: projectId,
      detail: { month: update.month, update: update.id, ...(replaces !== null && { replaces }) },
    },
  });
  if (posted === "posted") return { done: true, month: update.month };
  // A colleague's correction takes the month too: then that is what is to be told.
  const isCorrected =
    posted === "corrected" || (replaces !== null && !(await stands(ledger, projectId, replaces)));
  return isCorrected
    ? { done: false, corrected: true }
    : { done: false, faults: [{ field: "month", code: "month-taken" }] };
}

async function stands(ledger: LedgerStore, projectId: string, id: string): Promise<boolean> {
  return standing(await ledger.updates(projectId)).some(({ update }) => update.id === id);
}

/** What is promised after an update took its place among those that stood. */
function promisesAfter(
  stood: readonly ProjectUpdate[],
  update: ProjectUpdate,
  nextId: () => string,
): UpdatePromises {
  const after = [...stood.filter(({ id }) => id !== update.replaces), update];
  const [was, is] = [newestOf(stood), newestOf(after)].map((newest) =>
    awaitedUpdate(newest, update.postedAt),
  );
  const at = update.postedAt;
  if (was?.month === is?.month) return { settled: null, at, made: null };
  const keepsIt = update.replaces === null;
  const made =
    is == null
      ? null
      : makePromise({
          id: nextId(),
          subjectKind: "project-update",
          subjectId: update.projectId,
          kind: "update",
          officeId: "project-desk",
          madeAt: at,
          dueAt: is.dueAt,
        });
  return { settled: was == null ? null : keepsIt ? "met" : "withdrawn", at, made };
}

function newestOf(updates: readonly ProjectUpdate[]): ProjectUpdate | undefined {
  return updates.reduce<ProjectUpdate | undefined>(
    (newest, one) => (newest === undefined || one.month > newest.month ? one : newest),
    undefined,
  );
}
