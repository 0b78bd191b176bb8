import type { Citation } from "../core/answer/answer.ts";
import type { AnswerEvent } from "../core/answer/answer-events.ts";

/** Headers of any stream of events; the last one asks proxies not to hold the stream back. */
export const eventHeaders = {
  "content-type": "text/event-stream",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
} as const;

/** Headers of the AI SDK's UI message stream, version 1. */
export const streamHeaders = { ...eventHeaders, "x-vercel-ai-ui-message-stream": "v1" } as const;

/**
 * Answer events as UI message chunks: `start`, the text sentence by sentence, a `source-document` for each citation,
 * one `data-citations` with everything of the answer but its text, `finish`. After a fault: one `error`, no more; `tell` says
 * what a reader may know of it.
 */
export async function* chunksOf(
  messageId: string,
  events: AsyncIterable<AnswerEvent>,
  tell: (fault: unknown) => string,
): AsyncGenerator<object> {
  const id = "answer";
  yield { type: "start", messageId };
  yield { type: "text-start", id };
  try {
    for await (const event of events) {
      if (event.type === "text") yield { type: "text-delta", id, delta: event.text };
      else {
        const { answer: _, ...rest } = event.answer;
        yield { type: "text-end", id };
        yield* rest.citations.map(sourceOf);
        yield { type: "data-citations", data: rest };
      }
    }
    yield { type: "finish", finishReason: "stop" };
  } catch (fault) {
    yield { type: "error", errorText: tell(fault) };
  }
}

/** Chunks as server-sent events, one a pull: a reader who leaves stops the stream, and by `leaving` what makes it. */
export function eventStream(
  chunks: AsyncGenerator<object>,
  leaving?: AbortController,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      controller.enqueue(encoder.encode(`data: ${done ? "[DONE]" : JSON.stringify(value)}\n\n`));
      if (done) controller.close();
    },
    async cancel() {
      // The generator itself hears of it only when the step under way is done.
      leaving?.abort();
      await chunks.return(undefined);
    },
  });
}

function sourceOf(citation: Citation): object {
  const { index, articleId, title, lang, ...place } = citation;
  return {
    type: "source-document",
    sourceId: `${articleId}#${index}`,
    mediaType: "text/plain",
    title,
    // The part has no field of its own for the quotation.
    providerMetadata: { citation: { index, articleId, lang, ...place } },
  };
}
