import type { FactStore } from "../facts/fact.ts";
import { factIndex, pairsOf } from "../facts/fact-index.ts";
import { foldText } from "../text/fold.ts";

/** The subjects of facts by what their names hold. */
export interface SubjectNames {
  /** The ids of subjects whose folded name holds a text of two units or more. */
  holding(text: string): string[];
}

const prepared = new WeakMap<FactStore, SubjectNames>();

/** The names of a store's subjects; made when first asked for, then remembered. */
export function subjectNames(store: FactStore): SubjectNames {
  const known = prepared.get(store);
  if (known !== undefined) return known;
  const names = new Map(factIndex(store).briefs.map(({ subject: { id, name } }) => [id, name]));
  const folded = [...names].map(([id, name]): [string, string] => [id, foldText(name)]);
  const byPair = new Map<string, Array<[id: string, name: string]>>();
  for (const one of folded) {
    for (const pair of pairsOf(one[1])) {
      const held = byPair.get(pair);
      if (held === undefined) byPair.set(pair, [one]);
      else held.push(one);
    }
  }
  const made: SubjectNames = {
    holding(text) {
      let least: ReadonlyArray<[string, string]> | undefined;
      for (const pair of pairsOf(text)) {
        const named = byPair.get(pair) ?? [];
        if (least === undefined || named.length < least.length) least = named;
      }
      return (least ?? []).flatMap(([id, name]) => (name.includes(text) ? [id] : []));
    },
  };
  prepared.set(store, made);
  return made;
}
