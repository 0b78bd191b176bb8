import { z } from "zod";
import { cleanText } from "../../question-text.ts";
import { type Role, role, type StaffActor } from "../actor.ts";
import { type OfficeId, officeIds } from "../offices.ts";

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

/** A login: letters, figures and `. _ - @ +`, 2–64 characters, lower case. */
export const staffLogin = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@+-]{1,63}$/);

/** A name for colleagues, 1–40 characters. */
export const staffName = z.string().overwrite(cleanText).min(1).max(40);

/** What an administrator says of somebody. */
export const staffProfile = z.object({ name: staffName, role, officeId: z.enum(officeIds) });
export type StaffProfile = z.infer<typeof staffProfile>;

/** The same of somebody new. */
export const newStaff = staffProfile.extend({ login: staffLogin });
export type NewStaff = z.infer<typeof newStaff>;

/** The member as the one who does something. */
export function actorOf({ id, name, role, officeId }: StaffMember): StaffActor {
  return { kind: "staff", id, name, role, officeId };
}
