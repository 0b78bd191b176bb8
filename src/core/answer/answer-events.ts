import type { Ports, Writing } from "../ports.ts";
import type { Answer } from "./answer.ts";
import { type AnswerDeps, type AnswerRequest, answerFrom } from "./answer-question.ts";
import { writtenAnswer } from "./generated/write.ts";
import { workOut } from "./work-out.ts";

/** A step of an answer: the texts joined are `answer.answer`; exactly one `answer`, the last event, has the whole. */
export type AnswerEvent = { type: "text"; text: string } | { type: "answer"; answer: Answer };

/** What an answer needs. */
export interface AnswerEventDeps extends AnswerDeps {
  /** Absent: answers are quotations. */
  writing?: Writing;
  /** Fires when the reader has left. */
  signal: AbortSignal;
  log: Ports["log"];
}

/** Answers the last turn sentence by sentence: in a model's words where one is configured and can be held to the articles, else as `answerQuestion` does. */
export async function* answerEvents(
  deps: AnswerEventDeps,
  request: AnswerRequest,
): AsyncGenerator<AnswerEvent, void, undefined> {
  const { writing, ...rest } = deps;
  const workings = await workOut(deps.corpus, request);
  const answer = answerFrom(deps, workings);
  const written = writing !== undefined && (yield* writtenAnswer({ ...rest, writing }, workings, answer));
  if (!written) yield* eventsOf(answer);
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
