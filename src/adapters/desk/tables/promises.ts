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

/** Mail that waits to be sent. */
export const outbox = sqliteTable("outbox", {
  id: text("id").primaryKey(),
  purpose: text("purpose").notNull(),
  /** What it is about, so that nothing is sent twice. */
  onceKey: text("once_key").notNull().unique(),
  sealedMessage: text("sealed_message").notNull(),
  createdAt: instant("created_at").notNull(),
  tries: integer("tries").notNull().default(0),
  nextTryAt: instant("next_try_at").notNull(),
  sentAt: instant("sent_at"),
  failedAt: instant("failed_at"),
});
