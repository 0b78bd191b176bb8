import type { AnswerEvent } from "../core/answer/answer-events.ts";
import { besideText, type CompletionHead, type LinkOf, offersOf } from "./openai-completion.ts";
import type { Usage } from "./openai-usage.ts";

export interface StreamDress {
  linkOf: LinkOf;
  /** Given where the client wants to know: counts of the whole content. */
  used: ((content: string) => Usage) | null;
  /** What a client is told of a fault behind the first chunk, when the status is sent already. */
  toError(fault: unknown): object;
}

/**
 * Answer events as `chat.completion.chunk` objects: the role, the text sentence by sentence, annotations and our own
 * members in one delta, `finish_reason`, and the usage where it is wanted. After a fault: one object with `error`, no more.
 */
export async function* chunksOf(
  head: CompletionHead,
  events: AsyncIterable<AnswerEvent>,
  { linkOf, used, toError }: StreamDress,
): AsyncGenerator<object> {
  const chunk = (choices: readonly object[], more: object = {}) => ({
    ...head,
    object: "chat.completion.chunk",
    choices,
    // As OpenAI has it: null until the chunk that tells.
    ...(used !== null && { usage: null }),
    ...more,
  });
  const choice = (delta: object, finish: "stop" | null = null) => [
    { index: 0, delta, logprobs: null, finish_reason: finish },
  ];

  let content = "";
  try {
    yield chunk(choice({ role: "assistant", content: "", refusal: null }));
    for await (const event of events) {
      const text = event.type === "text" ? event.text : offersOf(event.answer);
      content += text;
      if (text !== "") yield chunk(choice({ content: text }));
      if (event.type === "text") continue;
      const { citations } = event.answer;
      yield chunk(choice(besideText(event.answer, linkOf)), { citations });
    }
    yield chunk(choice({}, "stop"));
    if (used !== null) yield chunk([], { usage: used(content) });
  } catch (fault) {
    yield toError(fault);
  }
}
