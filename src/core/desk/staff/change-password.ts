import type { StaffMember } from "./member.ts";
import { type PasswordFault, passwordFault } from "./password.ts";
import { entryOf, provenMember, type StaffDeps } from "./prove.ts";
import type { Session } from "./session.ts";

/** A change as it was asked for. */
export interface PasswordChange {
  current: string;
  fresh: string;
  /** The new one once more: nobody sees what they type. */
  again: string;
}

export type PasswordChangeFaults = Partial<{
  current: "wrong";
  fresh: PasswordFault;
  again: "different";
}>;

/** Changes one's own password and ends one's other sessions. Returns what is wrong, by field; nothing: it was changed. */
export async function changePassword(
  deps: StaffDeps,
  { member, session }: { member: StaffMember; session: Session },
  { current, fresh, again }: PasswordChange,
): Promise<PasswordChangeFaults> {
  const fault = fresh === current ? "same" : passwordFault(fresh, member.login);
  if (fault !== null) return { fresh: fault };
  if (fresh !== again) return { again: "different" };
  if ((await provenMember(deps, member.login, current)) === null) return { current: "wrong" };
  const { desk, now } = deps;
  const passwordHash = await desk.passwords.hash(fresh);
  await desk.staff.change(
    member.id,
    { passwordHash, mustChange: false, failures: 0, lockedUntil: null },
    entryOf(member, "password-changed", now),
    { except: session.tokenHash },
  );
  return {};
}
