import { and, asc, eq, isNotNull, lte, ne } from "drizzle-orm";
import type { AuditEntry } from "../../core/desk/audit.ts";
import type { StaffMember } from "../../core/desk/staff/member.ts";
import type { StaffChange, StaffStore } from "../../core/desk/staff/staff-store.ts";
import type { DeskDatabase } from "./database.ts";
import { audit, auditRow } from "./tables/audit.ts";
import { sessions, staff } from "./tables/staff.ts";

/** Staff and their sessions over the database. */
export function staffStore(db: DeskDatabase): StaffStore {
  const log = (entry: AuditEntry) => db.insert(audit).values(auditRow(entry));
  const first = async (found: Promise<StaffMember[]>): Promise<StaffMember | null> =>
    (await found)[0] ?? null;
  return {
    byId: (id) => first(db.select().from(staff).where(eq(staff.id, id)).all()),
    // The column takes no notice of case.
    byLogin: (login) => first(db.select().from(staff).where(eq(staff.login, login)).all()),
    byOidcSubject: (subject) => first(db.select().from(staff).where(eq(staff.oidcSubject, subject)).all()),
    list: () => db.select().from(staff).orderBy(isNotNull(staff.disabledAt), asc(staff.login)).all(),
    async add(member, entry) {
      const isTaken = await db
        .select({ id: staff.id })
        .from(staff)
        .where(eq(staff.login, member.login))
        .get();
      if (isTaken !== undefined) return false;
      await db.batch([db.insert(staff).values(member), log(entry)]);
      return true;
    },
    async change(id, change: StaffChange, entry, endSessions) {
      const changed = db.update(staff).set(change).where(eq(staff.id, id));
      if (endSessions === undefined) {
        await db.batch([changed, log(entry)]);
        return;
      }
      const { except } = endSessions;
      const ended = and(
        eq(sessions.staffId, id),
        except === null ? undefined : ne(sessions.tokenHash, except),
      );
      await db.batch([changed, db.delete(sessions).where(ended), log(entry)]);
    },
    async claimAttempt(id, seen, lockedUntil) {
      const claimed = await db
        .update(staff)
        .set({ failures: seen + 1, lockedUntil })
        .where(and(eq(staff.id, id), eq(staff.failures, seen)))
        .returning({ id: staff.id })
        .all();
      return claimed.length === 1;
    },
    async openSession(session, entry) {
      const { staffId, createdAt } = session;
      await db.batch([
        db.delete(sessions).where(and(eq(sessions.staffId, staffId), lte(sessions.expiresAt, createdAt))),
        db.insert(sessions).values(session),
        db.update(staff).set({ failures: 0, lockedUntil: null }).where(eq(staff.id, staffId)),
        log(entry),
      ]);
    },
    async session(tokenHash) {
      const found = await db
        .select({ session: sessions, member: staff })
        .from(sessions)
        .innerJoin(staff, eq(staff.id, sessions.staffId))
        .where(eq(sessions.tokenHash, tokenHash))
        .get();
      return found ?? null;
    },
    async noteSeen(tokenHash, seenAt) {
      await db.update(sessions).set({ seenAt }).where(eq(sessions.tokenHash, tokenHash));
    },
    async closeSession(tokenHash, entry) {
      await db.batch([db.delete(sessions).where(eq(sessions.tokenHash, tokenHash)), log(entry)]);
    },
  };
}
