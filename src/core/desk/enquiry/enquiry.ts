import { z } from "zod";
import type { Locale } from "../../answer/answer.ts";
import type { Actor } from "../actor.ts";
import type { OfficeId } from "../offices.ts";
import type { ServicePromise } from "../promise.ts";
import type { Person } from "../request/contact.ts";
import type { PersonPrints } from "../request/prints.ts";
import type { EnquiryChannel, EnquiryKind, EnquiryTopic, enquiryTimings, TranscriptTurn } from "./form.ts";

/** `open`: nobody has taken it; `taken`: an officer has; `answered`: replied to, nothing is owed but follow-ups. */
export const enquiryStatuses = ["open", "taken", "answered", "closed"] as const;
export type EnquiryStatus = (typeof enquiryStatuses)[number];

/** An enquiry as it is kept: what is personal is sealed (`sealed*`), null once it was erased. Instants are ms since the epoch. */
export interface StoredEnquiry extends PersonPrints {
  id: string;
  reference: string;
  tokenHash: string;
  /** What is kept of the submission key (`submission.ts`). */
  submissionKey: string;
  kind: EnquiryKind;
  channel: EnquiryChannel;
  language: Locale;
  status: EnquiryStatus;
  officeId: OfficeId;
  /** The member of staff who has it. */
  ownerId: string | null;
  /** Grows with every change. */
  version: number;
  receivedAt: number;
  closedAt: number | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  industry: string | null;
  timing: (typeof enquiryTimings)[number] | null;
  topicKind: EnquiryTopic["kind"] | null;
  topicId: string | null;
  /** JSON of `Person`; context `enquiries.person:ID`. */
  sealedPerson: string | null;
  /** JSON of `EnquiryNeed`; context `enquiries.need:ID`. */
  sealedNeed: string | null;
  /** JSON of `TranscriptTurn[]`; context `enquiries.transcript:ID`. */
  sealedTranscript: string | null;
  /** The first enquiry of the same person or firm that was not closed when this one came. */
  duplicateOf: string | null;
  /** Version of the privacy notice. */
  notice: string;
  consentedAt: number;
  erasedAt: number | null;
}

/** What somebody wants, in their own words. */
export const enquiryNeed = z.object({
  need: z.string(),
  use: z.string().nullable(),
  area: z.string().nullable(),
  tax: z.string().nullable(),
});
export type EnquiryNeed = z.infer<typeof enquiryNeed>;

/** An enquiry that was opened by the key; each personal part is null once it was erased. */
export interface Enquiry extends StoredEnquiry {
  person: Person | null;
  need: EnquiryNeed | null;
  transcript: readonly TranscriptTurn[] | null;
}

/** What happened to an enquiry. `message`: the person wrote; `kept`: a follow-up was done; `escalated`: it was late. */
export const entryKinds = [
  "received",
  "message",
  "taken",
  "handed-over",
  "note",
  "reply",
  "follow-up",
  "kept",
  "closed",
  "reopened",
  "escalated",
  "erased",
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** A line of an enquiry's timeline as it is kept. */
export interface StoredEntry {
  id: string;
  enquiryId: string;
  at: number;
  actorKind: Actor["kind"];
  actorId: string | null;
  kind: EntryKind;
  /** Whether the person who asked sees it. */
  isPublic: boolean;
  /** Context `enquiry_entries.text:ID`. */
  sealedText: string | null;
  /** Nothing personal: `{ dueAt }` of a follow-up, `{ officeId }` of a hand-over. */
  detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** A line of the timeline, opened. */
export interface EnquiryEntry extends Omit<StoredEntry, "sealedText"> {
  text: string | null;
}

/** An enquiry in a list, with the promise that is due next; null: none is awaited. */
export interface ListedEnquiry {
  enquiry: StoredEnquiry;
  awaited: ServicePromise | null;
}
