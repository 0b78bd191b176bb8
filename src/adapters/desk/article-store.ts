import { and, asc, count, desc, eq, getTableColumns, inArray, like, ne, type SQL, sql } from "drizzle-orm";
import type { DeskArticleStore } from "../../core/desk/articles/article-store.ts";
import {
  type DeskArticle,
  storedArticle,
  storedFacts,
  storedQuestions,
} from "../../core/desk/articles/desk-article.ts";
import { trial } from "../../core/desk/articles/trial.ts";
import { auditIfChanged } from "./audit-store.ts";
import type { DeskDatabase } from "./database.ts";
import { DatabaseError, isTaken } from "./database-error.ts";
import { corpusRevision, deskArticles as table } from "./tables/articles.ts";
import { audit, auditRow } from "./tables/audit.ts";

type Row = typeof table.$inferSelect;

/** So many versions are read at once: their texts may be long. */
const AT_ONCE = 50;
/** A pattern of LIKE may have 50 bytes on D1. */
const MOST_WORDS = 16;

/** Articles of the desk over its database. */
export function articleStore(db: DeskDatabase): DeskArticleStore {
  const isSeen = (editId: string, ...states: Row["state"][]) =>
    and(eq(table.editId, editId), inArray(table.state, states));
  const stands = (editId: string): SQL =>
    sql`exists (select 1 from ${table} where ${eq(table.editId, editId)})`;
  const grow = (editId: string) =>
    db
      .update(corpusRevision)
      .set({ revision: sql`${corpusRevision.revision} + 1` })
      .where(and(eq(corpusRevision.only, 1), stands(editId)));
  const editOf = async (editId: string): Promise<boolean> =>
    (await db.select({ id: table.editId }).from(table).where(eq(table.editId, editId)).limit(1)).length > 0;
  const revision = async (): Promise<number> =>
    (await db.select({ revision: corpusRevision.revision }).from(corpusRevision).limit(1))[0]?.revision ?? 0;

  return {
    async list({ state, words, limit, offset }) {
      const title = sql<string>`json_extract(${table.article}, '$.title')`;
      const pattern = words === undefined ? undefined : `%${plainWords(words)}%`;
      const rows = await db
        .select({
          articleId: table.articleId,
          version: table.version,
          origin: table.origin,
          state: table.state,
          editId: table.editId,
          title,
          published: sql<string | null>`json_extract(${table.article}, '$.published')`,
          lang: sql<DeskArticle["article"]["lang"]>`json_extract(${table.article}, '$.lang')`,
          effectiveFrom: table.effectiveFrom,
          effectiveTo: table.effectiveTo,
          supersedes: table.supersedes,
          replacedBy: table.replacedBy,
          reason: table.reason,
          createdAt: table.createdAt,
          createdBy: table.createdBy,
          changedAt: table.changedAt,
          publishedAt: table.publishedAt,
          endedAt: table.endedAt,
        })
        .from(table)
        .where(
          and(
            state === undefined ? undefined : eq(table.state, state),
            pattern === undefined ? undefined : like(title, pattern),
          ),
        )
        .orderBy(desc(table.changedAt), asc(table.articleId), desc(table.version))
        .limit(limit)
        .offset(offset);
      return rows;
    },
    async count() {
      const rows = await db.select({ state: table.state, found: count() }).from(table).groupBy(table.state);
      const of = (state: Row["state"]) => rows.find((row) => row.state === state)?.found ?? 0;
      return {
        draft: of("draft"),
        published: of("published"),
        replaced: of("replaced"),
        withdrawn: of("withdrawn"),
      };
    },
    async versions(articleId) {
      const rows = await db
        .select()
        .from(table)
        .where(eq(table.articleId, articleId))
        .orderBy(desc(table.version))
        .limit(AT_ONCE);
      return rows.map(articleOf);
    },
    async get(articleId, version) {
      const [row] = await db
        .select()
        .from(table)
        .where(and(eq(table.articleId, articleId), eq(table.version, version)))
        .limit(1);
      return row === undefined ? null : articleOf(row);
    },
    async add(article, entry) {
      try {
        const insert = db.insert(table).values(rowOf(article));
        const line = db.insert(audit).values(auditRow(entry));
        await (article.state === "draft"
          ? db.batch([insert, line])
          : db.batch([insert, line, grow(article.editId)]));
        return true;
      } catch (error) {
        if (isTaken(error, "desk_articles.version") || isTaken(error, "desk_articles.article_id"))
          return false;
        throw error;
      }
    },
    async saveDraft({ editId: seen }, { article, facts, questions, trial: tried, ...plain }, editId, entry) {
      await db.batch([
        db
          .update(table)
          .set({
            ...plain,
            editId,
            article: JSON.stringify(article),
            facts: JSON.stringify(facts),
            questions: JSON.stringify(questions),
            trial: tried === null ? null : JSON.stringify(tried),
          })
          .where(isSeen(seen, "draft")),
        auditIfChanged(db, entry),
      ]);
      return editOf(editId);
    },
    async removeDraft({ editId }, entry) {
      const [removed] = await db.batch([
        db.delete(table).where(isSeen(editId, "draft")).returning({ version: table.version }),
        auditIfChanged(db, entry),
      ]);
      return removed.length > 0;
    },
    async publish({ articleId, version, editId: seen }, { at, editId, corpusId, supersedes }, entry) {
      const ended = { state: "replaced", replacedBy: corpusId, endedAt: at, changedAt: at } as const;
      const isLive = inArray(table.state, ["published", "withdrawn"]);
      const other =
        supersedes === null
          ? []
          : "frozen" in supersedes
            ? [
                db
                  .insert(table)
                  .select(
                    sql`select ${columnsOf({ ...supersedes.frozen, ...ended })} where ${stands(editId)}`,
                  ),
              ]
            : [
                db
                  .update(table)
                  .set(ended)
                  .where(
                    and(
                      eq(table.articleId, supersedes.articleId),
                      eq(table.version, supersedes.version),
                      isLive,
                      stands(editId),
                    ),
                  ),
              ];
      try {
        await db.batch([
          db
            .update(table)
            .set(ended)
            .where(
              and(
                eq(table.articleId, articleId),
                ne(table.version, version),
                isLive,
                sql`exists (select 1 from ${table} as draft where draft.edit_id = ${seen} and draft.state = 'draft')`,
              ),
            ),
          db
            .update(table)
            .set({ state: "published", editId, publishedAt: at, changedAt: at })
            .where(isSeen(seen, "draft")),
          auditIfChanged(db, entry),
          ...other,
          grow(editId),
        ]);
      } catch (error) {
        // Somebody else ended the same article of the index a moment before.
        if (error instanceof DatabaseError && error.violation?.rule === "unique") return false;
        throw error;
      }
      return editOf(editId);
    },
    async withdraw({ editId: seen }, { at, editId, reason, replacedBy }, entry) {
      await db.batch([
        db
          .update(table)
          .set({ state: "withdrawn", editId, reason, replacedBy, endedAt: at, changedAt: at })
          .where(isSeen(seen, "published")),
        auditIfChanged(db, entry),
        grow(editId),
      ]);
      return editOf(editId);
    },
    async reinstate({ editId: seen }, editId, at, entry) {
      await db.batch([
        db
          .update(table)
          .set({ state: "published", editId, reason: null, replacedBy: null, endedAt: null, changedAt: at })
          .where(isSeen(seen, "withdrawn")),
        auditIfChanged(db, entry),
        grow(editId),
      ]);
      return editOf(editId);
    },
    revision,
    async served() {
      // Read before the articles: what is published in between is then looked for again.
      const seen = await revision();
      const articles: DeskArticle[] = [];
      for (let offset = 0; ; offset += AT_ONCE) {
        const rows = await db
          .select()
          .from(table)
          .where(ne(table.state, "draft"))
          .orderBy(asc(table.articleId), asc(table.version))
          .limit(AT_ONCE)
          .offset(offset);
        articles.push(...rows.map(articleOf));
        if (rows.length < AT_ONCE) return { revision: seen, articles };
      }
    },
  };
}

/** The values of a row in the order of the table's columns. */
function columnsOf(article: DeskArticle): SQL {
  const row = new Map(Object.entries(rowOf(article)));
  const values = Object.entries(getTableColumns(table)).map(
    ([name, column]) => sql`${sql.param(row.get(name) ?? null, column)}`,
  );
  return sql.join(values, sql`, `);
}

/** Without what LIKE takes for a sign of its own. */
function plainWords(words: string): string {
  return [...words.replace(/[%_]/g, "")].slice(0, MOST_WORDS).join("");
}

function articleOf({ article, facts, questions, trial: tried, ...row }: Row): DeskArticle {
  return {
    ...row,
    article: storedArticle.parse(JSON.parse(article)),
    facts: storedFacts.parse(JSON.parse(facts)),
    questions: storedQuestions.parse(JSON.parse(questions)),
    trial: tried === null ? null : trial.parse(JSON.parse(tried)),
  };
}

function rowOf({ article, facts, questions, trial: tried, ...plain }: DeskArticle): Row {
  return {
    ...plain,
    article: JSON.stringify(article),
    facts: JSON.stringify(facts),
    questions: JSON.stringify(questions),
    trial: tried === null ? null : JSON.stringify(tried),
  };
}
