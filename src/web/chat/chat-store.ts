import type { Turn } from "../../core/answer/answer.ts";
import type { AnswerPart } from "./answer-parts.ts";
import {
  type Conversation,
  type Exchange,
  freshExchange,
  messagesFor,
  withExchange,
} from "./conversation.ts";
import type { Feedback } from "./feedback.ts";
import { ProblemError } from "./problem.ts";

/** A conversation that changes: who shows it subscribes, who uses it calls the verbs. */
export interface ChatStore {
  conversation(): Conversation;
  /** Runs `listener` after every change; returns the function that ends that. */
  subscribe(listener: () => void): () => void;
  /** Asks; ignored while an answer is being written. */
  ask(question: string): void;
  /** Asks an exchange's question again, in its place. */
  retry(id: string): void;
  stop(): void;
  /** Keeps what the reader thinks of an answer. */
  rate(id: string, feedback: Feedback): void;
  clear(): void;
}

export interface ChatStoreOptions {
  ask(messages: Turn[], signal: AbortSignal): AsyncIterable<Exclude<AnswerPart, { type: "error" }>>;
  newId(): string;
  initial: Conversation;
  /** Called whenever an exchange begins, ends or is rated: the moments worth saving. */
  save(conversation: Conversation): void;
}

export function createChatStore(options: ChatStoreOptions): ChatStore {
  let conversation = options.initial;
  let running: AbortController | null = null;
  const listeners = new Set<() => void>();

  function set(next: Conversation) {
    conversation = next;
    for (const listener of listeners) listener();
  }
  function update(id: string, change: (exchange: Exchange) => Exchange) {
    set(withExchange(conversation, id, change));
  }

  async function run(id: string) {
    const controller = new AbortController();
    running = controller;
    options.save(conversation);
    try {
      for await (const part of options.ask(messagesFor(conversation, id), controller.signal)) {
        if (controller.signal.aborted) break;
        if (part.type === "text") {
          update(id, (exchange) => ({ ...exchange, state: "writing", text: exchange.text + part.delta }));
        } else if (part.type === "result") {
          update(id, (exchange) => ({ ...exchange, result: part.result }));
        }
      }
      controller.signal.throwIfAborted();
      update(id, (exchange) => ({ ...exchange, state: "done" }));
    } catch (error) {
      update(id, (exchange) => failed(exchange, controller.signal.aborted, error));
    }
    if (running === controller) running = null;
    options.save(conversation);
  }

  function start(exchange: Exchange, next: Conversation) {
    set(next);
    // Every way that `run` can fail ends in the exchange's state.
    void run(exchange.id);
  }

  return {
    conversation: () => conversation,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask(question) {
      if (running || question.trim() === "") return;
      const exchange = freshExchange(options.newId(), question.trim());
      start(exchange, [...conversation, exchange]);
    },
    retry(id) {
      const old = conversation.find((exchange) => exchange.id === id);
      if (!old || running) return;
      const exchange = freshExchange(id, old.question);
      start(
        exchange,
        withExchange(conversation, id, () => exchange),
      );
    },
    stop() {
      running?.abort();
    },
    rate(id, feedback) {
      update(id, (exchange) => ({ ...exchange, feedback }));
      options.save(conversation);
    },
    clear() {
      running?.abort();
      running = null;
      set([]);
      options.save([]);
    },
  };
}

function failed(exchange: Exchange, stopped: boolean, error: unknown): Exchange {
  if (stopped) return { ...exchange, state: "stopped" };
  const problem = error instanceof ProblemError ? error.problem : { kind: "broken" as const };
  return { ...exchange, state: "failed", problem };
}
