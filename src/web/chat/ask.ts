import type { Locale, Turn } from "../../core/answer/answer.ts";
import { type AnswerPart, readPart } from "./answer-parts.ts";
import { ProblemError, refusal, unreachable } from "./problem.ts";
import { readEvents } from "./sse.ts";

export interface AskOptions {
  /** Where the service is: an origin without a trailing slash, or "" for the page's own. */
  api: string;
  locale: Locale;
  signal: AbortSignal;
  /** How long the service may stay silent, in milliseconds. Default 30,000. */
  patience?: number;
  /** Default: the browser's `fetch`. */
  fetch?: typeof fetch;
}

/**
 * Asks the service and yields the answer as it is written, up to and including `finish`.
 * Throws `ProblemError` for everything that can go wrong, and the signal's reason when it is aborted.
 */
export async function* ask(
  messages: readonly Turn[],
  options: AskOptions,
): AsyncGenerator<Exclude<AnswerPart, { type: "error" }>, void, undefined> {
  const send = options.fetch ?? fetch;
  const watchdog = new AbortController();
  const patience = options.patience ?? 30_000;
  let timer = setTimeout(() => watchdog.abort(), patience);
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => watchdog.abort(), patience);
  };
  const stop = () => watchdog.abort();
  options.signal.addEventListener("abort", stop);

  try {
    options.signal.throwIfAborted();
    const response = await send(`${options.api}/api/chat`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ messages, locale: options.locale }),
      signal: watchdog.signal,
    }).catch(() => {
      throw unreachable();
    });
    alive();
    if (!response.ok) throw await refusal(response);
    if (!response.body || !response.headers.get("content-type")?.startsWith("text/event-stream")) {
      throw new ProblemError("broken");
    }
    for await (const { data } of readEvents(response.body, alive)) {
      const part = readPart(data);
      if (part?.type === "error") throw new ProblemError("refused", part.detail);
      if (part) yield part;
      if (part?.type === "finish") return;
    }
    throw new ProblemError("broken");
  } catch (error) {
    options.signal.throwIfAborted();
    if (watchdog.signal.aborted) throw new ProblemError("stalled");
    if (error instanceof ProblemError) throw error;
    // The connection died between two chunks.
    throw globalThis.navigator?.onLine === false ? unreachable() : new ProblemError("broken");
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener("abort", stop);
  }
}
