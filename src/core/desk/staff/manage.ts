import type { Actor } from "../actor.ts";
import type { AuditEntry } from "../audit.ts";
import type { Vault } from "../vault.ts";
import type { StaffMember } from "./member.ts";
import type { Passwords } from "./password.ts";
import type { NewStaff, StaffProfile } from "./profile.ts";
import type { StaffDeps } from "./prove.ts";
import type { StaffChange, StaffStore } from "./staff-store.ts";

/** Who manages accounts: an administrator, or the operator at the machine (`system`). */
export interface Managing extends StaffDeps {
  by: Actor;
}

/** What adding somebody needs of that. */
export interface Adding extends Pick<Managing, "now" | "by"> {
  desk: {
    staff: Pick<StaffStore, "add">;
    passwords: Pick<Passwords, "hash">;
    vault: Pick<Vault, "token">;
  };
}

/** Why nothing was changed. */
export type ManageFault = "login-taken" | "missing" | "last-admin";

/**
 * Adds somebody. Without a `password` a temporary one is made, which they change at the first login; it is returned and kept
 * nowhere.
 */
export async function addStaff(
  { desk, now, by }: Adding,
  id: string,
  profile: NewStaff,
  password?: string,
): Promise<{ member: StaffMember; temporary: string | null } | "login-taken"> {
  const temporary = password === undefined ? temporaryPassword(desk.vault.token()) : null;
  const member: StaffMember = {
    id,
    ...profile,
    passwordHash: await desk.passwords.hash(password ?? temporary ?? ""),
    mustChange: temporary !== null,
    oidcSubject: null,
    failures: 0,
    lockedUntil: null,
    createdAt: now,
    disabledAt: null,
  };
  const { role, officeId } = profile;
  const entry = { ...entryOn(id, "staff-added", by, now), detail: { role, officeId } };
  return (await desk.staff.add(member, entry)) ? { member, temporary } : "login-taken";
}

/** Changes name, role and office. What somebody may do changes with their next request. */
export async function changeProfile(
  managing: Managing,
  id: string,
  { name, role, officeId }: StaffProfile,
): Promise<ManageFault | null> {
  const detail = { role, officeId };
  return changed(managing, id, { name, role, officeId }, "staff-changed", detail);
}

/** Lets somebody in no more and ends their sessions, or lets them in again. */
export async function setDisabled(
  managing: Managing,
  id: string,
  isDisabled: boolean,
): Promise<ManageFault | null> {
  const change = isDisabled
    ? { disabledAt: managing.now }
    : { disabledAt: null, failures: 0, lockedUntil: null };
  return changed(managing, id, change, isDisabled ? "staff-disabled" : "staff-enabled");
}

/** Gives somebody a new password, a temporary one where none is given, and ends their sessions. Returns it, or null where there is no such person. */
export async function resetPassword(
  managing: Managing,
  id: string,
  password?: string,
): Promise<string | null> {
  const { desk } = managing;
  const fresh = password ?? temporaryPassword(desk.vault.token());
  const passwordHash = await desk.passwords.hash(fresh);
  const change = { passwordHash, mustChange: password === undefined, failures: 0, lockedUntil: null };
  return (await changed(managing, id, change, "password-reset")) === null ? fresh : null;
}

/** Sessions end with any change but that of a profile. */
async function changed(
  { desk, now, by }: Managing,
  id: string,
  change: StaffChange,
  action: string,
  detail?: AuditEntry["detail"],
): Promise<ManageFault | null> {
  const member = await desk.staff.byId(id);
  if (member === null) return "missing";
  const after = { ...member, ...change };
  if (isActiveAdmin(member) && !isActiveAdmin(after)) {
    const admins = (await desk.staff.list()).filter(isActiveAdmin);
    if (admins.length === 1) return "last-admin";
  }
  const entry = { ...entryOn(id, action, by, now), ...(detail && { detail }) };
  await desk.staff.change(id, change, entry, action === "staff-changed" ? undefined : { except: null });
  return null;
}

function isActiveAdmin({ role, disabledAt }: StaffMember): boolean {
  return role === "admin" && disabledAt === null;
}

function entryOn(subjectId: string, action: string, actor: Actor, at: number): AuditEntry {
  return { at, actor, action, subjectKind: "staff", subjectId };
}

/** Sixteen characters of a random token that nobody mistakes for one another, in fours: 90 bits. */
function temporaryPassword(token: string): string {
  const plain = token.replace(/[^2-9A-HJ-NP-Za-km-z]/g, "").slice(0, 16);
  return plain.replace(/(.{4})(?=.)/g, "$1-");
}
