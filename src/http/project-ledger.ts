import type { ProjectUpdate } from "../core/desk/ledger/project-update.ts";
import { type PublicLedger, publicLedger } from "../core/desk/ledger/public-ledger.ts";
import { readLedger } from "../core/desk/ledger/read-ledger.ts";
import { AppError } from "../core/errors.ts";
import type { Ports } from "../core/ports.ts";
import { sha256 } from "./sha256.ts";

/** What an office posts stands at once: a copy is used only after it was asked whether it still is what is served. */
export const ASKED_ANEW = "public, no-cache";

/**
 * What the office of a project states; undefined where the service has no desk, null where its database cannot be read now: what
 * articles say is told all the same.
 */
export async function ledgerNow(ports: Reading, projectId: string): Promise<PublicLedger | null | undefined> {
  const { desk, clock } = ports;
  return desk === undefined ? undefined : orNull(ports, () => readLedger(desk, projectId, clock.now()));
}

/** The newest update of each project by its id; none where there is no desk, or where it cannot be read now. */
export async function newestNow(ports: Reading): Promise<ReadonlyMap<string, ProjectUpdate>> {
  const { desk } = ports;
  const updates = desk === undefined ? [] : await orNull(ports, () => desk.ledger.newest());
  return new Map(updates?.map((update) => [update.projectId, update]));
}

type Reading = Pick<Ports, "desk" | "clock" | "log">;

async function orNull<Read>({ log }: Reading, read: () => Promise<Read>): Promise<Read | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== "upstream") throw error;
    log({ level: "error", code: error.code, detail: "project ledger" });
    return null;
  }
}

const { updates, nextUpdate, questions, questionCounts } = publicLedger.shape;

/** Members of a project that its office gives. Absent: this service has no desk; null: the desk cannot be read now. */
export const officeFields = {
  updates: updates.nullable().optional(),
  nextUpdate: nextUpdate.optional(),
  questions: questions.nullable().optional(),
  questionCounts: questionCounts.optional(),
};

/** Tells apart what an office stated, for an ETag; undefined where there is no desk. */
export async function officeTag(office: PublicLedger | undefined): Promise<string | undefined> {
  if (office === undefined) return undefined;
  return sha256(new TextEncoder().encode(JSON.stringify(office)), 6);
}
