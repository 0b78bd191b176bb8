import type { Asked } from "../understand/kind.ts";
import type { FoundPassage } from "./candidates.ts";
import { answers } from "./decide.ts";
import { type Evidence, rankEvidence } from "./evidence.ts";
import { says } from "./said.ts";
import type { Sought } from "./sought.ts";
import type { WeighedTerm } from "./weigh.ts";

/** A further sentence must say at least this share of the topic that the first leaves unsaid, … */
const LEAST_GAIN = 0.25;
/** … and score at least this share of the first one's score. */
const LEAST_SCORE = 0.8;
const MOST_SENTENCES = 3;

/** The sentences that answer together, best first; empty where the articles do not answer. */
export function selectEvidence(found: readonly FoundPassage[], sought: Sought): Evidence[] {
  for (const sides of [comparedSubjects(sought), comparedHalves(sought)]) {
    const each = sides.slice(0, MOST_SENTENCES).flatMap((side) => bestFor(found, side));
    if (each.length > 1 && each.length === Math.min(sides.length, MOST_SENTENCES)) return distinct(each);
  }
  const ranked = rankEvidence(found, sought);
  const first = ranked[0];
  if (!first || !answers(sought.question, sought.terms, first)) return [];
  return distinct([first, ...complements(first, ranked, sought)]);
}

function bestFor(found: readonly FoundPassage[], side: Sought): Evidence[] {
  const best = rankEvidence(found, side)[0];
  return best && best.subject >= 0.9 && answers(side.question, side.terms, best) ? [best] : [];
}

/** One question for each of the parks or districts that a question sets side by side. */
function comparedSubjects(sought: Sought): Sought[] {
  const rivals = sought.question.terms.flatMap(({ entity }) =>
    entity && (entity.kind === "park" || entity.kind === "district") ? [entity] : [],
  );
  if (rivals.length < 2) return [];
  return rivals.map((subject) => ({
    ...sought,
    terms: sought.terms.filter(
      ({ entity }) => entity === null || entity === subject || !rivals.includes(entity),
    ),
    question: { ...sought.question, subjects: [subject] },
  }));
}

const BETWEEN = /和|与|跟|同|以及|vs\.?|versus|compared (?:with|to)|对比|相比/;
/** What the other side of a comparison speaks of, counts this much on one side: it may be the common measure. */
const OTHER_SIDE = 0.25;

/** A comparison cut at its connective into two questions, each leaning on its own side's terms. */
function comparedHalves(sought: Sought): Sought[] {
  if (sought.question.asked.kind !== "comparison") return [];
  const [left, right] = sought.question.folded.split(BETWEEN).filter((part) => part.trim() !== "");
  if (left === undefined || right === undefined) return [];
  const sides = [left, right].map((part) => new Set(sought.terms.filter(({ text }) => part.includes(text))));
  if (sides.some((side) => [...side].every(({ kind }) => kind === "char"))) return [];
  return sides.map((side) => ({
    ...sought,
    terms: sought.terms.map((term) => (side.has(term) ? term : { ...term, mass: term.mass * OTHER_SIDE })),
    question: {
      ...sought.question,
      subjects: sought.question.subjects.filter((subject) =>
        [...side].some(({ entity }) => entity === subject),
      ),
    },
  }));
}

const SEVERAL = new Set<Asked["kind"]>(["comparison", "list"]);

function complements(first: Evidence, ranked: readonly Evidence[], sought: Sought): Evidence[] {
  const { question } = sought;
  const chosen: Evidence[] = [];
  if (question.asked.kind === "list") chosen.push(...enumerating(first, ranked));
  if (question.asked.kind === "place") chosen.push(...placing(first, ranked));
  if (question.asked.wanted < 2 && !SEVERAL.has(question.asked.kind)) return chosen;
  const rest = ranked.filter(
    (other) =>
      other.score >= LEAST_SCORE * first.score &&
      other.subject >= first.subject &&
      answers(question, sought.terms, other),
  );
  while (chosen.length < MOST_SENTENCES - 1) {
    const unsaid = sought.terms.filter(
      (term) => ![first, ...chosen].some((one) => says(one.candidate.said, term) >= 0.7),
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

/** Where a list is asked for and the best sentence only announces it, the sentence right after it that enumerates. */
function enumerating(first: Evidence, ranked: readonly Evidence[]): Evidence[] {
  if (first.form >= 0.7) return [];
  const { said, surroundings } = first.candidate;
  const next = ranked.find(
    ({ candidate }) => candidate.surroundings === surroundings && candidate.before === said,
  );
  return next && next.form >= 0.7 ? [next] : [];
}

/** Where a place is asked for and the best sentence names none, the sentence of the same article that does. */
function placing(first: Evidence, ranked: readonly Evidence[]): Evidence[] {
  const names = ({ candidate }: Evidence): boolean =>
    [...candidate.said.mentioned].some(({ kind }) => kind === "park" || kind === "district");
  if (names(first)) return [];
  const same = ranked.find(
    (other) => other.candidate.surroundings.article === first.candidate.surroundings.article && names(other),
  );
  return same ? [same] : [];
}

function gainOf(evidence: Evidence, unsaid: readonly WeighedTerm[], sought: Sought): number {
  const total = sought.terms.reduce((sum, term) => sum + term.mass, 0);
  const held = unsaid.reduce(
    (sum, term) => sum + (says(evidence.candidate.said, term) >= 0.7 ? term.mass : 0),
    0,
  );
  return total > 0 ? held / total : 0;
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(
    (one, at) => evidence.findIndex((other) => other.candidate.said.text === one.candidate.said.text) === at,
  );
}
