import type { Entity } from "../lexicon.ts";
import type { Question } from "../understand/question.ts";

/** Kinds of place whose facts the articles are about. */
export const OURS = new Set<Entity["kind"]>(["city", "district", "park"]);

/** The other cities that a question names, where it names no place of ours. */
export function placesElsewhere({ terms }: Question): Entity[] {
  const named = terms.flatMap(({ entity }) => (entity ? [entity] : []));
  return named.some(({ kind }) => OURS.has(kind)) ? [] : named.filter(({ kind }) => kind === "other-place");
}
