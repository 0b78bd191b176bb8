import { and, asc, eq, getTableColumns, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { PromiseStore } from "../../core/desk/promise/promise-store.ts";
import type { ServicePromise } from "../../core/desk/promise.ts";
import type { DeskDatabase } from "./database.ts";
import { isGuardRefused } from "./guard.ts";
import { mailInserts } from "./outbox-store.ts";
import { audit, auditRow } from "./tables/audit.ts";
import { enquiries, enquiryEntries } from "./tables/enquiries.ts";
import { projectQuestions } from "./tables/ledger.ts";
import { promises } from "./tables/promises.ts";

const isOpen = and(isNull(promises.metAt), isNull(promises.withdrawnAt));

/** Promises in the desk's database. */
export function promiseStore(db: DeskDatabase): PromiseStore {
  return {
    toSweep: (now, limit) =>
      db
        .select({
          promise: getTableColumns(promises),
          reference: sql<string>`coalesce(${enquiries.reference}, ${projectQuestions.reference}, ${promises.subjectId})`,
        })
        .from(promises)
        .leftJoin(enquiries, and(eq(promises.subjectKind, "enquiry"), eq(enquiries.id, promises.subjectId)))
        .leftJoin(
          projectQuestions,
          and(eq(promises.subjectKind, "project-question"), eq(projectQuestions.id, promises.subjectId)),
        )
        .where(and(lte(promises.nextSweepAt, now), isOpen))
        .orderBy(asc(promises.nextSweepAt))
        .limit(limit),

    async escalate({ before, after, entry, mail, audit: line }) {
      const row = auditRow(line);
      // Null where the promise is another by now: the line is refused then, and with it the whole batch.
      const subjectId = sql<string>`(select ${promises.subjectId} from ${promises} where ${asRead(before)})`;
      try {
        await db.batch([
          db.insert(audit).values({ ...row, subjectId }),
          db
            .update(promises)
            .set({
              officeId: after.officeId,
              level: after.level,
              escalatedAt: after.escalatedAt,
              nextSweepAt: after.nextSweepAt,
            })
            .where(eq(promises.id, before.id)),
          ...(entry === null
            ? []
            : [db.insert(enquiryEntries).values({ ...entry, detail: JSON.stringify(entry.detail) })]),
          ...mailInserts(db, mail === null ? [] : [mail]),
        ]);
        return true;
      } catch (error) {
        if (isGuardRefused(error, "audit.subject_id")) return false;
        throw error;
      }
    },

    async leave(before) {
      await db.update(promises).set({ nextSweepAt: null }).where(asRead(before));
    },
  };
}

/** The promise as it was read, open still. */
function asRead({ id, level, officeId }: ServicePromise): SQL | undefined {
  return and(eq(promises.id, id), eq(promises.level, level), eq(promises.officeId, officeId), isOpen);
}
