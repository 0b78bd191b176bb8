import type { Entity } from "../lexicon.ts";
import type { Question } from "../understand/question.ts";
import { needsTarget } from "./answer-type.ts";
import type { Candidate } from "./candidates.ts";
import type { Evidence } from "./evidence.ts";
import type { WeighedTerm } from "./weigh.ts";

/**
 * The least score at which a sentence is given as an answer, the least share of the topic that it covers, the least fit of form,
 * and the largest share of the topic that the corpus may not know.
 */
export const THRESHOLDS = { score: 0.4, covered: 0.45, form: 0.42, unknown: 0.42 } as const;

/** Why the best evidence is no answer; told by `npm run ask -- --explain`. */
export type Refusal =
  | "nothing-found"
  | "elsewhere"
  | "unknown-topic"
  | "wrong-form"
  | "low-score"
  | "uncovered";

/** Whether the best evidence answers the question; the articles are silent where it does not. */
export function answers(
  question: Question,
  terms: readonly WeighedTerm[],
  best: Evidence | undefined,
): boolean {
  return refusalOf(question, terms, best) === null;
}

/** The first reason against giving the best evidence as an answer, or null where it answers. */
export function refusalOf(
  question: Question,
  terms: readonly WeighedTerm[],
  best: Evidence | undefined,
): Refusal | null {
  if (!best || terms.length === 0) return "nothing-found";
  if (aboutElsewhere(question, best.candidate)) return "elsewhere";
  if (unknownShare(terms) > THRESHOLDS.unknown) return "unknown-topic";
  if (needsTarget(question.asked) && best.form < THRESHOLDS.form) return "wrong-form";
  if (best.score < THRESHOLDS.score) return "low-score";
  return best.covered < THRESHOLDS.covered ? "uncovered" : null;
}

/** The share of the topic that stands nowhere in the corpus, in no form. */
function unknownShare(terms: readonly WeighedTerm[]): number {
  const mass = (some: readonly WeighedTerm[]): number => some.reduce((sum, term) => sum + term.mass, 0);
  return mass(terms.filter(({ known }) => !known)) / Math.max(mass(terms), Number.MIN_VALUE);
}

/**
 * A question about another city: its facts are not in this corpus even where its name is. Where it also names a thing of
 * ours (杭州 and a meeting held there), an article that names the city may still answer.
 */
function aboutElsewhere(question: Question, { surroundings }: Candidate): boolean {
  const named = question.terms.flatMap(({ entity }) => (entity ? [entity] : []));
  const elsewhere = named.filter(({ kind }) => kind === "other-place");
  if (elsewhere.length === 0 || named.some(({ kind }) => OURS.has(kind))) return false;
  return elsewhere.length === named.length || !elsewhere.some((place) => surroundings.inArticle.has(place));
}

const OURS = new Set<Entity["kind"]>(["city", "district", "park"]);
