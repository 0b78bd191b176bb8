import { readResult } from "./answer-parts.ts";
import type { Conversation, Exchange } from "./conversation.ts";
import { readFeedback } from "./feedback.ts";
import { isRecord } from "./problem.ts";

/** The part of the Web Storage API that is needed; `sessionStorage` fits. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Writes the conversation for this tab; a full or forbidden storage only costs the memory of it. */
export function saveConversation(store: Store | null, key: string, conversation: Conversation): void {
  try {
    if (conversation.length === 0) store?.removeItem(key);
    else store?.setItem(key, JSON.stringify(conversation));
  } catch {
    // Private windows and full quotas refuse; the chat itself does not need it.
  }
}

/** Reads what `saveConversation` wrote; anything unreadable is left out. */
export function loadConversation(store: Store | null, key: string): Conversation {
  try {
    const saved: unknown = JSON.parse(store?.getItem(key) ?? "[]");
    return Array.isArray(saved) ? saved.map(readExchange).filter((exchange) => exchange !== null) : [];
  } catch {
    return [];
  }
}

function readExchange(value: unknown): Exchange | null {
  if (!isRecord(value)) return null;
  const { id, question, state, text } = value;
  if (typeof id !== "string" || typeof question !== "string" || typeof text !== "string") return null;
  const exchange = {
    id,
    question,
    text,
    result: readResult(value["result"]),
    problem: null,
    feedback: readFeedback(value["feedback"]),
  };
  // What was still being written when the page closed has stopped; a failure is offered for another try as such.
  if (state === "failed") return { ...exchange, state, problem: { kind: "broken" } };
  return { ...exchange, state: state === "done" ? "done" : "stopped" };
}
