import type { Candidate, Surroundings } from "./candidates.ts";
import { says } from "./said.ts";
import type { WeighedTerm } from "./weigh.ts";

const TITLE_LENDS = 0.65;
/** What a sentence's everyday wording says, or records say of it, is said nearly as well. */
const EVERYDAY = 0.9;

/** A term against a passage: how well the passage says it at all, and what heading, title and passage lend its sentences. */
export interface Backdrop {
  term: WeighedTerm;
  around: number;
  lent: number;
}

export function backdrop(
  { around, heading, title }: Surroundings,
  terms: readonly WeighedTerm[],
): Backdrop[] {
  return terms.map((term) => {
    const inPassage = says(around, term);
    const byHeading = Math.max(0.5 * inPassage, 0.7 * says(heading, term));
    // What is lent already may be more than a title can lend.
    const lent = byHeading >= TITLE_LENDS ? byHeading : Math.max(byHeading, TITLE_LENDS * says(title, term));
    return { term, around: inPassage, lent };
  });
}

/** The shares of the terms' mass that a sentence says alone, and together with what stands around it. */
export function shares(candidate: Candidate, terms: readonly Backdrop[]): { said: number; covered: number } {
  let said = 0;
  let covered = 0;
  let total = 0;
  for (const { term, around, lent } of terms) {
    // What the whole passage does not say, no sentence of it says.
    const own = Math.max(
      around > 0 ? says(candidate.said, term) : 0,
      EVERYDAY * says(candidate.everyday, term),
      EVERYDAY * says(candidate.stated, term),
      impliedBy(candidate, term),
    );
    // The sentence before lends at most 0.7.
    const before = around > 0 && own < 0.7 && lent < 0.7 ? 0.7 * says(candidate.before, term) : 0;
    said += term.mass * own;
    covered += term.mass * Math.max(own, before, lent);
    total += term.mass;
  }
  return total > 0 ? { said: said / total, covered: covered / total } : { said: 0, covered: 0 };
}

/** A figure in square kilometres says 面积 without the word. */
function impliedBy({ measures }: Candidate, { measure }: WeighedTerm): number {
  return measure && measures.has(measure) ? 0.9 : 0;
}
