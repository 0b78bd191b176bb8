import type { Answer, Locale, Turn } from "../../answer/answer.ts";
import type { FeedbackReason } from "../../answer/feedback-reason.ts";
import type { Clock, Ids } from "../../ports.ts";
import { detectLang } from "../../text/script.ts";
import { redact } from "./redact.ts";
import type { Cause, UnansweredStore } from "./unanswered.ts";

export interface Keeping {
  store: UnansweredStore;
  clock: Clock;
  ids: Ids;
}

/** Whether an answer says that the articles are silent; a question back is none, as the next turn may be answered. */
export function declines({ abstained, clarify }: Pick<Answer, "abstained" | "clarify">): boolean {
  return abstained && (clarify === undefined || clarify.options.length === 0);
}

/** Keeps the question that an answer declined: the last turn, with the question before it for who reads it later. */
export async function keepDeclined(
  keeping: Keeping,
  answerId: string,
  turns: readonly Turn[],
): Promise<void> {
  const asked = turns.filter(({ role }) => role === "user").map(({ content }) => content);
  await keep(keeping, {
    question: asked.at(-1) ?? "",
    before: asked.at(-2) ?? null,
    answerId,
    cause: "declined",
  });
}

/** Keeps a question whose answer a reader found wanting. */
export async function keepThumbDown(
  keeping: Keeping,
  told: { question: string; answerId: string; reason: FeedbackReason | null },
): Promise<void> {
  await keep(keeping, { ...told, before: null, cause: "thumbs-down" });
}

interface Kept {
  question: string;
  before: string | null;
  answerId: string;
  cause: Cause;
  reason?: FeedbackReason | null;
}

async function keep({ store, clock, ids }: Keeping, kept: Kept): Promise<void> {
  const question = redact(kept.question);
  const language: Locale = detectLang(kept.question);
  await store.keep({
    id: ids.next(),
    askedAt: clock.now(),
    language,
    question,
    asksOnFrom: kept.before === null ? null : redact(kept.before),
    cause: kept.cause,
    reason: kept.reason ?? null,
    answerId: kept.answerId,
    state: "open",
    articleId: null,
    handledAt: null,
  });
}
