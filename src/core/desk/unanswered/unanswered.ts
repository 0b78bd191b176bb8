import { z } from "zod";
import type { Locale } from "../../answer/answer.ts";
import type { FeedbackReason } from "../../answer/feedback-reason.ts";
import type { AuditEntry } from "../audit.ts";

export const unansweredStates = ["open", "answered", "dismissed"] as const;
export const unansweredState = z.enum(unansweredStates);
export type UnansweredState = z.infer<typeof unansweredState>;

export const causes = ["declined", "thumbs-down"] as const;
export const cause = z.enum(causes);
export type Cause = z.infer<typeof cause>;

/** A question that the articles did not answer, or not well. Instants are milliseconds since the epoch. */
export interface Unanswered {
  id: string;
  askedAt: number;
  language: Locale;
  /** Without phone numbers, addresses and names of people. */
  question: string;
  /** The question before it, likewise, where it came within a conversation. */
  asksOnFrom: string | null;
  cause: Cause;
  /** What a reader found wrong with the answer. */
  reason: FeedbackReason | null;
  /** Of the answer that declined, or was found wanting. */
  answerId: string | null;
  state: UnansweredState;
  /** What answers it now. */
  articleId: string | null;
  handledAt: number | null;
}

/** How questions are taken off the board, or put back. */
export interface Settling {
  /** At most 50. */
  ids: readonly string[];
  state: UnansweredState;
  articleId: string | null;
  at: number;
  /** Id of the member of staff. */
  by: string;
}

export interface UnansweredFilter {
  state: UnansweredState;
  cause?: Cause | undefined;
  language?: Locale | undefined;
  /** The newest so many. */
  limit: number;
}

/** The questions on the board. */
export interface UnansweredStore {
  /** Keeps a question. One with the same answer brings its reason alone to what was kept of it. */
  keep(question: Unanswered): Promise<void>;
  /** A reader found the answer good after all: a thumb down that is still open goes, and a reason with it. */
  takeBack(answerId: string): Promise<void>;
  /** Newest first. */
  list(filter: UnansweredFilter): Promise<Unanswered[]>;
  count(): Promise<Record<UnansweredState, number>>;
  /** Changes those of `ids` that are in another state, and writes the line of the log with it. Gives how many changed. */
  settle(settling: Settling, entry: AuditEntry): Promise<number>;
}
