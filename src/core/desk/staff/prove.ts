import type { AuditEntry } from "../audit.ts";
import type { Desk } from "../desk.ts";
import { lockedUntil } from "./lockout.ts";
import { actorOf, type StaffMember } from "./member.ts";

/** What the use cases of staff need: the desk, and the time (ms since the epoch). */
export interface StaffDeps {
  desk: Pick<Desk, "staff" | "passwords" | "audit" | "vault">;
  now: number;
}

/** Attempts at the same moment: the later one looks again. */
const CLAIMS = 3;

/** The member whose login and password these are, or null; an attempt is counted before its password is looked at. */
export async function provenMember(
  { desk, now }: StaffDeps,
  login: string,
  password: string,
): Promise<StaffMember | null> {
  const member = await claimed(desk, login, now);
  const isRight = await desk.passwords.matches(password, member?.passwordHash ?? null);
  if (member === null || isRight) return member;
  const detail = { failures: member.failures + 1 };
  await desk.audit.record({ ...entryOf(member, "login-refused", now), actor: { kind: "system" }, detail });
  return null;
}

/** The member whose attempt is counted, or null where none may be made. */
async function claimed(desk: StaffDeps["desk"], login: string, now: number): Promise<StaffMember | null> {
  for (let at = 0; at < CLAIMS; at++) {
    const member = await desk.staff.byLogin(login);
    if (member === null || member.disabledAt !== null || member.passwordHash === null) return null;
    if (member.lockedUntil !== null && member.lockedUntil > now) return null;
    const until = lockedUntil(member.failures + 1, now);
    if (await desk.staff.claimAttempt(member.id, member.failures, until)) return member;
  }
  return null;
}

/** What a member did to their own account, for the log. */
export function entryOf(member: StaffMember, action: string, at: number): AuditEntry {
  return { at, actor: actorOf(member), action, subjectKind: "staff", subjectId: member.id };
}
