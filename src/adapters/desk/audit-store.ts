import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { AuditEntry, AuditFilter, AuditLine, AuditStore } from "../../core/desk/audit.ts";
import type { DeskDatabase } from "./database.ts";
import { audit, auditRow } from "./tables/audit.ts";

const detail = z.record(z.string(), z.unknown());

const USUAL_LIMIT = 100;
const MOST = 500;

/** The log of who did what, over the database. */
export function auditStore(db: DeskDatabase): AuditStore {
  return {
    async record(entry: AuditEntry): Promise<void> {
      await db.insert(audit).values(auditRow(entry));
    },
    async list(filter: AuditFilter): Promise<AuditLine[]> {
      const { subjectKind, subjectId, actorKind, actorId, from, until, before, limit = USUAL_LIMIT } = filter;
      const rows = await db
        .select()
        .from(audit)
        .where(
          and(
            subjectKind === undefined ? undefined : eq(audit.subjectKind, subjectKind),
            subjectId === undefined ? undefined : eq(audit.subjectId, subjectId),
            actorKind === undefined ? undefined : eq(audit.actorKind, actorKind),
            actorId === undefined ? undefined : eq(audit.actorId, actorId),
            from === undefined ? undefined : gte(audit.at, from),
            until === undefined ? undefined : lt(audit.at, until),
            before === undefined ? undefined : lt(audit.id, before),
          ),
        )
        .orderBy(desc(audit.id))
        .limit(Math.min(Math.max(limit, 1), MOST));
      return rows.map((row) => ({ ...row, detail: detail.parse(JSON.parse(row.detail)) }));
    },
  };
}

/**
 * The line of an entry, written only where the statement before it in the same batch changed something: put it behind an
 * `UPDATE … WHERE version = ?`. Whatever follows it can again depend on whether this line was written.
 */
export function auditIfChanged(db: DeskDatabase, entry: AuditEntry) {
  const { at, actorKind, actorId, action, subjectKind, subjectId, detail: told } = auditRow(entry);
  return db
    .insert(audit)
    .select(
      sql`select null, ${sql.param(at, audit.at)}, ${actorKind}, ${actorId}, ${action}, ${subjectKind}, ${subjectId}, ${told} where changes() > 0`,
    );
}
