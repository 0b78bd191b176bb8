import { z } from "zod";
import { type Answer, locale } from "../../answer/answer.ts";
import { answerQuestion } from "../../answer/answer-question.ts";
import type { Corpus, ToTraditional } from "../../ports.ts";
import { foldText } from "../../text/fold.ts";

/** A question whose answer is known, and what tells a right one. */
export const goldenQuestion = z.object({
  question: z.string().min(1),
  locale: locale.optional(),
  /** Whether it has an answer at all; default: it has. */
  expect: z.enum(["answer", "abstain"]).optional(),
  /** Of each group the answer has to say one. */
  must: z.array(z.array(z.string())).optional(),
  mustNot: z.array(z.string()).optional(),
  /** One of these articles has to be cited. */
  cites: z.array(z.string()).optional(),
});
export type GoldenQuestion = z.infer<typeof goldenQuestion>;

const outcome = z.object({
  isRight: z.boolean(),
  abstained: z.boolean(),
  /** The answer, or its beginning. */
  says: z.string(),
  cites: z.array(z.string()),
});
export type Outcome = z.infer<typeof outcome>;

const trialChange = z.object({ question: z.string(), before: outcome, after: outcome });
export type TrialChange = z.infer<typeof trialChange>;

/** What publishing an article would do to the answers to known questions. */
export const trial = z.object({
  asked: z.int().min(0),
  rightBefore: z.int().min(0),
  rightAfter: z.int().min(0),
  /** Answers that would not be what they are now: those that get worse first, then those that get better. */
  changes: z.array(trialChange),
  /** Questions that the article itself is to answer, and what would be said. */
  own: z.array(z.object({ question: z.string(), after: outcome })),
});
export type Trial = z.infer<typeof trial>;

const SHOWN = 280;

export interface TrialDeps {
  toTraditional: ToTraditional;
  /** Lets others have their turn; called between questions. */
  rest(): Promise<void>;
}

/** Answers of the corpus that is served, by question: they stay what they are until it changes. */
const kept = new WeakMap<Corpus, Map<string, Answer>>();

/** The answers of a corpus to each question. */
async function outcomes(
  deps: TrialDeps,
  corpus: Corpus,
  questions: readonly GoldenQuestion[],
): Promise<Array<{ answer: Answer; outcome: Outcome }>> {
  const known = kept.get(corpus) ?? new Map<string, Answer>();
  kept.set(corpus, known);
  const found: Array<{ answer: Answer; outcome: Outcome }> = [];
  for (const one of questions) {
    const key = `${one.locale ?? ""} ${one.question}`;
    let answer = known.get(key);
    if (answer === undefined) {
      answer = await answerQuestion(
        { corpus, toTraditional: deps.toTraditional, id: "trial" },
        { turns: [{ role: "user", content: one.question }], locale: one.locale },
      );
      known.set(key, answer);
      await deps.rest();
    }
    found.push({ answer, outcome: outcomeOf(one, answer) });
  }
  return found;
}

function outcomeOf(golden: GoldenQuestion, { answer, abstained, citations }: Answer): Outcome {
  const cites = [...new Set(citations.map(({ articleId }) => articleId))];
  const says = answer.length > SHOWN ? `${answer.slice(0, SHOWN).toWellFormed()}…` : answer;
  return { isRight: isRight(golden, answer, abstained, cites), abstained, says, cites };
}

function isRight(
  { expect = "answer", must = [], mustNot = [], cites }: GoldenQuestion,
  answer: string,
  abstained: boolean,
  cited: readonly string[],
): boolean {
  if (expect === "abstain") return abstained;
  const said = plain(answer);
  const has = (part: string): boolean => said.includes(plain(part));
  return (
    !abstained &&
    must.every((group) => group.some(has)) &&
    !mustNot.some(has) &&
    (cites === undefined || cites.some((id) => cited.includes(id)))
  );
}

function plain(text: string): string {
  return foldText(text.replace(/\[\d+\]/g, ""))
    .replace(/(?<=\d),(?=\d)/g, "")
    .replace(/\s+/g, "");
}

const saidOf = ({ abstained, citations }: Answer): string =>
  JSON.stringify([abstained, citations.map(({ quote }) => quote)]);

/** Asks known questions of two corpora, and `own` of the second alone. */
export async function runTrial(
  deps: TrialDeps,
  { before, after }: { before: Corpus; after: Corpus },
  questions: readonly GoldenQuestion[],
  own: readonly GoldenQuestion[],
): Promise<Trial> {
  const was = await outcomes(deps, before, questions);
  const is = await outcomes(deps, after, questions);
  const changes = questions.flatMap(({ question }, at): TrialChange[] => {
    const [one, other] = [was[at], is[at]];
    if (one === undefined || other === undefined || saidOf(one.answer) === saidOf(other.answer)) return [];
    return [{ question, before: one.outcome, after: other.outcome }];
  });
  const weight = ({ before: b, after: a }: TrialChange): number => Number(a.isRight) - Number(b.isRight);
  const asked = await outcomes(deps, after, own);
  return {
    asked: questions.length,
    rightBefore: was.filter((one) => one.outcome.isRight).length,
    rightAfter: is.filter((one) => one.outcome.isRight).length,
    changes: changes
      .sort((a, b) => Math.abs(weight(b)) - Math.abs(weight(a)) || weight(a) - weight(b))
      .slice(0, 60),
    own: own.flatMap(({ question }, at) => {
      const found = asked[at];
      return found === undefined ? [] : [{ question, after: found.outcome }];
    }),
  };
}

/** Questions whose right answer would be lost. */
export function lostIn({ changes }: Trial): TrialChange[] {
  return changes.filter(({ before, after }) => before.isRight && !after.isRight);
}
