import type { AuditEntry } from "../audit.ts";
import type { StaffMember } from "./member.ts";
import type { Session } from "./session.ts";

/** What of a member can be changed afterwards. */
export type StaffChange = Partial<
  Pick<
    StaffMember,
    | "name"
    | "role"
    | "officeId"
    | "passwordHash"
    | "mustChange"
    | "oidcSubject"
    | "failures"
    | "lockedUntil"
    | "disabledAt"
  >
>;

/** Who works at the desk, and who of them is logged in. */
export interface StaffStore {
  byId(id: string): Promise<StaffMember | null>;
  byLogin(login: string): Promise<StaffMember | null>;
  byOidcSubject(subject: string): Promise<StaffMember | null>;
  /** Everybody, those who may come in first, then by login. */
  list(): Promise<StaffMember[]>;
  /** False where the login is taken: then nothing is written. */
  add(member: StaffMember, entry: AuditEntry): Promise<boolean>;
  /** `endSessions`: logged out everywhere, but for the session of the hash given. */
  change(
    id: string,
    change: StaffChange,
    entry: AuditEntry,
    endSessions?: { except: string | null },
  ): Promise<void>;
  /** Counts an attempt before its password is looked at; false where another one came between (`seen`: failures as read). */
  claimAttempt(id: string, seen: number, lockedUntil: number | null): Promise<boolean>;
  /** Opens a session; attempts are counted from nought again. Removes sessions of this member that have expired. */
  openSession(session: Session, entry: AuditEntry): Promise<void>;
  session(tokenHash: string): Promise<{ session: Session; member: StaffMember } | null>;
  noteSeen(tokenHash: string, seenAt: number): Promise<void>;
  closeSession(tokenHash: string, entry: AuditEntry): Promise<void>;
}
