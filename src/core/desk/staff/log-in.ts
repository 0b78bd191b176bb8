import type { StaffMember } from "./member.ts";
import { entryOf, provenMember, type StaffDeps } from "./prove.ts";
import { isOver, needsNote, SESSION_MS, type Session } from "./session.ts";

/**
 * Logs somebody in by password; the token goes into their cookie. Null: no such login, a wrong password, or a pause after several
 * wrong ones. Nobody is told which, and each takes the same time.
 */
export async function logIn(
  deps: StaffDeps,
  login: string,
  password: string,
): Promise<{ token: string; member: StaffMember } | null> {
  const member = await provenMember(deps, login, password);
  return member && { token: await openSession(deps, member, "password"), member };
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
