import { allows } from "../actor.ts";
import type { OfficeId } from "../offices.ts";
import type { StaffMember } from "../staff/member.ts";

/** A member of staff who can be given an enquiry. */
export interface Colleague {
  id: string;
  name: string;
  officeId: OfficeId;
}

/** Everybody who may work on enquiries and may come in. */
export function colleaguesOf(members: readonly StaffMember[]): Colleague[] {
  return members
    .filter(({ role, disabledAt }) => disabledAt === null && allows(role, "officer"))
    .map(({ id, name, officeId }) => ({ id, name, officeId }));
}
