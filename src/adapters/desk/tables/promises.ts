import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { officeIds } from "../../../core/desk/offices.ts";
import { instant } from "./columns.ts";

export const promises = sqliteTable("promises", {
  id: text("id").primaryKey(),
  subjectKind: text("subject_kind", { enum: ["enquiry", "project-question", "project-update"] }).notNull(),
  subjectId: text("subject_id").notNull(),
  kind: text("kind", { enum: ["reply", "follow-up", "update"] }).notNull(),
  officeId: text("office_id", { enum: officeIds }).notNull(),
  level: integer("level").notNull().default(0),
  madeAt: instant("made_at").notNull(),
  dueAt: instant("due_at").notNull(),
  nextSweepAt: instant("next_sweep_at"),
  escalatedAt: instant("escalated_at"),
  metAt: instant("met_at"),
  withdrawnAt: instant("withdrawn_at"),
});
