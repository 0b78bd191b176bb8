import type { Knowledge } from "./knowledge.ts";
import type { Park } from "./records.ts";
import { sourcesOf } from "./sources-in.ts";

/** Parks that have industries in common with one, those with the most first; among equals those that most is said of. */
export function parksAlike({ parks }: Pick<Knowledge, "parks">, park: Park, most: number): Park[] {
  const own = new Set(park.industries.map(({ value }) => value));
  const shared = (other: Park) => other.industries.filter(({ value }) => own.has(value)).length;
  return parks
    .filter((other) => other.id !== park.id && shared(other) > 0)
    .sort((a, b) => shared(b) - shared(a) || sourcesOf(b).length - sourcesOf(a).length)
    .slice(0, most);
}

/** The parks that most is said of, the fullest record first. */
export function fullestParks({ parks }: Pick<Knowledge, "parks">, most: number): Park[] {
  return [...parks].sort((a, b) => sourcesOf(b).length - sourcesOf(a).length).slice(0, most);
}
