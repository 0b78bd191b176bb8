import { and, asc, count, desc, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { StoredEntry } from "../../core/desk/enquiry/enquiry.ts";
import type { EnquiryStore } from "../../core/desk/enquiry/store.ts";
import type { DeskDatabase } from "./database.ts";
import { DatabaseError, isTaken } from "./database-error.ts";
import { anyPrint, awaitedOf, conditionsOf } from "./enquiry-conditions.ts";
import { audit, auditRow } from "./tables/audit.ts";
import { enquiries, enquiryEntries } from "./tables/enquiries.ts";
import { outbox } from "./tables/outbox.ts";
import { promises } from "./tables/promises.ts";

/** Of one person or firm. */
const MOST_RELATED = 50;

const detail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Enquiries in the desk's database. */
export function enquiryStore(db: DeskDatabase): EnquiryStore {
  const one = async (where: ReturnType<typeof eq>) =>
    (await db.select().from(enquiries).where(where).limit(1))[0] ?? null;
  return {
    async add({ enquiry, entries, promise, audit: line, mails = [] }) {
      try {
        await db.batch([
          db.insert(enquiries).values(enquiry),
          ...entries.map((entry) => db.insert(enquiryEntries).values(entryRow(entry))),
          db.insert(promises).values(promise),
          db.insert(audit).values(auditRow(line)),
          ...mails.map((mail) => db.insert(outbox).values(mail).onConflictDoNothing()),
        ]);
        return "added";
      } catch (error) {
        if (isTaken(error, "enquiries.submission_key") || isTaken(error, "enquiries.token_hash"))
          return "repeated";
        throw error;
      }
    },

    get: (id) => one(eq(enquiries.id, id)),
    byToken: (tokenHash) => one(eq(enquiries.tokenHash, tokenHash)),
    bySubmission: (submissionKey) => one(eq(enquiries.submissionKey, submissionKey)),

    async list(filter, { order, limit, offset = 0 }) {
      const query = db
        .select({ enquiry: getTableColumns(enquiries), awaited: getTableColumns(promises) })
        .from(enquiries)
        .leftJoin(promises, eq(promises.id, awaitedOf(enquiries.id)))
        .where(conditionsOf(filter))
        .orderBy(
          ...(order === "due" ? [sql`${promises.dueAt} is null`, asc(promises.dueAt)] : []),
          desc(enquiries.receivedAt),
          asc(enquiries.id),
        );
      return query.limit(limit).offset(offset);
    },

    async count(filter) {
      const [row] = await db
        .select({ found: count() })
        .from(enquiries)
        .leftJoin(promises, eq(promises.id, awaitedOf(enquiries.id)))
        .where(conditionsOf(filter));
      return row?.found ?? 0;
    },

    async entries(enquiryId) {
      const rows = await db
        .select()
        .from(enquiryEntries)
        .where(eq(enquiryEntries.enquiryId, enquiryId))
        .orderBy(asc(enquiryEntries.at), sql`rowid`);
      return rows.map((row) => ({ ...row, detail: detail.parse(JSON.parse(row.detail)) }));
    },

    promises: async (enquiryId) =>
      db
        .select()
        .from(promises)
        .where(and(eq(promises.subjectKind, "enquiry"), eq(promises.subjectId, enquiryId)))
        .orderBy(asc(promises.madeAt), sql`rowid`),

    async related({ id, ...prints }) {
      const same = anyPrint(prints);
      if (same === undefined) return [];
      return db
        .select()
        .from(enquiries)
        .where(and(same, sql`${enquiries.id} <> ${id}`, isNull(enquiries.erasedAt)))
        .orderBy(desc(enquiries.receivedAt))
        .limit(MOST_RELATED);
    },

    async change({
      id,
      version,
      set,
      entries,
      met = [],
      withdrawn = [],
      promised = [],
      moved,
      audit: line,
      mails = [],
    }) {
      const [first, ...others] = entries;
      // Null where the version is another one: the entry is refused then, and with it the whole batch.
      const seen = sql<string>`(select ${enquiries.id} from ${enquiries} where ${enquiries.id} = ${id} and ${enquiries.version} = ${version})`;
      const stillOpen = (promise: string) =>
        and(eq(promises.id, promise), isNull(promises.metAt), isNull(promises.withdrawnAt));
      try {
        await db.batch([
          db.insert(enquiryEntries).values({ ...entryRow(first), enquiryId: seen }),
          ...others.map((entry) => db.insert(enquiryEntries).values(entryRow(entry))),
          db
            .update(enquiries)
            .set({ ...set, version: version + 1 })
            .where(eq(enquiries.id, id)),
          ...met.map((promise) =>
            db.update(promises).set({ metAt: first.at, nextSweepAt: null }).where(stillOpen(promise)),
          ),
          ...withdrawn.map((promise) =>
            db.update(promises).set({ withdrawnAt: first.at, nextSweepAt: null }).where(stillOpen(promise)),
          ),
          ...promised.map((promise) => db.insert(promises).values(promise)),
          ...(moved?.ids ?? []).map((promise) =>
            db.update(promises).set({ officeId: moved?.officeId }).where(stillOpen(promise)),
          ),
          db.insert(audit).values(auditRow(line)),
          ...mails.map((mail) => db.insert(outbox).values(mail).onConflictDoNothing()),
        ]);
        return true;
      } catch (error) {
        if (isRefusedGuard(error)) return false;
        throw error;
      }
    },

    async erase({ id, at, entry, audit: line }) {
      const unerased = sql<string>`(select ${enquiries.id} from ${enquiries} where ${enquiries.id} = ${id} and ${enquiries.erasedAt} is null)`;
      try {
        await db.batch([
          db.update(enquiryEntries).set({ sealedText: null }).where(eq(enquiryEntries.enquiryId, id)),
          db.insert(enquiryEntries).values({ ...entryRow(entry), enquiryId: unerased }),
          db
            .update(enquiries)
            .set({
              status: "closed",
              closedAt: sql`coalesce(${enquiries.closedAt}, ${at})`,
              version: sql`${enquiries.version} + 1`,
              industry: null,
              sealedPerson: null,
              sealedNeed: null,
              sealedTranscript: null,
              phonePrint: null,
              emailPrint: null,
              companyPrint: null,
              erasedAt: at,
            })
            .where(eq(enquiries.id, id)),
          db
            .update(promises)
            .set({ withdrawnAt: at, nextSweepAt: null })
            .where(
              and(
                eq(promises.subjectKind, "enquiry"),
                eq(promises.subjectId, id),
                isNull(promises.metAt),
                isNull(promises.withdrawnAt),
              ),
            ),
          db.delete(outbox).where(and(eq(outbox.subjectKind, "enquiry"), eq(outbox.subjectId, id))),
          db.insert(audit).values(auditRow(line)),
        ]);
        return true;
      } catch (error) {
        if (isRefusedGuard(error)) return false;
        throw error;
      }
    },
  };
}

function entryRow({ detail: told, ...entry }: StoredEntry) {
  return { ...entry, detail: JSON.stringify(told) };
}

function isRefusedGuard(error: unknown): boolean {
  if (!(error instanceof DatabaseError) || error.violation?.rule !== "not-null") return false;
  return error.violation.subject === "enquiry_entries.enquiry_id";
}
