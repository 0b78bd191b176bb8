import type { Answer } from "./answer.ts";
import { type AnswerDeps, type AnswerRequest, answerQuestion } from "./answer-question.ts";

/** A step of an answer: the texts joined are `answer.answer`; exactly one `answer`, the last event, has the whole. */
export type AnswerEvent = { type: "text"; text: string } | { type: "answer"; answer: Answer };

/** What an answer needs; `signal`: the reader has left, so work for the answer may stop. */
export interface AnswerEventDeps extends AnswerDeps {
  signal?: AbortSignal;
}

/** Answers the last turn as `answerQuestion` does, sentence by sentence. */
export async function* answerEvents(
  deps: AnswerEventDeps,
  request: AnswerRequest,
): AsyncGenerator<AnswerEvent, void, undefined> {
  yield* eventsOf(await answerQuestion(deps, request));
}

/** A whole answer as events. */
export function* eventsOf(answer: Answer): Generator<AnswerEvent, void, undefined> {
  for (const text of piecesOf(answer.answer)) yield { type: "text", text };
  yield { type: "answer", answer };
}

/** The one `answer` of the events. Rejects where they end without. */
export async function wholeAnswer(events: AsyncIterable<AnswerEvent>): Promise<Answer> {
  for await (const event of events) if (event.type === "answer") return event.answer;
  throw new Error("Answer events ended without the answer; expected it as the last event.");
}

/** Sentences with the markers that follow them; joined, they are the text again. */
export function piecesOf(text: string): string[] {
  return (
    text.match(/[^。！？!?；;\n]*[。！？!?；;\n]+(?:[”’」』）)"']|\s*\[\d+\])*\s*|[^。！？!?；;\n]+$/gu) ??
    (text === "" ? [] : [text])
  );
}
