import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AuditEntry } from "../../../core/desk/audit.ts";
import { instant } from "./columns.ts";

export const audit = sqliteTable("audit", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  at: instant("at").notNull(),
  actorKind: text("actor_kind", { enum: ["staff", "person", "system"] }).notNull(),
  actorId: text("actor_id"),
  action: text("action").notNull(),
  subjectKind: text("subject_kind").notNull(),
  subjectId: text("subject_id").notNull(),
  /** JSON. */
  detail: text("detail").notNull().default("{}"),
});

/** An entry as a row, to be written in the same batch as what it tells of. */
export function auditRow({ at, actor, action, subjectKind, subjectId, detail }: AuditEntry) {
  return {
    at,
    actorKind: actor.kind,
    actorId: actor.kind === "staff" ? actor.id : null,
    action,
    subjectKind,
    subjectId,
    detail: JSON.stringify(detail ?? {}),
  };
}
