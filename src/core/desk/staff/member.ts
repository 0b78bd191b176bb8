import type { Role, StaffActor } from "../actor.ts";
import type { OfficeId } from "../offices.ts";

/** Somebody who works at the desk. Instants are milliseconds since the epoch. */
export interface StaffMember {
  id: string;
  /** What they type to come in; upper and lower case are the same. */
  login: string;
  /** As colleagues know this desk; the public is told the office. */
  name: string;
  role: Role;
  officeId: OfficeId;
  /** Null: comes in by single sign-on alone. */
  passwordHash: string | null;
  /** Whether the password is one that somebody else knows, and has to be changed before anything else. */
  mustChange: boolean;
  /** Issuer and subject of single sign-on; null: not tied to it. */
  oidcSubject: string | null;
  /** Wrong passwords since the last right one. */
  failures: number;
  lockedUntil: number | null;
  createdAt: number;
  /** Null: may come in. */
  disabledAt: number | null;
}

/** The member as the one who does something. */
export function actorOf({ id, name, role, officeId }: StaffMember): StaffActor {
  return { kind: "staff", id, name, role, officeId };
}
