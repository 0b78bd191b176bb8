import type { Entity } from "../lexicon.ts";
import { overlaps } from "../understand/period.ts";
import type { Question } from "../understand/question.ts";
import { needsTarget, type Target, targets } from "./answer-type.ts";
import type { Candidate, FoundPassage, Surroundings } from "./candidates.ts";
import { placeOf, saysPart, saysTerm } from "./match.ts";
import { mentions } from "./mentions.ts";
import { scopeFit } from "./scope-fit.ts";
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

/** All sentences of the passages scored, best first; equal scores stay in order. */
export function rankEvidence(found: readonly FoundPassage[], sought: Sought): Evidence[] {
  return found
    .flatMap(({ surroundings, rank }) => {
      const topic = backdrop(surroundings, sought.terms, sought.entities);
      const context = backdrop(surroundings, sought.context, sought.entities);
      return surroundings.sentences.map((candidate) => score(candidate, rank, topic, context, sought));
    })
    .sort((a, b) => b.score - a.score);
}

/** A term against a passage: how well the passage says it at all, and what heading, title and passage lend its sentences. */
interface Backdrop {
  term: WeighedTerm;
  around: number;
  lent: number;
}

function backdrop(
  { around, heading, title }: Surroundings,
  terms: readonly WeighedTerm[],
  entities: ReadonlyMap<string, Entity>,
): Backdrop[] {
  return terms.map((term) => {
    const inPassage = saysIn(around, term, entities);
    const lent = Math.max(
      0.5 * inPassage,
      0.7 * saysIn(heading, term, entities),
      0.65 * saysIn(title, term, entities),
    );
    return { term, around: inPassage, lent };
  });
}

function score(
  candidate: Candidate,
  rank: number,
  topicTerms: readonly Backdrop[],
  contextTerms: readonly Backdrop[],
  sought: Sought,
): Evidence {
  const own = shares(candidate, topicTerms, sought.entities);
  const earlier = shares(candidate, contextTerms, sought.entities);
  const { form, target } = bestTarget(candidate, sought);
  const subject =
    subjectFit(candidate, sought) * scopeFit(candidate.text, target, sought.question, sought.entities);
  const period = periodFit(candidate, sought.question);
  const topic = 0.55 * own.said + 0.45 * own.covered;
  const blended = contextTerms.length > 0 ? 0.75 * topic + 0.25 * earlier.covered : topic;
  return {
    candidate,
    ...own,
    form,
    subject,
    period,
    score:
      blended *
        (needsTarget(sought.question.asked) ? 0.2 + 0.8 * form : 0.4 + 0.6 * form) *
        subject *
        period +
      0.05 * rank,
  };
}

/** The shares of the terms' mass that a sentence says alone, and together with what stands around it. */
function shares(
  candidate: Candidate,
  terms: readonly Backdrop[],
  entities: ReadonlyMap<string, Entity>,
): { said: number; covered: number } {
  let said = 0;
  let covered = 0;
  let total = 0;
  for (const { term, around, lent } of terms) {
    // What the whole passage does not say, no sentence of it says.
    const own = Math.max(around > 0 ? saysIn(candidate.text, term, entities) : 0, impliedBy(candidate, term));
    const before = around > 0 && own < 0.7 ? 0.7 * saysIn(candidate.before, term, entities) : 0;
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

/** Kinds of name that a part of the name does not name. */
const PROPER = new Set<Entity["kind"]>(["city", "district", "park", "company", "institution", "other-place"]);

/** {@link saysTerm}, with names that must not be confused kept apart. */
export function saysIn(text: string, term: WeighedTerm, entities: ReadonlyMap<string, Entity>): number {
  if (text === "") return 0;
  if (!term.entity) return saysTerm(text, term);
  if (mentions(text, term.entity, entities)) return 1;
  return PROPER.has(term.entity.kind) ? 0 : saysPart(text, term);
}

/** How well the best stretch of the asked form fits, and where it is. */
function bestTarget(
  candidate: Candidate,
  { question, terms }: Sought,
): { form: number; target: Target | undefined } {
  const { kind } = question.asked;
  let form = needsTarget(question.asked) ? 0 : kind === "open" || kind === "yesno" ? 0.9 : 0.6;
  let target: Target | undefined;
  for (const place of targets(candidate.text, question.asked, candidate.numbers)) {
    const fit = place.fit * (0.8 + 0.2 * nearness(candidate.text, place, terms));
    if (target && fit <= form) continue;
    form = fit;
    target = place;
  }
  return { form, target };
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

/** Kinds of name whose neighbours state like facts of their own: another park's figure is a wrong answer. */
const BOUND_TO_PLACE = new Set<Entity["kind"]>(["park", "district", "other-place"]);

function subjectFit(candidate: Candidate, { question, entities }: Sought): number {
  if (question.subjects.length === 0) return 1;
  return Math.max(...question.subjects.map((subject) => namedFit(candidate, subject, entities)));
}

function namedFit(candidate: Candidate, subject: Entity, entities: ReadonlyMap<string, Entity>): number {
  if (mentions(candidate.text, subject, entities)) return 1;
  const rival = subject.distinctFrom.some((id) => {
    const other = entities.get(id);
    return other !== undefined && mentions(candidate.text, other, entities);
  });
  if (rival) return 0.35;
  if (
    mentions(candidate.surroundings.title, subject, entities) ||
    mentions(candidate.surroundings.heading, subject, entities)
  )
    return 1;
  if (mentions(candidate.surroundings.around, subject, entities)) return 0.9;
  return BOUND_TO_PLACE.has(subject.kind) ? 0.4 : 0.7;
}

const PART_OF_YEAR = /上半年|下半年|[一二三四首]季度?|季度|前\d+个?月|\d+月(?:至|到|-)\d+月/;

function periodFit(candidate: Candidate, question: Question): number {
  if (question.periods.length === 0) return 1;
  const own = candidate.periods;
  if (question.wholeYear && PART_OF_YEAR.test(candidate.text)) return 0.3;
  const fits = (period: { from: string; to: string }): boolean =>
    question.periods.some((asked) => overlaps(asked, period));
  if (own.some(fits)) return 1;
  if (candidate.surroundings.article.about && fits(candidate.surroundings.article.about))
    return own.length > 0 ? 0.75 : 0.95;
  return own.length === 0 && !candidate.surroundings.article.about ? 0.7 : 0.25;
}
