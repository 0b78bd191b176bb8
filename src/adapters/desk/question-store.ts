import { and, count, desc, eq, getTableColumns, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { locale } from "../../core/answer/answer.ts";
import type { QuestionFilter, QuestionStore } from "../../core/desk/ledger/question-store.ts";
import type { DeskDatabase } from "./database.ts";
import { isTaken } from "./database-error.ts";
import { isGuardRefused } from "./guard.ts";
import { settle } from "./ledger-store.ts";
import { mailErasure, mailInserts } from "./outbox-store.ts";
import { audit, auditRow } from "./tables/audit.ts";
import { projectQuestions } from "./tables/ledger.ts";
import { promises } from "./tables/promises.ts";
import { staff } from "./tables/staff.ts";

/** Of one project, as its page shows them. */
const MOST_PUBLISHED = 50;

const isAwaited = sql`(${promises.metAt} is null and ${promises.withdrawnAt} is null and ${promises.id} is not null)`;
const ofQuestion = and(
  eq(promises.subjectKind, "project-question"),
  eq(promises.subjectId, projectQuestions.id),
);

/** Questions about projects in the desk's database. */
export function questionStore(db: DeskDatabase): QuestionStore {
  const cases = () =>
    db
      .select({
        question: getTableColumns(projectQuestions),
        ownerName: staff.name,
        promise: getTableColumns(promises),
      })
      .from(projectQuestions)
      .leftJoin(staff, eq(staff.id, projectQuestions.ownerId))
      // One promise, made when the question came.
      .leftJoin(promises, ofQuestion);
  const one = async (where: SQL) => (await cases().where(where).limit(1)).map(languageRead)[0] ?? null;
  return {
    async add({ question, promise, audit: line, mails }) {
      try {
        await db.batch([
          db.insert(projectQuestions).values(question),
          db.insert(promises).values(promise),
          db.insert(audit).values(auditRow(line)),
          ...mailInserts(db, mails),
        ]);
        return "added";
      } catch (error) {
        if (isTaken(error, "project_questions.submission_key")) return "repeated";
        if (isTaken(error, "project_questions.token_hash")) return "repeated";
        throw error;
      }
    },

    get: (id) => one(eq(projectQuestions.id, id)),
    byToken: (tokenHash) => one(eq(projectQuestions.tokenHash, tokenHash)),
    bySubmission: (key) => one(eq(projectQuestions.submissionKey, key)),

    async list(filter, { limit, offset = 0 }) {
      const rows = await cases()
        .where(conditionsOf(filter))
        .orderBy(
          sql`${isAwaited} desc`,
          sql`iif(${isAwaited}, ${promises.dueAt}, 0)`,
          desc(projectQuestions.receivedAt),
          projectQuestions.id,
        )
        .limit(limit)
        .offset(offset);
      return rows.map(languageRead);
    },

    async count(filter) {
      const [row] = await db
        .select({ found: count() })
        .from(projectQuestions)
        .leftJoin(promises, ofQuestion)
        .where(conditionsOf(filter));
      return row?.found ?? 0;
    },

    async published(projectId) {
      const rows = await db
        .select()
        .from(projectQuestions)
        .where(and(eq(projectQuestions.projectId, projectId), eq(projectQuestions.status, "published")))
        .orderBy(desc(projectQuestions.publishedAt), projectQuestions.id)
        .limit(MOST_PUBLISHED);
      return rows.map((question) => ({ ...question, language: locale.parse(question.language) }));
    },

    async counts(projectId, now) {
      const isLate = sql`${promises.withdrawnAt} is null and coalesce(${promises.metAt}, ${now}) > ${promises.dueAt}`;
      const [row] = await db
        .select({
          received: count(),
          replied: count(projectQuestions.repliedAt),
          late: sql<number>`coalesce(sum(${isLate}), 0)`,
        })
        .from(projectQuestions)
        .leftJoin(promises, ofQuestion)
        .where(eq(projectQuestions.projectId, projectId));
      return row ?? { received: 0, replied: 0, late: 0 };
    },

    async change({ id, version, set, settled, audit: line, mails = [] }) {
      try {
        await db.batch([
          db
            .update(projectQuestions)
            // Null where the version is another one: the row is refused then, and with it the whole batch.
            .set({
              ...set,
              version: sql`iif(${projectQuestions.version} = ${version}, ${version + 1}, null)`,
            })
            .where(eq(projectQuestions.id, id)),
          ...(settled === null ? [] : [settle(db, "project-question", id, settled, line.at)]),
          db.insert(audit).values(auditRow(line)),
          ...(set.erasedAt == null ? mailInserts(db, mails) : [mailErasure(db, "project-question", id)]),
        ]);
        return true;
      } catch (error) {
        if (isGuardRefused(error, "project_questions.version")) return false;
        throw error;
      }
    },
  };
}

function languageRead<Row extends { question: { language: string } }>(row: Row) {
  return { ...row, question: { ...row.question, language: locale.parse(row.question.language) } };
}

function conditionsOf({
  statuses,
  kind,
  projectId,
  ownerId,
  reference,
  lateAt,
}: QuestionFilter): SQL | undefined {
  return and(
    statuses && inArray(projectQuestions.status, [...statuses]),
    kind && eq(projectQuestions.kind, kind),
    projectId === undefined ? undefined : eq(projectQuestions.projectId, projectId),
    ownerId === undefined ? undefined : eq(projectQuestions.ownerId, ownerId),
    reference === undefined ? undefined : eq(projectQuestions.reference, reference),
    lateAt === undefined
      ? undefined
      : and(lt(promises.dueAt, lateAt), isNull(promises.metAt), isNull(promises.withdrawnAt)),
  );
}
