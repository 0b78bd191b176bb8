import type { Turn } from "../../core/answer/answer.ts";
import type { AnswerResult } from "./answer-parts.ts";
import type { Feedback } from "./feedback.ts";
import type { Problem } from "./problem.ts";

/** A question and what became of it. `waiting` = asked, nothing written yet. */
export interface Exchange {
  id: string;
  question: string;
  state: "waiting" | "writing" | "done" | "stopped" | "failed";
  /** The answer's Markdown, as far as it was written. */
  text: string;
  result: AnswerResult | null;
  /** Set when `state` is `failed`. */
  problem: Problem | null;
  /** What the reader thinks of the answer, as far as the service has taken it. */
  feedback: Feedback | null;
}

export type Conversation = readonly Exchange[];

/** A question in characters (UTF-16): more is refused before it is sent. */
export const longestQuestion = 2000;

/** The service takes bodies up to 64 KB; in UTF-8 a Chinese character is three bytes. */
const longestHistory = 12_000;

export function freshExchange(id: string, question: string): Exchange {
  return { id, question, state: "waiting", text: "", result: null, problem: null, feedback: null };
}

/** Whether its answer is still to come, or being written. */
export function isOpen({ state }: Exchange): boolean {
  return state === "waiting" || state === "writing";
}

/** The conversation with one exchange replaced by `change` of it. */
export function withExchange(
  conversation: Conversation,
  id: string,
  change: (exchange: Exchange) => Exchange,
): Conversation {
  return conversation.map((exchange) => (exchange.id === id ? change(exchange) : exchange));
}

/**
 * The messages to send for exchange `id`: its question last, before it the exchanges that have an answer,
 * from the newest back as long as they fit.
 */
export function messagesFor(conversation: Conversation, id: string): Turn[] {
  const at = conversation.findIndex((exchange) => exchange.id === id);
  const asked = conversation[at];
  if (!asked) return [];
  const turns: Turn[] = [{ role: "user", content: asked.question }];
  let room = longestHistory - asked.question.length;
  for (const { question, text, state } of conversation.slice(0, at).reverse()) {
    if (text === "" || state === "failed") continue;
    room -= question.length + text.length;
    if (room < 0) break;
    turns.unshift({ role: "user", content: question }, { role: "assistant", content: text });
  }
  return turns;
}
