import type { EnquiryStatus } from "../enquiry/enquiry.ts";
import type { EnquiryChannel, EnquiryKind } from "../enquiry/form.ts";
import type { OfficeId } from "../offices.ts";

/** From one instant (included) to another, ms since the epoch. */
export interface Span {
  from: number;
  to: number;
}

/** A promise to reply, of the office that its request is with. None that was withdrawn. */
export interface ReplyRow {
  officeId: OfficeId;
  madeAt: number;
  dueAt: number;
  /** Null: nobody has replied yet. */
  metAt: number | null;
}

/** How many enquiries are alike. */
export interface EnquiryCount {
  /** In which they came: `2026-11`. */
  month: string;
  kind: EnquiryKind;
  channel: EnquiryChannel;
  language: string;
  country: string | null;
  status: EnquiryStatus;
  count: number;
}

/** An enquiry as it is given out for further work: nothing in it is personal. */
export interface EnquiryRow {
  id: string;
  reference: string;
  kind: EnquiryKind;
  channel: EnquiryChannel;
  language: string;
  status: EnquiryStatus;
  officeId: OfficeId;
  country: string | null;
  industry: string | null;
  timing: string | null;
  topicKind: string | null;
  topicId: string | null;
  isDuplicate: boolean;
  receivedAt: number;
  closedAt: number | null;
  /** Of the first promise to reply. */
  dueAt: number | null;
  repliedAt: number | null;
}

/** Where a list of enquiries goes on. */
export type RowCursor = Pick<EnquiryRow, "receivedAt" | "id">;

/** Numbers about what the desk does. */
export interface StatisticsStore {
  /** Promises to reply that were made in a span, withdrawn ones left out. */
  replies(span: Span): Promise<ReplyRow[]>;
  /** Enquiries received in a span; null: of every office. */
  enquiryCounts(span: Span, officeId: OfficeId | null): Promise<EnquiryCount[]>;
  /** Those after `after`, oldest first, at most `limit`. */
  enquiryRows(span: Span, limit: number, after?: RowCursor): Promise<EnquiryRow[]>;
}
