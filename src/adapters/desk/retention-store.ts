import { and, eq, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { RetentionStore } from "../../core/desk/retention/retention.ts";
import type { DeskDatabase } from "./database.ts";
import { enquiries, enquiryEntries } from "./tables/enquiries.ts";
import { projectQuestions } from "./tables/ledger.ts";
import { outbox } from "./tables/outbox.ts";
import { promises } from "./tables/promises.ts";
import { sessions } from "./tables/staff.ts";
import { unanswered } from "./tables/unanswered.ts";

/** What has been kept long enough, in the desk's database. */
export function retentionStore(db: DeskDatabase): RetentionStore {
  return {
    async enquiriesOver(before, limit) {
      const awaited = sql`exists (select 1 from ${promises} where ${and(
        eq(promises.subjectKind, "enquiry"),
        eq(promises.subjectId, enquiries.id),
        isNull(promises.metAt),
        isNull(promises.withdrawnAt),
      )})`;
      const touched = sql`exists (select 1 from ${enquiryEntries} where ${enquiryEntries.enquiryId} = ${enquiries.id} and ${enquiryEntries.at} >= ${before})`;
      const rows = await db
        .select({ id: enquiries.id })
        .from(enquiries)
        .where(
          and(
            inArray(enquiries.status, ["answered", "closed"]),
            lt(enquiries.receivedAt, before),
            isNull(enquiries.erasedAt),
            sql`not ${awaited}`,
            sql`not ${touched}`,
          ),
        )
        .limit(limit);
      return rows.map(({ id }) => id);
    },

    async questionsOver(before, limit) {
      const rows = await db
        .select({ id: projectQuestions.id })
        .from(projectQuestions)
        .where(
          and(
            inArray(projectQuestions.status, ["replied", "published", "closed"]),
            lt(sql`coalesce(${projectQuestions.repliedAt}, ${projectQuestions.receivedAt})`, before),
            isNull(projectQuestions.erasedAt),
          ),
        )
        .limit(limit);
      return rows.map(({ id }) => id);
    },

    async clear(until) {
      const isOver = or(isNotNull(outbox.sentAt), isNotNull(outbox.failedAt));
      const results = await db.batch([
        db.delete(sessions).where(lte(sessions.expiresAt, until.sessions)),
        db.delete(unanswered).where(lt(unanswered.askedAt, until.unanswered)),
        db.delete(outbox).where(and(lt(outbox.createdAt, until.mails), isOver)),
      ]);
      return results.reduce((sum, { meta }) => sum + meta.changes, 0);
    },
  };
}
