import { z } from "zod";
import type { OfficeId } from "./offices.ts";

/** What staff may do, from least to most; each role may do what those before it may. */
export const roles = ["viewer", "officer", "editor", "admin"] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** A member of staff who is logged in. */
export interface StaffActor {
  kind: "staff";
  id: string;
  /** As colleagues know this desk; never shown to the public, who are told the office. */
  name: string;
  role: Role;
  officeId: OfficeId;
}

/** Who does something: staff, the person whom a request belongs to (by its link), or the service itself. */
export type Actor = StaffActor | { kind: "person" } | { kind: "system" };

/** Whether a role includes what `needed` may do. */
export function allows(has: Role, needed: Role): boolean {
  return roles.indexOf(has) >= roles.indexOf(needed);
}
