import type { Corpus } from "../ports.ts";
import { type Names, namesOf } from "./linked-names.ts";
import { parkAndAbove } from "./names-in.ts";

/** A record that a list can be filtered by, and how many of the list it leaves. */
export interface FacetOption extends Names {
  id: string;
  count: number;
}

type Known = Pick<Corpus, "knowledge" | "lexicon">;
interface Link {
  value: string;
}

/** The parks that some of the records are in, with the parks that hold these, most frequent first. */
export function parkOptions(
  known: Known,
  records: ReadonlyArray<{ park?: Link | undefined }>,
): FacetOption[] {
  return optionsOf(
    records.map(({ park }) => (park === undefined ? [] : parkAndAbove(park.value, known))),
    known,
  );
}

/** The ids that some of the records link to, most frequent first. */
export function linkOptions(known: Known, links: ReadonlyArray<readonly Link[]>): FacetOption[] {
  return optionsOf(
    links.map((some) => some.map(({ value }) => value)),
    known,
  );
}

function optionsOf(ids: ReadonlyArray<readonly string[]>, known: Known): FacetOption[] {
  const counts = new Map<string, number>();
  for (const id of ids.flatMap((some) => [...new Set(some)])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, ...namesOf(known, id), count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** How many of the values there are of each, in the order of `all`; those that none has are left out. */
export function choiceCounts<Value extends string>(
  all: readonly Value[],
  values: readonly string[],
): Array<{ value: Value; count: number }> {
  return all.flatMap((value) => {
    const count = values.filter((one) => one === value).length;
    return count === 0 ? [] : [{ value, count }];
  });
}
