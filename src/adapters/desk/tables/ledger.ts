import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { officeIds } from "../../../core/desk/offices.ts";
import { flag, instant } from "./columns.ts";
import { staff } from "./staff.ts";

export const projectUpdates = sqliteTable("project_updates", {
  id: text("id").primaryKey(),
  /** Of a project of the records. */
  projectId: text("project_id").notNull(),
  /** `2026-11`. */
  month: text("month").notNull(),
  plannedPercent: real("planned_percent"),
  actualPercent: real("actual_percent"),
  /** Share of the promised money that has been paid, in percent. */
  paidPercent: real("paid_percent"),
  progress: text("progress").notNull(),
  /** Of a delay. */
  reason: text("reason"),
  nextStep: text("next_step"),
  /** ISO date. */
  nextStepDue: text("next_step_due"),
  /** The project is done, or no longer reported on: no further update is awaited. */
  isFinal: flag("is_final").notNull().default(false),
  /** The update that this one corrects. */
  replaces: text("replaces").unique(),
  postedAt: instant("posted_at").notNull(),
  postedBy: text("posted_by")
    .notNull()
    .references(() => staff.id),
});

export const projectQuestions = sqliteTable("project_questions", {
  id: text("id").primaryKey(),
  reference: text("reference").notNull().unique(),
  tokenHash: text("token_hash").notNull().unique(),
  submissionKey: text("submission_key").notNull().unique(),
  projectId: text("project_id").notNull(),
  kind: text("kind", { enum: ["question", "complaint"] }).notNull(),
  language: text("language").notNull(),
  isAnonymous: flag("is_anonymous").notNull(),
  status: text("status", { enum: ["open", "taken", "replied", "published", "closed"] }).notNull(),
  officeId: text("office_id", { enum: officeIds }).notNull(),
  ownerId: text("owner_id").references(() => staff.id),
  version: integer("version").notNull().default(1),
  receivedAt: instant("received_at").notNull(),
  sealedPerson: text("sealed_person"),
  sealedText: text("sealed_text"),
  phonePrint: text("phone_print"),
  emailPrint: text("email_print"),
  /** To the person alone. */
  sealedReply: text("sealed_reply"),
  /** What the public sees of the question and of the reply, as staff released them. */
  publicText: text("public_text"),
  publicReply: text("public_reply"),
  outcome: text("outcome"),
  repliedAt: instant("replied_at"),
  publishedAt: instant("published_at"),
  notice: text("notice").notNull(),
  consentedAt: instant("consented_at").notNull(),
  erasedAt: instant("erased_at"),
});
