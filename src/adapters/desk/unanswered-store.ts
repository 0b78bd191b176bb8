import { and, count, desc, eq, inArray, ne } from "drizzle-orm";
import { locale } from "../../core/answer/answer.ts";
import { feedbackReason } from "../../core/answer/feedback-reason.ts";
import type { Unanswered, UnansweredState, UnansweredStore } from "../../core/desk/unanswered/unanswered.ts";
import { auditIfChanged } from "./audit-store.ts";
import type { DeskDatabase } from "./database.ts";
import { unanswered } from "./tables/unanswered.ts";

const language = locale.catch("zh-Hans");
const reason = feedbackReason.nullable().catch(null);

/** The questions on the board, in the database. */
export function unansweredStore(db: DeskDatabase): UnansweredStore {
  return {
    async keep(question) {
      await db
        .insert(unanswered)
        .values(question)
        .onConflictDoUpdate({ target: unanswered.answerId, set: { reason: question.reason } });
    },
    async takeBack(answerId) {
      const open = and(eq(unanswered.answerId, answerId), eq(unanswered.state, "open"));
      await db.batch([
        db.delete(unanswered).where(and(open, eq(unanswered.cause, "thumbs-down"))),
        db.update(unanswered).set({ reason: null }).where(open),
      ]);
    },
    async list({ state, cause, language: spoken, limit }) {
      const rows = await db
        .select()
        .from(unanswered)
        .where(
          and(
            eq(unanswered.state, state),
            cause && eq(unanswered.cause, cause),
            spoken && eq(unanswered.language, spoken),
          ),
        )
        .orderBy(desc(unanswered.askedAt), desc(unanswered.id))
        .limit(limit);
      return rows.map(readRow);
    },
    async count() {
      const rows = await db
        .select({ state: unanswered.state, questions: count() })
        .from(unanswered)
        .groupBy(unanswered.state);
      const counts: Record<UnansweredState, number> = { open: 0, answered: 0, dismissed: 0 };
      for (const { state, questions } of rows) counts[state] = questions;
      return counts;
    },
    async settle({ ids, state, articleId, at, by }, entry) {
      const handled =
        state === "open" ? { handledAt: null, handledBy: null } : { handledAt: at, handledBy: by };
      const [changed] = await db.batch([
        db
          .update(unanswered)
          .set({ state, articleId, ...handled })
          .where(and(inArray(unanswered.id, [...ids]), ne(unanswered.state, state))),
        auditIfChanged(db, entry),
      ]);
      return changed.meta.changes;
    },
  };
}

function readRow(row: typeof unanswered.$inferSelect): Unanswered {
  const { handledBy: _, ...rest } = row;
  return { ...rest, language: language.parse(row.language), reason: reason.parse(row.reason) };
}
