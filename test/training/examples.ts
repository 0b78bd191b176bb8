import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Turn } from "../../src/core/answer/answer.ts";
import { answerQuestion } from "../../src/core/answer/answer-question.ts";
import { type Measured, measure } from "../../src/core/answer/features.ts";
import type { Sought } from "../../src/core/answer/sought.ts";
import { workOut } from "../../src/core/answer/work-out.ts";
import { suggestion } from "../../src/core/lexicon.ts";
import type { Corpus } from "../../src/core/ports.ts";
import type { PublicSet } from "../bench/retrieval/data.ts";
import { type GoldenCase, readCases } from "../golden/cases.ts";
import { has } from "../golden/grade.ts";
import { norm } from "../golden/normalise.ts";
import { QUESTIONS, roleOf, SETS } from "../golden/sets.ts";
import { EVIDENCE } from "../seeds/suggested-evidence.ts";

/** A question with every sentence found for it, as measured, and which of them answer. */
export interface Example {
  kind: "golden" | "public";
  sought: Sought;
  measured: readonly Measured[];
  right: readonly boolean[];
  /** Whether the corpus answers it at all. */
  answerable: boolean;
}

async function exampleOf(
  corpus: Corpus,
  turns: readonly Turn[],
  about: Pick<Example, "kind" | "answerable">,
  answers: (text: string, articleId: string) => boolean,
): Promise<Example> {
  const { found, sought } = await workOut(corpus, { turns });
  const measured = measure(found, sought);
  const right = measured.map(({ candidate: { surroundings, start, end } }) =>
    about.answerable ? answers(surroundings.article.body.slice(start, end), surroundings.article.id) : false,
  );
  return { ...about, sought, measured, right };
}

/** The golden questions that the engine may be tuned on. A sentence answers that holds evidence and something that must be said. */
export async function goldenExamples(corpus: Corpus): Promise<Example[]> {
  const files = SETS.map((name) => `${QUESTIONS}/${name}.jsonl`).filter(
    (path) => roleOf(path) === "tuned on",
  );
  const examples: Example[] = [];
  for (const golden of files.flatMap(readCases)) {
    const turns = await conversation(corpus, golden);
    const answerable = golden.expect === "answer";
    const strict = await exampleOf(corpus, turns, { kind: "golden", answerable }, answeredBy(golden, true));
    const lax = {
      ...strict,
      right: strict.measured.map(({ candidate }) => holdsEvidence(golden, candidate)),
    };
    examples.push(strict.right.includes(true) || !answerable ? strict : lax);
  }
  return examples;
}

function holdsEvidence(golden: GoldenCase, { surroundings, start, end }: Measured["candidate"]): boolean {
  return answeredBy(golden, false)(surroundings.article.body.slice(start, end));
}

function answeredBy(golden: GoldenCase, wantsMust: boolean): (text: string) => boolean {
  const quotes = golden.evidence.map(({ quote }) => norm(quote));
  const must = wantsMust && !golden.translated && !golden.derived ? golden.must.flat() : null;
  return (text) => {
    const said = norm(text);
    if (!quotes.some((quote) => said.includes(quote) || quote.includes(said) || sharesRun(said, quote)))
      return false;
    return must === null || must.some((one) => has(one, said));
  };
}

/** So many characters in common make a sentence the one quoted. */
const RUN = 10;

function sharesRun(text: string, quote: string): boolean {
  for (let at = 0; at + RUN <= quote.length; at++) if (text.includes(quote.slice(at, at + RUN))) return true;
  return false;
}

/** The turns of a case with the service's own answers between them. */
async function conversation(corpus: Corpus, { turns }: GoldenCase): Promise<Turn[]> {
  const said: Turn[] = [];
  for (const [at, content] of turns.entries()) {
    said.push({ role: "user", content });
    if (at === turns.length - 1) break;
    const { answer } = await answerQuestion(
      { corpus, toTraditional: (text) => text, id: "training" },
      { turns: said },
    );
    said.push({ role: "assistant", content: answer });
  }
  return said;
}

/** The questions offered beside answers, in every language they are offered in. */
export async function suggestionExamples(corpus: Corpus): Promise<Example[]> {
  const suggestions = z
    .array(suggestion)
    .parse(parse(readFileSync("seeds/lexicon/suggestions.yaml", "utf8")));
  const examples: Example[] = [];
  for (const { article, ask } of suggestions) {
    const evidence = (EVIDENCE[ask["zh-Hans"]] ?? []).map(norm);
    for (const content of [ask["zh-Hans"], ask.en, ask.ja, ask.ko]) {
      if (content === undefined) continue;
      const answers = (text: string, id: string): boolean =>
        id === article && evidence.some((words) => norm(text).includes(words));
      const turns: Turn[] = [{ role: "user", content }];
      examples.push(await exampleOf(corpus, turns, { kind: "golden", answerable: true }, answers));
    }
  }
  return examples;
}

/** Questions of a public reading set, asked of a corpus that holds its passages or not. */
export async function publicExamples(
  corpus: Corpus,
  queries: PublicSet["queries"],
  answerable: boolean,
): Promise<Example[]> {
  const examples: Example[] = [];
  for (const { q, ans, gold } of queries) {
    const accepted = ans.map(norm);
    const answers = (text: string, id: string): boolean =>
      gold.includes(id) && accepted.some((one) => norm(text).includes(one));
    examples.push(
      await exampleOf(corpus, [{ role: "user", content: q }], { kind: "public", answerable }, answers),
    );
  }
  return examples;
}
