import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { articleOrigins, articleStates } from "../../../core/desk/articles/desk-article.ts";
import { instant } from "./columns.ts";
import { staff } from "./staff.ts";

export const deskArticles = sqliteTable(
  "desk_articles",
  {
    articleId: text("article_id").notNull(),
    version: integer("version").notNull(),
    origin: text("origin", { enum: articleOrigins }).notNull(),
    state: text("state", { enum: articleStates }).notNull(),
    /** Another one with every change: who changes it says which one they saw. */
    editId: text("edit_id").notNull().unique(),
    /** JSON: the article as the index reads it. */
    article: text("article").notNull(),
    /** ISO dates. */
    effectiveFrom: text("effective_from"),
    effectiveTo: text("effective_to"),
    /** JSON: what staff took out of the extracted facts, or corrected. */
    facts: text("facts").notNull().default("[]"),
    /** JSON: questions that it answers. */
    questions: text("questions").notNull().default("[]"),
    supersedes: text("supersedes"),
    replacedBy: text("replaced_by"),
    reason: text("reason"),
    /** JSON: what became of the golden questions. */
    trial: text("trial"),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by")
      .notNull()
      .references(() => staff.id),
    changedAt: instant("changed_at").notNull(),
    publishedAt: instant("published_at"),
    endedAt: instant("ended_at"),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.version] })],
);

/** One row that grows with every change to what is published. */
export const corpusRevision = sqliteTable("corpus_revision", {
  only: integer("only").primaryKey(),
  revision: integer("revision").notNull(),
});
