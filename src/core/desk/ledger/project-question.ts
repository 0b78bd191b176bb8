import type { Locale } from "../../answer/answer.ts";
import type { OfficeId } from "../offices.ts";

export const questionKinds = ["question", "complaint"] as const;
export type QuestionKind = (typeof questionKinds)[number];

/**
 * `open`: nobody has taken it. `taken`: somebody works on it. `replied`: the person can read the reply. `published`: the public can
 * read question, reply and outcome. `closed`: replied to and not published, or erased.
 */
export const questionStatuses = ["open", "taken", "replied", "published", "closed"] as const;
export type QuestionStatus = (typeof questionStatuses)[number];

/** A question or complaint about a project as it is kept. Instants are milliseconds since the epoch; what is sealed opens with the vault alone. */
export interface ProjectQuestion {
  id: string;
  reference: string;
  tokenHash: string;
  /** What is kept of the submission key. */
  submissionKey: string;
  projectId: string;
  kind: QuestionKind;
  language: Locale;
  isAnonymous: boolean;
  status: QuestionStatus;
  officeId: OfficeId;
  ownerId: string | null;
  /** Grows with every change: who changes it says which version was read. */
  version: number;
  receivedAt: number;
  sealedPerson: string | null;
  sealedText: string | null;
  sealedReply: string | null;
  phonePrint: string | null;
  emailPrint: string | null;
  publicText: string | null;
  publicReply: string | null;
  outcome: string | null;
  repliedAt: number | null;
  publishedAt: number | null;
  /** Version of the privacy notice that was agreed to. */
  notice: string;
  consentedAt: number;
  erasedAt: number | null;
}

export const questionActions = ["take", "reply", "publish", "unpublish", "close"] as const;
export type QuestionAction = (typeof questionActions)[number];

const ALLOWED: Readonly<Record<QuestionAction, readonly QuestionStatus[]>> = {
  take: ["open", "taken"],
  // A reply may be corrected.
  reply: ["open", "taken", "replied", "published"],
  publish: ["replied", "published"],
  unpublish: ["published"],
  // None is closed without a reply: that is what the ledger promises.
  close: ["replied"],
};

/** Whether a question in a state lets staff do something; one whose person erased it lets nobody write to it. */
export function permits(
  { status, erasedAt }: Pick<ProjectQuestion, "status" | "erasedAt">,
  action: QuestionAction,
): boolean {
  if (erasedAt !== null && (action === "take" || action === "reply")) return false;
  return ALLOWED[action].includes(status);
}

/** Where each part of a question is sealed. */
export const questionSeal = (id: string, part: "person" | "text" | "reply"): string =>
  `project_questions.${part}:${id}`;
