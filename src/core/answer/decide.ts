import type { Question } from "../understand/question.ts";
import { needsTarget } from "./answer-type.ts";
import type { Evidence } from "./evidence.ts";
import type { WeighedTerm } from "./weigh.ts";

/** The least score at which a sentence is given as an answer, the least share of the topic that it covers, and the least fit of form. */
export const THRESHOLDS = { score: 0.4, covered: 0.45, form: 0.42 } as const;

/** Whether the best evidence answers the question; the articles are silent where it does not. */
export function answers(
  question: Question,
  terms: readonly WeighedTerm[],
  best: Evidence | undefined,
): boolean {
  if (!best || terms.length === 0) return false;
  if (onlyElsewhere(question)) return false;
  if (needsTarget(question.asked) && best.form < THRESHOLDS.form) return false;
  return best.score >= THRESHOLDS.score && best.covered >= THRESHOLDS.covered;
}

/** A question about another city alone: its facts are not in this corpus even where its name is. */
function onlyElsewhere(question: Question): boolean {
  const named = question.terms.flatMap(({ entity }) => (entity ? [entity] : []));
  return (
    named.some(({ kind }) => kind === "other-place") && named.every(({ kind }) => kind === "other-place")
  );
}
