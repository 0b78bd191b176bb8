import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { LedgerStore } from "../../core/desk/ledger/ledger-store.ts";
import type { PromiseSubject } from "../../core/desk/promise.ts";
import type { DeskDatabase } from "./database.ts";
import { isTaken } from "./database-error.ts";
import { isGuardRefused } from "./guard.ts";
import { audit, auditRow } from "./tables/audit.ts";
import { projectUpdates } from "./tables/ledger.ts";
import { promises } from "./tables/promises.ts";

const stands = sql`not exists (select 1 from ${projectUpdates} as later where later.replaces = ${projectUpdates.id})`;

/** Updates of projects in the desk's database. */
export function ledgerStore(db: DeskDatabase): LedgerStore {
  return {
    updates: (projectId) =>
      db
        .select()
        .from(projectUpdates)
        .where(eq(projectUpdates.projectId, projectId))
        .orderBy(asc(projectUpdates.month), asc(projectUpdates.postedAt), sql`rowid`),

    newest: () =>
      db
        .select()
        .from(projectUpdates)
        .where(
          and(
            stands,
            sql`(${projectUpdates.projectId}, ${projectUpdates.month}) in (select newest.project_id, max(newest.month) from ${projectUpdates} as newest where not exists (select 1 from ${projectUpdates} as later where later.replaces = newest.id) group by newest.project_id)`,
          ),
        )
        .orderBy(asc(projectUpdates.projectId)),

    async post({ update, promises: { settled, at, made }, audit: line }) {
      const { id, projectId, month, replaces } = update;
      // Null where another update stands for the month: the row is refused then, and with it the whole batch.
      const free = sql<string>`(select ${month} where not exists (select 1 from ${projectUpdates} as other where other.project_id = ${projectId} and other.month = ${month} and other.id is not ${replaces} and other.id <> ${id} and not exists (select 1 from ${projectUpdates} as later where later.replaces = other.id)))`;
      try {
        await db.batch([
          db.insert(projectUpdates).values({ ...update, month: free }),
          ...(settled === null ? [] : [settle(db, "project-update", projectId, settled, at)]),
          ...(made === null ? [] : [db.insert(promises).values(made)]),
          db.insert(audit).values(auditRow(line)),
        ]);
        return "posted";
      } catch (error) {
        if (isGuardRefused(error, "project_updates.month")) return "month-taken";
        if (isTaken(error, "project_updates.replaces")) return "corrected";
        throw error;
      }
    },
  };
}

/** Ends the promises about a subject that are open. */
export function settle(
  db: DeskDatabase,
  kind: PromiseSubject,
  subjectId: string,
  how: "met" | "withdrawn",
  at: number,
) {
  return db
    .update(promises)
    .set({ nextSweepAt: null, ...(how === "met" ? { metAt: at } : { withdrawnAt: at }) })
    .where(
      and(
        eq(promises.subjectKind, kind),
        eq(promises.subjectId, subjectId),
        isNull(promises.metAt),
        isNull(promises.withdrawnAt),
      ),
    );
}
