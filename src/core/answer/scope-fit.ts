import type { Entity } from "../lexicon.ts";
import type { Question } from "../understand/question.ts";
import type { Target } from "./answer-type.ts";
import { namesWithoutOverlap } from "./mentions.ts";

const OURS = new Set<Entity["kind"]>(["city", "district", "park"]);
const THEIRS = new Set<Entity["kind"]>(["region", "other-place"]);
/** How far into a clause its subject may begin (a date, 其中). */
const SUBJECT_WITHIN = 6;
const CLAUSE = /[^，,；;：:]+/g;

/**
 * 1 where a figure may be the asked place's; 0.4 where the question names a place of ours and the figure's clause, or the
 * head of its sentence, begins with the name of the province or of another city: an article about Zhenjiang may state theirs.
 */
export function scopeFit(
  text: string,
  target: Target | undefined,
  question: Question,
  entities: ReadonlyMap<string, Entity>,
): number {
  const asked = question.terms.flatMap(({ entity }) => (entity ? [entity] : []));
  if (!target || !asked.some(({ kind }) => OURS.has(kind)) || asked.some(({ kind }) => THEIRS.has(kind)))
    return 1;
  const owner = ownerOf(text, target, entities);
  return owner && THEIRS.has(owner.kind) ? 0.4 : 1;
}

/** The place with which the target's clause begins, else the one with which the sentence begins. */
function ownerOf(text: string, target: Target, entities: ReadonlyMap<string, Entity>): Entity | null {
  const places = namesWithoutOverlap(text, entities);
  const clauses = [...text.matchAll(CLAUSE)].map((match) => match.index);
  const own = clauses.findLast((start) => start <= target.start) ?? 0;
  for (const start of [own, 0]) {
    const first = places.find((place) => place.start >= start && place.start <= start + SUBJECT_WITHIN);
    if (first) return first.entity;
  }
  return null;
}
