import { needsTarget } from "./answer-type.ts";
import type { Candidate, FoundPassage, Surroundings } from "./candidates.ts";
import { englishShare } from "./english-share.ts";
import { bestTarget, periodFit, scopeFit, subjectFit } from "./fits.ts";
import { says } from "./said.ts";
import type { Sought } from "./sought.ts";
import type { WeighedTerm } from "./weigh.ts";

/** A candidate and how well it answers; every factor lies in 0 to 1. */
export interface Evidence {
  candidate: Candidate;
  /** Share of the question's topic that the sentence itself says. */
  said: number;
  /** Share that the sentence says together with its heading, title and neighbours. */
  covered: number;
  /** Form of answer: 1 = holds what is asked for, in the asked unit, near the topic. */
  form: number;
  subject: number;
  period: number;
  score: number;
}

/** So many sentences that say most of the topic are looked at closely. */
const CLOSELY = 24;
/** What a question's words in the English of a sentence count when sentences are put in order; for the decision they do not. */
const ENGLISH = 0.2;

/** The sentences that say most of the topic, scored, best first; equal scores stay in order. */
export function rankEvidence(found: readonly FoundPassage[], sought: Sought): Evidence[] {
  return found
    .flatMap(({ surroundings, rank }) => {
      const topic = backdrop(surroundings, sought.terms);
      const context = backdrop(surroundings, sought.context);
      return surroundings.sentences.map((candidate) => topical(candidate, rank, topic, context));
    })
    .sort((a, b) => b.topic - a.topic)
    .slice(0, CLOSELY)
    .map((one) => score(one, sought))
    .map((one) => ({ one, order: one.score + ENGLISH * englishShare(one.candidate, sought) }))
    .sort((a, b) => b.order - a.order)
    .map(({ one }) => one);
}

const TITLE_LENDS = 0.65;

/** A term against a passage: how well the passage says it at all, and what heading, title and passage lend its sentences. */
interface Backdrop {
  term: WeighedTerm;
  around: number;
  lent: number;
}

function backdrop({ around, heading, title }: Surroundings, terms: readonly WeighedTerm[]): Backdrop[] {
  return terms.map((term) => {
    const inPassage = says(around, term);
    const byHeading = Math.max(0.5 * inPassage, 0.7 * says(heading, term));
    // What is lent already may be more than a title can lend.
    const lent = byHeading >= TITLE_LENDS ? byHeading : Math.max(byHeading, TITLE_LENDS * says(title, term));
    return { term, around: inPassage, lent };
  });
}

/** A candidate with how much of the topic it says, before its form is looked at. */
interface Topical {
  candidate: Candidate;
  rank: number;
  said: number;
  covered: number;
  /** Both shares and what earlier turns lend, as one: 0 to 1. */
  topic: number;
}

function topical(
  candidate: Candidate,
  rank: number,
  terms: readonly Backdrop[],
  context: readonly Backdrop[],
): Topical {
  const own = shares(candidate, terms);
  const topic = 0.55 * own.said + 0.45 * own.covered;
  const blended = context.length > 0 ? 0.75 * topic + 0.25 * shares(candidate, context).covered : topic;
  return { candidate, rank, ...own, topic: blended };
}

function score({ candidate, rank, said, covered, topic }: Topical, sought: Sought): Evidence {
  const { form, target } = bestTarget(candidate, sought);
  const subject = subjectFit(candidate, sought) * scopeFit(candidate.said, target, sought);
  const period = periodFit(candidate, sought.question);
  const formed = needsTarget(sought.question.asked) ? 0.2 + 0.8 * form : 0.4 + 0.6 * form;
  return {
    candidate,
    said,
    covered,
    form,
    subject,
    period,
    score: topic * formed * subject * period + 0.05 * rank,
  };
}

/** The shares of the terms' mass that a sentence says alone, and together with what stands around it. */
function shares(candidate: Candidate, terms: readonly Backdrop[]): { said: number; covered: number } {
  let said = 0;
  let covered = 0;
  let total = 0;
  for (const { term, around, lent } of terms) {
    // What the whole passage does not say, no sentence of it says.
    const own = Math.max(around > 0 ? says(candidate.said, term) : 0, impliedBy(candidate, term));
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
