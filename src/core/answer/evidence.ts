import type { Entity } from "../lexicon.ts";
import { findPeriods, overlaps } from "../understand/period.ts";
import type { Question } from "../understand/question.ts";
import { needsTarget, type Target, targets } from "./answer-type.ts";
import type { Candidate } from "./candidates.ts";
import { placeOf, saysTerm } from "./match.ts";
import { mentions } from "./mentions.ts";
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

/** What the scoring looks at besides the candidate. */
export interface Sought {
  question: Question;
  terms: readonly WeighedTerm[];
  context: readonly WeighedTerm[];
  entities: ReadonlyMap<string, Entity>;
}

/** All candidates scored, best first; equal scores stay in corpus order. */
export function rankEvidence(found: readonly Candidate[], sought: Sought): Evidence[] {
  return found.map((candidate) => score(candidate, sought)).sort((a, b) => b.score - a.score);
}

function score(candidate: Candidate, sought: Sought): Evidence {
  const said = share(sought.terms, (term) => saysIn(candidate.folded, term, sought.entities));
  const covered = share(sought.terms, (term) => inContext(candidate, term, sought.entities));
  const earlier = share(sought.context, (term) => inContext(candidate, term, sought.entities));
  const form = formFit(candidate, sought);
  const subject = subjectFit(candidate, sought);
  const period = periodFit(candidate, sought.question);
  const topic = 0.55 * said + 0.45 * covered;
  const blended = sought.context.length > 0 ? 0.75 * topic + 0.25 * earlier : topic;
  return {
    candidate,
    said,
    covered,
    form,
    subject,
    period,
    score: blended * (0.4 + 0.6 * form) * subject * period + 0.05 * candidate.rank,
  };
}

function share(terms: readonly WeighedTerm[], says: (term: WeighedTerm) => number): number {
  let held = 0;
  let total = 0;
  for (const term of terms) {
    held += term.mass * says(term);
    total += term.mass;
  }
  return total > 0 ? held / total : 0;
}

/** Kinds of name that a part of the name does not name. */
const PROPER = new Set<Entity["kind"]>(["city", "district", "park", "company", "institution", "other-place"]);

/** {@link saysTerm}, with names that must not be confused kept apart. */
export function saysIn(text: string, term: WeighedTerm, entities: ReadonlyMap<string, Entity>): number {
  if (term.entity && mentions(text, term.entity, entities)) return 1;
  return term.entity && PROPER.has(term.entity.kind) ? 0 : saysTerm(text, term);
}

function inContext(candidate: Candidate, term: WeighedTerm, entities: ReadonlyMap<string, Entity>): number {
  let best = saysIn(candidate.folded, term, entities);
  for (const [text, discount] of [
    [candidate.before, 0.7],
    [candidate.heading, 0.7],
    [candidate.title, 0.65],
    [candidate.around, 0.5],
  ] as const) {
    if (best < discount && text) best = Math.max(best, discount * saysIn(text, term, entities));
  }
  return best;
}

function formFit(candidate: Candidate, { question, terms }: Sought): number {
  const places = targets(candidate.folded, question.asked);
  if (places.length === 0)
    return needsTarget(question.asked)
      ? 0
      : question.asked.kind === "open" || question.asked.kind === "yesno"
        ? 0.9
        : 0.6;
  return Math.max(
    ...places.map((place) => place.fit * (0.8 + 0.2 * nearness(candidate.folded, place, terms))),
  );
}

/** 1 where the target touches a term of the question, towards 0 with distance. */
export function nearness(folded: string, target: Target, terms: readonly WeighedTerm[]): number {
  let near = 0;
  for (const term of terms) {
    if (term.entity?.kind === "city") continue;
    const place = placeOf(folded, term);
    if (!place) continue;
    const gap = Math.max(0, place.start - target.end, target.start - place.end);
    near = Math.max(near, Math.exp(-gap / 15) * Math.min(1, 0.5 + term.mass));
  }
  return near;
}

function subjectFit(candidate: Candidate, { question, entities }: Sought): number {
  if (question.subjects.length === 0) return 1;
  return Math.max(...question.subjects.map((subject) => namedFit(candidate, subject, entities)));
}

function namedFit(candidate: Candidate, subject: Entity, entities: ReadonlyMap<string, Entity>): number {
  if (mentions(candidate.folded, subject, entities)) return 1;
  const rival = subject.distinctFrom.some((id) => {
    const other = entities.get(id);
    return other !== undefined && mentions(candidate.folded, other, entities);
  });
  if (rival) return 0.35;
  if (mentions(candidate.title, subject, entities) || mentions(candidate.heading, subject, entities))
    return 1;
  if (mentions(candidate.around, subject, entities)) return 0.9;
  return 0.5;
}

function periodFit(candidate: Candidate, question: Question): number {
  if (question.periods.length === 0) return 1;
  const own = findPeriods(candidate.folded, null);
  const fits = (period: { from: string; to: string }): boolean =>
    question.periods.some((asked) => overlaps(asked, period));
  if (own.some(fits)) return 1;
  if (candidate.article.about && fits(candidate.article.about)) return own.length > 0 ? 0.75 : 0.95;
  return own.length === 0 && !candidate.article.about ? 0.7 : 0.25;
}
