import type { AuditEntry } from "../audit.ts";
import type { QueuedMail } from "../mail/outbox.ts";
import type { ServicePromise } from "../promise.ts";
import type { ProjectQuestion, QuestionKind, QuestionStatus } from "./project-question.ts";

/** A question with who has it and what is promised. */
export interface QuestionCase {
  question: ProjectQuestion;
  /** As colleagues know them; null: nobody has it. */
  ownerName: string | null;
  /** The reply that was promised, whether it is still awaited or not. */
  promise: ServicePromise | null;
}

/** Which questions; what is absent does not restrict. */
export interface QuestionFilter {
  statuses?: readonly QuestionStatus[];
  kind?: QuestionKind;
  projectId?: string;
  ownerId?: string;
  /** The whole reference number. */
  reference?: string;
  /** The reply was due before this instant and is still awaited. */
  lateAt?: number;
}

/** A change of one question with all that belongs to it: written together or not at all. */
export interface QuestionChange {
  id: string;
  /** As it was seen by who changes it; it grows by one. */
  version: number;
  set: Partial<
    Pick<
      ProjectQuestion,
      | "status"
      | "ownerId"
      | "sealedPerson"
      | "sealedText"
      | "sealedReply"
      | "phonePrint"
      | "emailPrint"
      | "publicText"
      | "publicReply"
      | "outcome"
      | "repliedAt"
      | "publishedAt"
      | "erasedAt"
    >
  >;
  /** How the promises that are open end; null: they stay. */
  settled: "met" | "withdrawn" | null;
  audit: AuditEntry;
  mails?: readonly QueuedMail[];
}

/** How many questions of a project came, and how many of them were answered. */
export interface QuestionCounts {
  received: number;
  replied: number;
  /** Answered after the time that was promised, or still waiting after it. */
  late: number;
}

/** Questions about projects. It decides nothing. Rejects with `AppError` where the database does not answer. */
export interface QuestionStore {
  /** `repeated`: one of the same submission was there already, nothing was written. */
  add(all: {
    question: ProjectQuestion;
    promise: ServicePromise;
    audit: AuditEntry;
    mails: readonly QueuedMail[];
  }): Promise<"added" | "repeated">;
  get(id: string): Promise<QuestionCase | null>;
  byToken(tokenHash: string): Promise<QuestionCase | null>;
  bySubmission(submissionKey: string): Promise<QuestionCase | null>;
  /** What is due first comes first, what is not awaited any more last and newest first. `limit`: 1–200. */
  list(filter: QuestionFilter, page: { limit: number; offset?: number }): Promise<QuestionCase[]>;
  count(filter: QuestionFilter): Promise<number>;
  /** Those of a project that the public may read, newest first, at most 50. */
  published(projectId: string): Promise<ProjectQuestion[]>;
  counts(projectId: string, now: number): Promise<QuestionCounts>;
  /** Where it is erased, mails about it go too. False where somebody else changed it since `version`: then nothing was written. */
  change(change: QuestionChange): Promise<boolean>;
}
