import type { OfficeId } from "../offices.ts";
import type { PromiseKind, PromiseSubject } from "../promise.ts";

/** What waits at the desk at one moment. */
export interface Waiting {
  /** Enquiries that this member has taken and not closed. */
  mine: number;
  /** Enquiries that nobody has taken. */
  untaken: number;
  /** Promises that are late, of this office and of all. */
  late: { office: number; all: number };
  /** Questions about projects without a reply. */
  questions: number;
  /** Questions that the service could not answer. */
  unanswered: number;
  /** Articles that are written and not published. */
  drafts: number;
  /** Promises of this member's enquiries and of their office, soonest first. */
  next: readonly WaitingPromise[];
}

export interface WaitingPromise {
  subjectKind: PromiseSubject;
  subjectId: string;
  kind: PromiseKind;
  /** Of the enquiry or question; null: of a project's update, whose id is `subjectId`. */
  reference: string | null;
  officeId: OfficeId;
  isMine: boolean;
  dueAt: number;
}

export interface WaitingStore {
  /** `limit`: of `next`. */
  of(member: { id: string; officeId: OfficeId }, now: number, limit: number): Promise<Waiting>;
}
