import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { mailPurposes } from "../../../core/desk/mail/outbox.ts";
import { instant } from "./columns.ts";

/** Mail that waits to be sent. */
export const outbox = sqliteTable("outbox", {
  id: text("id").primaryKey(),
  purpose: text("purpose", { enum: mailPurposes }).notNull(),
  subjectKind: text("subject_kind", { enum: ["enquiry", "project-question", "project-update"] }).notNull(),
  subjectId: text("subject_id").notNull(),
  /** Names the occasion: of one nothing is sent twice. */
  onceKey: text("once_key").notNull().unique(),
  sealedMessage: text("sealed_message"),
  createdAt: instant("created_at").notNull(),
  tries: integer("tries").notNull().default(0),
  nextTryAt: instant("next_try_at").notNull(),
  sentAt: instant("sent_at"),
  failedAt: instant("failed_at"),
  failure: text("failure"),
});
