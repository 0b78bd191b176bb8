import type { Question } from "../understand/question.ts";
import { needsTarget } from "./answer-type.ts";
import { answerability } from "./answerability.ts";
import type { Candidate } from "./candidates.ts";
import type { Evidence } from "./evidence.ts";
import { placesElsewhere } from "./places.ts";
import type { Sought } from "./sought.ts";

/** The least likelihood at which the best sentence is given as an answer, and the least fit of form where only that form answers. */
const THRESHOLDS = { answerable: 0.5, surely: 0.9, form: 0.42 } as const;

/** Why the best evidence is no answer; told by `npm run ask -- --explain`. */
export type Refusal = "nothing-found" | "elsewhere" | "wrong-form" | "unlikely";

/** Whether the best evidence answers the question; the articles are silent where it does not. */
export function answers(sought: Sought, best: Evidence | undefined): boolean {
  return refusalOf(sought, best) === null;
}

/** Whether it answers beyond doubt, for questions that hardly are about the articles. */
export function surelyAnswers(sought: Sought, best: Evidence | undefined): boolean {
  return best !== undefined && answers(sought, best) && answerability(best, sought) >= THRESHOLDS.surely;
}

/** The first reason against giving the best evidence as an answer, or null where it answers. */
export function refusalOf(sought: Sought, best: Evidence | undefined): Refusal | null {
  if (!best || sought.terms.length === 0) return "nothing-found";
  if (aboutElsewhere(sought.question, best.candidate)) return "elsewhere";
  if (needsTarget(sought.question.asked) && best.form < THRESHOLDS.form) return "wrong-form";
  return answerability(best, sought) < THRESHOLDS.answerable ? "unlikely" : null;
}

/**
 * A question about another city: its facts are not in this corpus even where its name is. Where it also names a thing of
 * ours (杭州 and a meeting held there), an article that names the city may still answer.
 */
function aboutElsewhere(question: Question, { surroundings }: Candidate): boolean {
  const elsewhere = placesElsewhere(question);
  return elsewhere.length > 0 && !elsewhere.some((place) => surroundings.whole.mentioned.has(place));
}
