import type { Entity } from "../../lexicon.ts";
import type { Question } from "../../understand/question.ts";
import type { Reading } from "./reading.ts";

/** Kinds of name whose neighbours state like facts of their own. */
const BOUND = new Set<Entity["kind"]>(["park", "district", "other-place", "company", "institution", "site"]);

/**
 * Whether a sentence states something of another subject than the one asked about: it names a rival of it and not it, or names
 * nobody where its sources speak of rivals alone.
 */
export function speaksOfAnother(
  sentence: Reading,
  sources: readonly Reading[],
  { subjects }: Question,
): boolean {
  const asked = subjects.filter(({ kind }) => BOUND.has(kind));
  if (asked.length === 0) return false;
  const named = entitiesOf(sentence);
  if (asked.some((subject) => named.has(subject))) return false;
  const around = new Set(sources.flatMap((source) => [...entitiesOf(source)]));
  const present = asked.some((subject) => around.has(subject));
  if ([...named].some((entity) => asked.some((subject) => rivals(subject, entity)))) return true;
  return !present && [...around].some((entity) => asked.some((subject) => rivals(subject, entity)));
}

function rivals(subject: Entity, other: Entity): boolean {
  return subject !== other && (subject.kind === other.kind || subject.distinctFrom.includes(other.id));
}

function entitiesOf({ names }: Reading): Set<Entity> {
  return new Set(names.map(({ entity }) => entity));
}
