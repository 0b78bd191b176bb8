import { and, asc, count, eq, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { WaitingStore } from "../../core/desk/staff/waiting.ts";
import type { DeskDatabase } from "./database.ts";
import { deskArticles } from "./tables/articles.ts";
import { enquiries } from "./tables/enquiries.ts";
import { projectQuestions } from "./tables/ledger.ts";
import { promises } from "./tables/promises.ts";
import { unanswered } from "./tables/unanswered.ts";

/** Counts of what waits, read at once. */
export function waitingStore(db: DeskDatabase): WaitingStore {
  const counted = (table: SQLiteTable, where: SQL | undefined) =>
    db.select({ n: count() }).from(table).where(where);
  const awaited = and(isNull(promises.metAt), isNull(promises.withdrawnAt));
  return {
    async of({ id, officeId }, now, limit) {
      const isOpen = inArray(enquiries.status, ["open", "taken", "answered"]);
      const late = and(awaited, lt(promises.dueAt, now));
      const own = or(
        eq(promises.officeId, officeId),
        eq(enquiries.ownerId, id),
        eq(projectQuestions.ownerId, id),
      );
      const next = db
        .select({
          subjectKind: promises.subjectKind,
          subjectId: promises.subjectId,
          kind: promises.kind,
          officeId: promises.officeId,
          dueAt: promises.dueAt,
          // A batch gives rows by the names of their columns: those of two tables need names of their own.
          enquiry: named(enquiries.reference, "enquiry"),
          enquiryOwner: named(enquiries.ownerId, "enquiry_owner"),
          question: named(projectQuestions.reference, "question"),
          questionOwner: named(projectQuestions.ownerId, "question_owner"),
        })
        .from(promises)
        .leftJoin(enquiries, and(eq(promises.subjectKind, "enquiry"), eq(enquiries.id, promises.subjectId)))
        .leftJoin(
          projectQuestions,
          and(eq(promises.subjectKind, "project-question"), eq(projectQuestions.id, promises.subjectId)),
        )
        .where(and(awaited, own))
        .orderBy(asc(promises.dueAt))
        .limit(limit);
      const [mine, untaken, lateHere, lateAll, questions, open, drafts, soonest] = await db.batch([
        counted(enquiries, and(eq(enquiries.ownerId, id), isOpen)),
        counted(enquiries, and(isNull(enquiries.ownerId), eq(enquiries.status, "open"))),
        counted(promises, and(late, eq(promises.officeId, officeId))),
        counted(promises, late),
        counted(projectQuestions, inArray(projectQuestions.status, ["open", "taken"])),
        counted(unanswered, eq(unanswered.state, "open")),
        counted(deskArticles, eq(deskArticles.state, "draft")),
        next,
      ]);
      const only = (rows: ReadonlyArray<{ n: number }>) => rows[0]?.n ?? 0;
      return {
        mine: only(mine),
        untaken: only(untaken),
        late: { office: only(lateHere), all: only(lateAll) },
        questions: only(questions),
        unanswered: only(open),
        drafts: only(drafts),
        next: soonest.map(({ enquiry, enquiryOwner, question, questionOwner, ...promise }) => ({
          ...promise,
          reference: enquiry ?? question,
          isMine: (enquiryOwner ?? questionOwner) === id,
        })),
      };
    },
  };
}

function named(column: SQLiteColumn, name: string) {
  return sql<string | null>`${column}`.as(name);
}
