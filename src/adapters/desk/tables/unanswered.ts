import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns.ts";
import { staff } from "./staff.ts";

export const unanswered = sqliteTable("unanswered", {
  id: text("id").primaryKey(),
  askedAt: instant("asked_at").notNull(),
  language: text("language").notNull(),
  /** Without phone numbers, addresses and names of people. */
  question: text("question").notNull(),
  /** The question before it, likewise, where it came within a conversation. */
  asksOnFrom: text("asks_on_from"),
  cause: text("cause", { enum: ["declined", "thumbs-down"] }).notNull(),
  reason: text("reason"),
  answerId: text("answer_id").unique(),
  state: text("state", { enum: ["open", "answered", "dismissed"] }).notNull(),
  articleId: text("article_id"),
  handledAt: instant("handled_at"),
  handledBy: text("handled_by").references(() => staff.id),
});
