import type { Month } from "./month.ts";

/** How far a project is in a month, as its office states it. */
export interface ProjectUpdate {
  id: string;
  /** Of a project of the records. */
  projectId: string;
  month: Month;
  /** Share of the work that was to be done by the end of the month, in percent of the whole; null: not told. */
  plannedPercent: number | null;
  /** Share of the work that was done by then. */
  actualPercent: number | null;
  /** Share of the promised money that was paid by then. */
  paidPercent: number | null;
  progress: string;
  /** Why less was done than planned. */
  reason: string | null;
  nextStep: string | null;
  /** ISO date. */
  nextStepDue: string | null;
  /** The project is done, or no longer reported on: no further update is awaited. */
  isFinal: boolean;
  /** Id of the update that this one corrects. */
  replaces: string | null;
  /** Milliseconds since the epoch. */
  postedAt: number;
  /** Id of a member of staff; the public is told the office. */
  postedBy: string;
}

/** An update that stands, and those that it corrected, newest first. */
export interface StandingUpdate {
  update: ProjectUpdate;
  earlier: readonly ProjectUpdate[];
}

/** The updates of one project that nothing corrects, by month, oldest first; each with the ones that it took the place of. */
export function standing(updates: readonly ProjectUpdate[]): StandingUpdate[] {
  const byId = new Map(updates.map((one) => [one.id, one]));
  const corrected = new Set(updates.map(({ replaces }) => replaces));
  return updates
    .filter(({ id }) => !corrected.has(id))
    .map((update) => ({ update, earlier: chainOf(update, byId) }))
    .sort((a, b) => (a.update.month < b.update.month ? -1 : 1));
}

function chainOf(update: ProjectUpdate, byId: ReadonlyMap<string, ProjectUpdate>): ProjectUpdate[] {
  const chain: ProjectUpdate[] = [];
  for (let one = before(update); one !== undefined && !chain.includes(one); one = before(one))
    chain.push(one);
  return chain;

  function before({ replaces }: ProjectUpdate): ProjectUpdate | undefined {
    return replaces === null ? undefined : byId.get(replaces);
  }
}
