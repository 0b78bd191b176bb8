import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Locale } from "../../../core/answer/answer.ts";
import { enquiryStatuses, entryKinds } from "../../../core/desk/enquiry/enquiry.ts";
import { enquiryChannels, enquiryKinds, enquiryTimings } from "../../../core/desk/enquiry/form.ts";
import { officeIds } from "../../../core/desk/offices.ts";
import type { RecordKind } from "../../../core/knowledge/knowledge.ts";
import { flag, instant } from "./columns.ts";
import { staff } from "./staff.ts";

export const enquiries = sqliteTable("enquiries", {
  id: text("id").primaryKey(),
  reference: text("reference").notNull().unique(),
  tokenHash: text("token_hash").notNull().unique(),
  submissionKey: text("submission_key").notNull().unique(),
  kind: text("kind", { enum: enquiryKinds }).notNull(),
  channel: text("channel", { enum: enquiryChannels }).notNull(),
  language: text("language").$type<Locale>().notNull(),
  status: text("status", { enum: enquiryStatuses }).notNull(),
  officeId: text("office_id", { enum: officeIds }).notNull(),
  ownerId: text("owner_id").references(() => staff.id),
  /** Grows with every change: who changes it says which one they saw. */
  version: integer("version").notNull().default(1),
  receivedAt: instant("received_at").notNull(),
  closedAt: instant("closed_at"),
  country: text("country"),
  industry: text("industry"),
  timing: text("timing", { enum: enquiryTimings }),
  topicKind: text("topic_kind").$type<RecordKind>(),
  topicId: text("topic_id"),
  sealedPerson: text("sealed_person"),
  sealedNeed: text("sealed_need"),
  sealedTranscript: text("sealed_transcript"),
  phonePrint: text("phone_print"),
  emailPrint: text("email_print"),
  companyPrint: text("company_print"),
  duplicateOf: text("duplicate_of"),
  /** Version of the privacy notice that was agreed to. */
  notice: text("notice").notNull(),
  consentedAt: instant("consented_at").notNull(),
  erasedAt: instant("erased_at"),
});

export const enquiryEntries = sqliteTable("enquiry_entries", {
  id: text("id").primaryKey(),
  enquiryId: text("enquiry_id")
    .notNull()
    .references(() => enquiries.id),
  at: instant("at").notNull(),
  actorKind: text("actor_kind", { enum: ["staff", "person", "system"] }).notNull(),
  actorId: text("actor_id"),
  kind: text("kind", { enum: entryKinds }).notNull(),
  /** Whether the person who asked sees it. */
  isPublic: flag("is_public").notNull(),
  sealedText: text("sealed_text"),
  /** JSON, nothing personal. */
  detail: text("detail").notNull().default("{}"),
});

export const templates = sqliteTable("templates", {
  id: text("id").primaryKey(),
  title: text("title").notNull(),
  language: text("language").notNull(),
  body: text("body").notNull(),
  changedAt: instant("changed_at").notNull(),
  changedBy: text("changed_by")
    .notNull()
    .references(() => staff.id),
});
