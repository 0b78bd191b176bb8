import type { StaffActor } from "../actor.ts";
import type { EntryKind } from "../enquiry/enquiry.ts";
import type { EnquirySet } from "../enquiry/store.ts";
import { type OfficeId, offices } from "../offices.ts";
import type { ServicePromise } from "../promise.ts";
import type { Case } from "./case.ts";
import type { ActResult, FieldFault, Refusal } from "./refusal.ts";

/** What an act writes, before its texts are sealed. */
export interface Plan {
  /** For the log of who did what: `enquiry-taken`. */
  action: string;
  set: EnquirySet;
  entries: readonly [PlannedEntry, ...PlannedEntry[]];
  /** Ids of promises that are met, and of those that are given up. */
  met?: readonly string[];
  withdrawn?: readonly string[];
  promised?: readonly ServicePromise[];
  /** Awaited promises that have not been escalated go to this office. */
  movedTo?: OfficeId;
}

export interface PlannedEntry {
  kind: EntryKind;
  isPublic: boolean;
  text?: string;
  detail?: Readonly<Record<string, string | number | null>>;
}

/** What comes of looking at a case: a plan, a refusal, or nothing because it is so already. */
export type Decision = Plan | { refusal: Refusal } | "done-already";

export const refuse = (refusal: Refusal): { refusal: Refusal } => ({ refusal });

export const fieldFault = (field: string, fault: FieldFault): { refusal: Refusal } =>
  refuse({ code: "field", field, fault });

export const notDone = (refusal: Refusal): ActResult => ({ done: false, refusal });

/** Of a text that staff write, in UTF-16 units. */
export const LONGEST_TEXT = 4_000;

/** Null where a text may stand in `field`. */
export function textFault(field: string, text: string, isNeeded = true): { refusal: Refusal } | null {
  if (isNeeded && text.trim() === "") return fieldFault(field, "empty");
  return text.length > LONGEST_TEXT ? fieldFault(field, "too-long") : null;
}

/** The offices that others' late promises come to: their people may act on every enquiry, as admins may. */
const superiors = new Set<string | null>(Object.values(offices).map(({ escalatesTo }) => escalatesTo));

/** Whether somebody may hand over what is a colleague's. */
export function mayStepIn({ role, officeId }: StaffActor): boolean {
  return role === "admin" || superiors.has(officeId);
}

/** Why an enquiry cannot be worked on by `actor` now; null: it can. */
export function workFault(actor: StaffActor, { enquiry }: Case): { refusal: Refusal } | null {
  if (enquiry.erasedAt !== null) return refuse({ code: "erased" });
  if (enquiry.status === "closed") return refuse({ code: "closed" });
  if (enquiry.ownerId === null || enquiry.ownerId === actor.id) return null;
  return refuse({ code: "owned", by: enquiry.ownerId });
}
