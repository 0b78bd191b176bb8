import type { StaffActor } from "../../../core/desk/actor.ts";
import type { Enquiry, EnquiryEntry, StoredEnquiry } from "../../../core/desk/enquiry/enquiry.ts";
import type { Colleague } from "../../../core/desk/inbox/colleagues.ts";
import type { Refusal } from "../../../core/desk/inbox/refusal.ts";
import type { Template } from "../../../core/desk/inbox/template.ts";
import type { ServicePromise } from "../../../core/desk/promise.ts";
import type { DeskSite } from "../frame/desk-page.ts";
import { inboxStrings } from "./strings.ts";
import type { NamedTopic } from "./topic.ts";

/** What can be done to an enquiry, as the last part of its forms' addresses. */
export const caseActs = [
  "take",
  "reply",
  "note",
  "follow-up",
  "keep",
  "hand-over",
  "close",
  "reopen",
] as const;
export type CaseAct = (typeof caseActs)[number];

/** A form that was sent and not carried out: it is shown again with all that was typed. */
export interface SentAct {
  act: CaseAct;
  values: Readonly<Record<string, string>>;
  /** Null: nothing was to be written (a template was put in). */
  refusal: Refusal | null;
}

/** One enquiry as its page shows it. Instants are milliseconds since the epoch. */
export interface CaseView {
  enquiry: Enquiry;
  entries: readonly EnquiryEntry[];
  /** All of it, oldest first. */
  promises: readonly ServicePromise[];
  /** The open ones, the most urgent first. */
  awaited: readonly ServicePromise[];
  related: readonly StoredEnquiry[];
  topic: NamedTopic | null;
  /** Names of staff by their ids, those included who left. */
  staff: ReadonlyMap<string, string>;
  colleagues: readonly Colleague[];
  templates: readonly Template[];
  /** Whether replies go out by mail too. */
  isMailed: boolean;
  actor: StaffActor;
  now: number;
  sent: SentAct | null;
}

/** A member of staff as a colleague reads it. */
export function staffName({ locale }: DeskSite, { staff, actor }: CaseView, id: string | null): string {
  const t = inboxStrings[locale];
  if (id === null) return t.nobody;
  return id === actor.id ? t.you : (staff.get(id) ?? t.someone);
}

/** What was typed into a field of an act's form that is shown again; else empty. */
export function typed({ sent }: CaseView, act: CaseAct, field: string): string {
  return sent?.act === act ? (sent.values[field] ?? "") : "";
}

/** Whether the actor may reply to it, promise, and close it: it is theirs or nobody's, and neither closed nor erased. */
export function mayWork({ enquiry, actor }: CaseView): boolean {
  const { ownerId, status, erasedAt } = enquiry;
  return erasedAt === null && status !== "closed" && (ownerId === null || ownerId === actor.id);
}
