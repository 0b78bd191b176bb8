import type { AuditEntry } from "../audit.ts";
import type { Desk } from "../desk.ts";
import { lockedUntil } from "./lockout.ts";
import { actorOf, type StaffMember } from "./member.ts";
import { isOver, needsNote, SESSION_MS, type Session } from "./session.ts";

/** What the use cases of staff need: the desk and the time. */
export interface StaffDeps {
  desk: Desk;
  now: number;
}

/** Two attempts at the same moment: the later one looks again. */
const CLAIMS = 3;

/**
 * Logs somebody in by password; the token goes into their cookie. Null: no such login, a wrong password, or a pause after several
 * wrong ones. Nobody is told which, and each takes the same time.
 */
export async function logIn(
  { desk, now }: StaffDeps,
  { login, password }: { login: string; password: string },
): Promise<{ token: string; member: StaffMember } | null> {
  const member = await claimed(desk, login, now);
  const isRight = await desk.passwords.matches(password, member?.passwordHash ?? null);
  if (member === null) return null;
  if (!isRight) {
    const detail = { failures: member.failures + 1 };
    await desk.audit.record({ ...entryOf(member, "login-refused", now), actor: { kind: "system" }, detail });
    return null;
  }
  return { token: await openSession({ desk, now }, member, "password"), member };
}

/** The member whose attempt is counted, or null where none may be made. */
async function claimed(desk: Desk, login: string, now: number): Promise<StaffMember | null> {
  for (let at = 0; at < CLAIMS; at++) {
    const member = await desk.staff.byLogin(login);
    if (member === null || member.disabledAt !== null || member.passwordHash === null) return null;
    if (member.lockedUntil !== null && member.lockedUntil > now) return null;
    const until = lockedUntil(member.failures + 1, now);
    if (await desk.staff.claimAttempt(member.id, member.failures, until)) return member;
  }
  return null;
}

/** Opens a session of a member whose identity is known; returns its token. */
export async function openSession(
  { desk, now }: StaffDeps,
  member: StaffMember,
  by: "password" | "single-sign-on",
): Promise<string> {
  const token = desk.vault.token();
  const tokenHash = await desk.vault.hashToken(token);
  const session = { tokenHash, staffId: member.id, createdAt: now, seenAt: now, expiresAt: now + SESSION_MS };
  await desk.staff.openSession(session, { ...entryOf(member, "logged-in", now), detail: { by } });
  return token;
}

/** Whose session a token is; null: nobody's, over, or of somebody who may not come in any more. */
export async function sessionOf(
  { desk, now }: StaffDeps,
  token: string,
): Promise<{ session: Session; member: StaffMember } | null> {
  const found = await desk.staff.session(await desk.vault.hashToken(token));
  if (found === null || isOver(found.session, now) || found.member.disabledAt !== null) return null;
  if (needsNote(found.session, now)) await desk.staff.noteSeen(found.session.tokenHash, now);
  return found;
}

export async function logOut({ desk, now }: StaffDeps, session: Session, member: StaffMember): Promise<void> {
  await desk.staff.closeSession(session.tokenHash, entryOf(member, "logged-out", now));
}

function entryOf(member: StaffMember, action: string, at: number): AuditEntry {
  return { at, actor: actorOf(member), action, subjectKind: "staff", subjectId: member.id };
}
