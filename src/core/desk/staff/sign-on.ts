import type { StaffMember } from "./member.ts";
import { entryOf, type StaffDeps } from "./prove.ts";
import type { SignedOn } from "./single-sign-on.ts";

/**
 * The member whom another service recognised, or null. At the first time an account is found by its login and tied to the other
 * service's subject; from then on the subject alone counts.
 */
export async function memberSignedOn(
  { desk, now }: StaffDeps,
  { subject, login }: SignedOn,
): Promise<StaffMember | null> {
  const tied = await desk.staff.byOidcSubject(subject);
  if (tied !== null) return tied.disabledAt === null ? tied : null;
  const member = login === null ? null : await desk.staff.byLogin(login);
  if (member === null || member.disabledAt !== null || member.oidcSubject !== null) return null;
  const entry = entryOf(member, "sign-on-linked", now);
  await desk.staff.change(member.id, { oidcSubject: subject }, entry);
  return { ...member, oidcSubject: subject };
}
