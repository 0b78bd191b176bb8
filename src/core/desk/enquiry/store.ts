import type { AuditEntry } from "../audit.ts";
import type { QueuedMail } from "../mail/outbox.ts";
import type { OfficeId } from "../offices.ts";
import type { ServicePromise } from "../promise.ts";
import type { PersonPrints } from "../request/prints.ts";
import type { EnquiryStatus, ListedEnquiry, StoredEnquiry, StoredEntry } from "./enquiry.ts";
import type { EnquiryChannel, EnquiryKind } from "./form.ts";

/** Which enquiries; what is absent does not restrict. */
export interface EnquiryFilter {
  statuses?: readonly EnquiryStatus[];
  kind?: EnquiryKind;
  channel?: EnquiryChannel;
  officeId?: OfficeId;
  /** Of a member of staff; null: of nobody. */
  ownerId?: string | null;
  country?: string;
  /** The whole reference number. */
  reference?: string;
  /** One of these has to be equal. */
  prints?: Partial<PersonPrints>;
  /** An awaited promise was due before this instant. */
  dueBefore?: number;
  /** Received from (included) and before this instant. */
  from?: number;
  to?: number;
}

export interface EnquiryPage {
  /** `due`: what is due first comes first, what nothing is awaited of last; `newest` by receipt. */
  order: "due" | "newest";
  /** 1–200. */
  limit: number;
  offset?: number;
}

/** A new enquiry with all that begins with it: written together or not at all. */
export interface NewEnquiry {
  enquiry: StoredEnquiry;
  entries: readonly StoredEntry[];
  promise: ServicePromise;
  audit: AuditEntry;
  mails?: readonly QueuedMail[];
}

/** What of an enquiry a change may set. */
export type EnquirySet = Partial<
  Pick<StoredEnquiry, "status" | "officeId" | "ownerId" | "closedAt" | "duplicateOf" | "kind">
>;

/** A change of one enquiry with all that belongs to it: written together or not at all. */
export interface EnquiryChange {
  id: string;
  /** As it was seen by who changes it; it grows by one. */
  version: number;
  set: EnquirySet;
  /** At least one: what happened. */
  entries: readonly [StoredEntry, ...StoredEntry[]];
  /** Promises that this keeps or gives up (by id), at the first entry's instant. */
  met?: readonly string[];
  withdrawn?: readonly string[];
  promised?: readonly ServicePromise[];
  /** Promises (by id) that another office answers for from now on. */
  moved?: { ids: readonly string[]; officeId: OfficeId };
  audit: AuditEntry;
  mails?: readonly QueuedMail[];
}

/** Removal of everything personal, mails that wait among it. */
export interface EnquiryErasure {
  id: string;
  at: number;
  entry: StoredEntry;
  audit: AuditEntry;
}

/** Enquiries and their timelines. It decides nothing. Rejects with `AppError` where the database does not answer. */
export interface EnquiryStore {
  /** `repeated`: one of the same submission was there already, nothing was written. */
  add(all: NewEnquiry): Promise<"added" | "repeated">;
  get(id: string): Promise<StoredEnquiry | null>;
  byToken(tokenHash: string): Promise<StoredEnquiry | null>;
  bySubmission(submissionKey: string): Promise<StoredEnquiry | null>;
  list(filter: EnquiryFilter, page: EnquiryPage): Promise<ListedEnquiry[]>;
  count(filter: EnquiryFilter): Promise<number>;
  /** Oldest first. */
  entries(enquiryId: string): Promise<StoredEntry[]>;
  /** All promises of it, oldest first. */
  promises(enquiryId: string): Promise<ServicePromise[]>;
  /** Others of the same person or firm, newest first, at most 50; none that were erased. */
  related(enquiry: Pick<StoredEnquiry, "id"> & PersonPrints): Promise<StoredEnquiry[]>;
  /** False where somebody else changed it since `version`: then nothing was written. */
  change(change: EnquiryChange): Promise<boolean>;
  /** Sets what is personal to null, also in entries, closes it and withdraws what is awaited. False: it was erased already. */
  erase(erasure: EnquiryErasure): Promise<boolean>;
}
