import { and, asc, count, eq, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { OutboxStore, QueuedMail } from "../../core/desk/mail/outbox.ts";
import type { DeskDatabase } from "./database.ts";
import { outbox } from "./tables/outbox.ts";

const isWaiting = and(isNull(outbox.sentAt), isNull(outbox.failedAt));

/** Mails as statements for the batch of what they tell of; one whose occasion was written of already is left out. */
export function mailInserts(db: DeskDatabase, mails: readonly QueuedMail[]) {
  return mails.map((mail) => db.insert(outbox).values(mail).onConflictDoNothing());
}

/** Takes mails of an erased subject along, sent or not; for the batch of the erasure. */
export function mailErasure(db: DeskDatabase, subjectKind: QueuedMail["subjectKind"], subjectId: string) {
  return db.delete(outbox).where(and(eq(outbox.subjectKind, subjectKind), eq(outbox.subjectId, subjectId)));
}

/** Mail that waits, in the desk's database. */
export function outboxStore(db: DeskDatabase): OutboxStore {
  return {
    async queue(mails) {
      const [first, ...others] = mailInserts(db, mails);
      if (first !== undefined) await db.batch([first, ...others]);
    },

    waiting: (now, limit) =>
      db
        .select()
        .from(outbox)
        .where(and(lte(outbox.nextTryAt, now), isWaiting))
        .orderBy(asc(outbox.nextTryAt))
        .limit(limit),

    async claim({ id, tries, nextTryAt }, until) {
      const { meta } = await db
        .update(outbox)
        .set({ tries: tries + 1, nextTryAt: until })
        .where(and(eq(outbox.id, id), eq(outbox.tries, tries), eq(outbox.nextTryAt, nextTryAt), isWaiting));
      return meta.changes === 1;
    },

    async settle(id, outcome) {
      // What was sent or given up is kept to be counted; what stood in it is not.
      const isOver = !("nextTryAt" in outcome);
      await db
        .update(outbox)
        .set({ failure: null, ...outcome, ...(isOver && { sealedMessage: null }) })
        .where(eq(outbox.id, id));
    },

    async counts() {
      const [row] = await db
        .select({
          waiting: count(sql`iif(${isWaiting}, 1, null)`),
          failed: count(sql`iif(${isNotNull(outbox.failedAt)}, 1, null)`),
        })
        .from(outbox);
      return { waiting: row?.waiting ?? 0, failed: row?.failed ?? 0 };
    },
  };
}
