import type { Entity } from "../lexicon.ts";
import type { Question } from "../understand/question.ts";
import type { FoundPassage } from "./candidates.ts";
import { answers } from "./decide.ts";
import { type Evidence, rankEvidence, type Sought, saysIn } from "./evidence.ts";
import { entitiesOf, mentions } from "./mentions.ts";
import type { WeighedTerm } from "./weigh.ts";

/** A further sentence must say at least this share of the topic that the first leaves unsaid, … */
const LEAST_GAIN = 0.25;
/** … and score at least this share of the first one's score. */
const LEAST_SCORE = 0.7;
const MOST_SENTENCES = 3;

/** The sentences that answer together, best first; empty where the articles do not answer. */
export function selectEvidence(found: readonly FoundPassage[], sought: Sought): Evidence[] {
  const rivals = comparedSubjects(sought.question);
  if (rivals.length > 1) {
    const each = rivals
      .slice(0, MOST_SENTENCES)
      .flatMap((subject) => bestAbout(found, sought, subject, rivals));
    if (each.length > 1) return distinct(each);
  }
  const ranked = rankEvidence(found, sought);
  const first = ranked[0];
  if (!first || !answers(sought.question, sought.terms, first)) return [];
  return distinct([first, ...complements(first, ranked, sought)]);
}

/** Parks or districts that a question sets side by side. */
function comparedSubjects(question: Question): Entity[] {
  return question.terms.flatMap(({ entity }) =>
    entity && (entity.kind === "park" || entity.kind === "district") ? [entity] : [],
  );
}

function bestAbout(
  found: readonly FoundPassage[],
  sought: Sought,
  subject: Entity,
  rivals: readonly Entity[],
): Evidence[] {
  const others = rivals.filter((rival) => rival !== subject);
  const own: Sought = {
    ...sought,
    terms: sought.terms.filter(({ entity }) => entity === null || !others.includes(entity)),
    question: { ...sought.question, subjects: [subject] },
  };
  const best = rankEvidence(found, own)[0];
  return best && best.subject >= 0.9 && answers(own.question, own.terms, best) ? [best] : [];
}

function complements(first: Evidence, ranked: readonly Evidence[], sought: Sought): Evidence[] {
  const { question } = sought;
  const chosen: Evidence[] = [];
  if (question.asked.kind === "place") chosen.push(...placing(first, ranked, sought));
  const several =
    question.asked.wanted > 1 ||
    question.asked.kind === "comparison" ||
    question.asked.kind === "list" ||
    question.asked.kind === "open";
  const rest = ranked.filter(
    (other) =>
      other.score >= LEAST_SCORE * first.score &&
      other.subject >= first.subject &&
      answers(question, sought.terms, other),
  );
  while (several && chosen.length < MOST_SENTENCES - 1) {
    const unsaid = sought.terms.filter(
      (term) => ![first, ...chosen].some((one) => saysIn(one.candidate.text, term, sought.entities) >= 0.7),
    );
    const next = rest
      .filter((other) => !chosen.includes(other))
      .map((other) => ({ other, gain: gainOf(other, unsaid, sought) }))
      .sort((a, b) => b.gain - a.gain)[0];
    if (!next || next.gain < LEAST_GAIN) break;
    chosen.push(next.other);
  }
  return chosen;
}

/** Where a place is asked for and the best sentence names none, the sentence of the same article that does. */
function placing(first: Evidence, ranked: readonly Evidence[], { entities }: Sought): Evidence[] {
  const places = entitiesOf(["park", "district"], entities);
  const names = (evidence: Evidence): boolean =>
    places.some((place) => mentions(evidence.candidate.text, place, entities));
  if (names(first)) return [];
  const same = ranked.find(
    (other) => other.candidate.surroundings.article === first.candidate.surroundings.article && names(other),
  );
  return same ? [same] : [];
}

function gainOf(evidence: Evidence, unsaid: readonly WeighedTerm[], sought: Sought): number {
  const total = sought.terms.reduce((sum, term) => sum + term.mass, 0);
  const held = unsaid.reduce(
    (sum, term) => sum + (saysIn(evidence.candidate.text, term, sought.entities) >= 0.7 ? term.mass : 0),
    0,
  );
  return total > 0 ? held / total : 0;
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(
    (one, at) => evidence.findIndex((other) => other.candidate.text === one.candidate.text) === at,
  );
}
