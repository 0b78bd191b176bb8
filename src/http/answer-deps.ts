import type { AnswerEvent, AnswerEventDeps } from "../core/answer/answer-events.ts";
import type { Corpus, Ports } from "../core/ports.ts";

/** What one answer over HTTP needs, with a fresh id. `signal` fires when the caller leaves. */
export function answerDeps(ports: Ports, corpus: Corpus, signal: AbortSignal): AnswerEventDeps {
  const { toTraditional, writing, log } = ports;
  return { corpus, toTraditional, id: ports.ids.next(), signal, log, ...(writing && { writing }) };
}

/**
 * The same events, once the first of them is there: what fails before it can still be answered with a status of its own.
 */
export async function begun(events: AsyncGenerator<AnswerEvent>): Promise<AsyncGenerator<AnswerEvent>> {
  const first = await events.next();
  return resumed(first, events);
}

async function* resumed(
  first: IteratorResult<AnswerEvent>,
  events: AsyncGenerator<AnswerEvent>,
): AsyncGenerator<AnswerEvent> {
  if (first.done) return;
  yield first.value;
  yield* events;
}
