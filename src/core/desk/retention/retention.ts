import { eraseEnquiry } from "../enquiry/person-acts.ts";
import type { EnquiryStore } from "../enquiry/store.ts";
import { eraseQuestion } from "../ledger/erase-question.ts";
import type { QuestionStore } from "../ledger/question-store.ts";
import type { ServiceTerms } from "../promise/service-terms.ts";
import type { Vault } from "../vault.ts";

const DAY = 86_400_000;
/** Of one sweep; what is left is the next one's. */
const MOST = 50;
/** Questions on the board of unanswered ones, which are redacted; and what is left of mails that were sent or given up. */
const UNANSWERED_DAYS = 365;
const MAIL_DAYS = 90;

/** Until when things are old: instants, ms since the epoch. */
export interface KeptUntil {
  sessions: number;
  unanswered: number;
  mails: number;
}

/** What has been kept long enough. */
export interface RetentionStore {
  /** Ids of enquiries that are answered or closed, of which nothing is promised, and in which nothing happened since `before`. */
  enquiriesOver(before: number, limit: number): Promise<string[]>;
  /** Ids of questions about projects that were replied to before `before`. */
  questionsOver(before: number, limit: number): Promise<string[]>;
  /** Removes sessions that ended, old unanswered questions and mails that are over; how many rows in all. */
  clear(until: KeptUntil): Promise<number>;
}

export interface RetentionDeps {
  retention: RetentionStore;
  enquiries: EnquiryStore;
  projectQuestions: QuestionStore;
  vault: Vault;
  terms: ServiceTerms;
  now(): number;
  nextId(): string;
}

/** What a sweep removed. */
export interface Removed {
  /** Requests whose personal data was erased. */
  erased: number;
  /** Rows of sessions, unanswered questions and mails. */
  cleared: number;
}

/** Removes what has been kept long enough. Done twice it comes to the same. */
export async function removeOld(deps: RetentionDeps): Promise<Removed> {
  const now = deps.now();
  const before = now - deps.terms.retentionDays * DAY;
  let erased = 0;
  for (const id of await deps.retention.enquiriesOver(before, MOST)) {
    await eraseEnquiry(deps, { id }, { kind: "system" });
    erased += 1;
  }
  const questions = { questions: deps.projectQuestions, now: deps.now };
  for (const id of await deps.retention.questionsOver(before, MOST)) {
    if (await eraseQuestion(questions, { kind: "system" }, id)) erased += 1;
  }
  const cleared = await deps.retention.clear({
    sessions: now,
    unanswered: now - UNANSWERED_DAYS * DAY,
    mails: now - MAIL_DAYS * DAY,
  });
  return { erased, cleared };
}
