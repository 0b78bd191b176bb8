import {
  and,
  asc,
  count,
  eq,
  getTableColumns,
  gt,
  gte,
  isNotNull,
  isNull,
  lt,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { type OfficeId, officeIds } from "../../core/desk/offices.ts";
import type { Span, StatisticsStore } from "../../core/desk/statistics/statistics-store.ts";
import type { DeskDatabase } from "./database.ts";
import { enquiries } from "./tables/enquiries.ts";
import { projectQuestions } from "./tables/ledger.ts";
import { promises } from "./tables/promises.ts";

/** Numbers from the desk's database. */
export function statisticsStore(db: DeskDatabase): StatisticsStore {
  const { id, reference, kind, channel, language, status, officeId, country, industry, timing } =
    getTableColumns(enquiries);
  const received = ({ from, to }: Span): SQL | undefined =>
    and(gte(enquiries.receivedAt, from), lt(enquiries.receivedAt, to));
  return {
    async replies({ from, to }) {
      const rows = await db
        .select({
          // A promise that climbed is the office's that the request is with.
          officeId: sql<string>`coalesce(${enquiries.officeId}, ${projectQuestions.officeId}, ${promises.officeId})`,
          madeAt: promises.madeAt,
          dueAt: promises.dueAt,
          metAt: promises.metAt,
        })
        .from(promises)
        .leftJoin(enquiries, and(eq(promises.subjectKind, "enquiry"), eq(enquiries.id, promises.subjectId)))
        .leftJoin(
          projectQuestions,
          and(eq(promises.subjectKind, "project-question"), eq(projectQuestions.id, promises.subjectId)),
        )
        .where(
          and(
            eq(promises.kind, "reply"),
            gte(promises.madeAt, from),
            lt(promises.madeAt, to),
            isNull(promises.withdrawnAt),
          ),
        );
      return rows.map((row) => ({ ...row, officeId: officeOf(row.officeId) }));
    },

    enquiryCounts(span, ofOffice) {
      // Zhenjiang is eight hours ahead of UTC all year.
      const month = sql<string>`strftime('%Y-%m', ${enquiries.receivedAt} / 1000 + 28800, 'unixepoch')`;
      return db
        .select({ month, kind, channel, language, country, status, count: count() })
        .from(enquiries)
        .where(and(received(span), ofOffice === null ? undefined : eq(officeId, ofOffice)))
        .groupBy(month, kind, channel, language, country, status);
    },

    async enquiryRows(span, limit, after) {
      const { receivedAt, closedAt, topicKind, topicId } = getTableColumns(enquiries);
      const first = sql`(select p.id from ${promises} as p where p.subject_kind = 'enquiry' and p.subject_id = ${enquiries.id} and p.kind = 'reply' order by p.made_at limit 1)`;
      const rows = await db
        .select({
          ...{ id, reference, kind, channel, language, status, officeId, country, industry, timing },
          ...{ topicKind, topicId, receivedAt, closedAt },
          isDuplicate: isNotNull(enquiries.duplicateOf),
          dueAt: promises.dueAt,
          repliedAt: promises.metAt,
        })
        .from(enquiries)
        .leftJoin(promises, eq(promises.id, first))
        .where(
          and(
            received(span),
            after &&
              or(gt(receivedAt, after.receivedAt), and(eq(receivedAt, after.receivedAt), gt(id, after.id))),
          ),
        )
        .orderBy(asc(receivedAt), asc(id))
        .limit(limit);
      return rows.map((row) => ({ ...row, isDuplicate: Number(row.isDuplicate) === 1 }));
    },
  };
}

function officeOf(id: string): OfficeId {
  return officeIds.find((office) => office === id) ?? "duty-lead";
}
