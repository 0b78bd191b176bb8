import type { LedgerStore } from "./ledger-store.ts";
import { type PublicLedger, publicLedgerOf } from "./public-ledger.ts";
import type { QuestionStore } from "./question-store.ts";

/** What reads the public part of the ledger. */
export interface LedgerReading {
  ledger: Pick<LedgerStore, "updates">;
  projectQuestions: Pick<QuestionStore, "published" | "counts">;
}

/** The ledger of one project as anybody may read it. Rejects with `AppError` where the database does not answer. */
export async function readLedger(
  { ledger, projectQuestions }: LedgerReading,
  projectId: string,
  now: number,
): Promise<PublicLedger> {
  const [updates, questions, counts] = await Promise.all([
    ledger.updates(projectId),
    projectQuestions.published(projectId),
    projectQuestions.counts(projectId, now),
  ]);
  return publicLedgerOf(updates, questions, counts, now);
}
