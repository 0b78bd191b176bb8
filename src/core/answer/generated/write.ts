import { AppError } from "../../errors.ts";
import type { Corpus, Ports, ToTraditional, Writing } from "../../ports.ts";
import { vocabularyOf } from "../../understand/vocabulary.ts";
import type { Answer, Locale } from "../answer.ts";
import type { AnswerEvent } from "../answer-events.ts";
import { charted } from "../charts-of.ts";
import type { Workings } from "../work-out.ts";
import { estimatedTokens } from "./budget.ts";
import { type Draft, draftOf } from "./draft.ts";
import { promptOf, type WritingLocale } from "./prompt.ts";
import { sentenceCutter } from "./sentences.ts";
import { evidenceFor, overlap } from "./source.ts";

export interface WriterDeps {
  corpus: Corpus;
  toTraditional: ToTraditional;
  writing: Writing;
  signal: AbortSignal;
  log: Ports["log"];
}

const MOST_SENTENCES = 6;
const MOST_FAULTS = 8;
/** No model's tokens are longer on average, in UTF-16 units: what is longer ignores its limit. */
const UNITS_PER_TOKEN = 6;

/**
 * Lets the model put `answer` into words, sentence by sentence, each checked before it goes out. True where that made an answer;
 * false, and nothing has gone out, where `answer` is to be given as it is: it declines or asks back, its language cannot be
 * checked, the day's tokens are spent, the model failed, or its sentences did not hold what was asked for.
 */
export async function* writtenAnswer(
  { corpus, toTraditional, writing, signal, log }: WriterDeps,
  workings: Workings,
  answer: Answer,
): AsyncGenerator<AnswerEvent, boolean, undefined> {
  const { question, turns } = workings;
  // What records say is a list or a table already, with what they leave open: no sentence of a model would hold it.
  if (workings.view || workings.compared?.parks || workings.compared?.records) return false;
  const locale = writable(question.locale);
  if (locale === null || answer.abstained || answer.clarify || answer.citations.length === 0) return false;
  // What a drawing alone stands on need not be said.
  const required = answer.citations.filter(({ index }) => answer.answer.includes(`[${index}]`));
  const sources = evidenceFor(workings, { ...answer, citations: required }, corpus);
  if (!required.every((citation) => sources.some((source) => overlap(source.citation, citation))))
    return false;
  if (locale === "en" && sources.some(({ english }) => english === null)) return false;
  const { system, user } = promptOf(locale, turns, sources);
  const asking = estimatedTokens(system + user);
  const reserved = writing.budget.reserve(asking + writing.maxTokens);
  if (reserved === null) {
    log({ level: "warn", code: "model-budget-spent" });
    return false;
  }
  const { entities } = vocabularyOf(corpus.lexicon);
  const draft = draftOf({ locale, question, sources, corpus, entities }, required, toTraditional);
  const cutter = sentenceCutter();
  let spent: number | null = null;
  let received = "";
  let text = "";
  const taken = function* (sentences: readonly string[]): Generator<AnswerEvent, void, undefined> {
    for (const sentence of sentences) {
      if (isFull(draft)) return;
      for (const piece of draft.take(sentence)) {
        text += piece;
        yield { type: "text", text: piece };
      }
    }
  };
  try {
    for await (const delta of writing.model.stream({ system, user, maxTokens: writing.maxTokens, signal })) {
      if (delta.type === "usage") spent = delta.input + delta.output;
      else {
        received += delta.text;
        yield* taken(cutter.push(delta.text));
        if (isFull(draft) || received.length > UNITS_PER_TOKEN * writing.maxTokens) break;
      }
    }
    yield* taken(cutter.end());
    report(draft, log);
  } catch (error) {
    if (!signal.aborted)
      log({ level: "warn", code: error instanceof AppError ? error.code : "model-failed" });
  } finally {
    reserved.settle(spent ?? asking + estimatedTokens(received));
  }
  if (!draft.ready()) return false;
  const { charts: _, ...rest } = answer;
  const drawn = charted(corpus, { text, citations: draft.citations() }, { locale, toTraditional });
  yield { type: "answer", answer: { ...rest, answer: text, ...drawn, mode: "generated" } };
  return true;
}

function writable(locale: Locale): WritingLocale | null {
  return locale === "zh-Hans" || locale === "zh-Hant" || locale === "en" ? locale : null;
}

function isFull(draft: Draft): boolean {
  return draft.kept() >= MOST_SENTENCES || draft.faults().length >= MOST_FAULTS;
}

/** Why sentences were left out, by their kinds of fault alone. */
function report(draft: Draft, log: Ports["log"]): void {
  const faults = [...new Set(draft.faults())].join(", ");
  if (!draft.ready()) log({ level: "info", code: "model-answer-refused", ...(faults && { detail: faults }) });
  else if (faults !== "") log({ level: "info", code: "model-sentences-dropped", detail: faults });
}
