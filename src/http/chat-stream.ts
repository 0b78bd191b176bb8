import type { Answer, Citation } from "../core/answer/answer.ts";

/** Headers of the AI SDK's UI message stream, version 1; the last one asks proxies not to hold the stream back. */
export const streamHeaders = {
  "content-type": "text/event-stream",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
  "x-vercel-ai-ui-message-stream": "v1",
} as const;

/**
 * An answer as UI message chunks: `start`, the text sentence by sentence, a `source-document` for each citation,
 * one `data-citations` with everything of the answer but its text, `finish`.
 */
export function chunksOf(answer: Answer): object[] {
  const { answer: text, ...rest } = answer;
  const id = "answer";
  return [
    { type: "start", messageId: answer.id },
    { type: "text-start", id },
    ...piecesOf(text).map((delta) => ({ type: "text-delta", id, delta })),
    { type: "text-end", id },
    ...answer.citations.map(sourceOf),
    { type: "data-citations", data: rest },
    { type: "finish", finishReason: "stop" },
  ];
}

/** Chunks as server-sent events, one a pull: a reader who leaves stops the stream. */
export function eventStream(chunks: readonly object[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks[next];
      next += 1;
      controller.enqueue(
        encoder.encode(`data: ${chunk === undefined ? "[DONE]" : JSON.stringify(chunk)}\n\n`),
      );
      if (chunk === undefined) controller.close();
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

/** Sentences with the markers that follow them; joined, they are the text again. */
export function piecesOf(text: string): string[] {
  return (
    text.match(/[^。！？!?；;\n]*[。！？!?；;\n]+(?:[”’」』）)"']|\s*\[\d+\])*\s*|[^。！？!?；;\n]+$/gu) ??
    (text === "" ? [] : [text])
  );
}
