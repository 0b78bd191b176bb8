import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns.ts";
import { staff } from "./staff.ts";

export const deskArticles = sqliteTable(
  "desk_articles",
  {
    articleId: text("article_id").notNull(),
    version: integer("version").notNull(),
    state: text("state", { enum: ["draft", "published", "replaced", "withdrawn"] }).notNull(),
    /** JSON: the article as the index reads it. */
    article: text("article").notNull(),
    /** ISO dates. */
    effectiveFrom: text("effective_from"),
    effectiveTo: text("effective_to"),
    /** JSON: what staff took out of the extracted facts, or corrected. */
    facts: text("facts").notNull().default("[]"),
    replacedBy: text("replaced_by"),
    reason: text("reason"),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by")
      .notNull()
      .references(() => staff.id),
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
