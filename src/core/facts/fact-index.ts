import { foldText } from "../text/fold.ts";
import { groupOfUnit, type UnitGroup } from "../understand/unit-group.ts";
import type { FactBrief, FactStore } from "./fact.ts";

/** What a search asks of every fact, in memory: read once from a store, no quote among it. */
export interface FactIndex {
  /** By fact number. */
  briefs: readonly FactBrief[];
  metrics: readonly string[];
  groups: readonly UnitGroup[];
  /** The numbers of facts whose folded metric holds a pair of characters. */
  holding(pair: string): readonly number[];
  /** The numbers of facts whose subject's folded name holds a text. */
  named(text: string): number[];
}

const prepared = new WeakMap<FactStore, FactIndex>();

/** The index of a store, made when it is first searched. */
export function factIndex(store: FactStore): FactIndex {
  const known = prepared.get(store);
  if (known !== undefined) return known;
  const made = build(store);
  prepared.set(store, made);
  return made;
}

function build(store: FactStore): FactIndex {
  const briefs: FactBrief[] = [];
  const metrics: string[] = [];
  const groups: UnitGroup[] = [];
  const pairs = new Map<string, number[]>();
  const names = new Map<string, string>();
  for (let number = 0; number < store.size; number++) {
    const brief = store.brief(number);
    if (brief === undefined) continue;
    const metric = foldText(brief.metric);
    briefs.push(brief);
    metrics.push(metric);
    groups.push(groupOfUnit(foldText(brief.unit)));
    names.set(brief.subject.id, foldText(brief.subject.name));
    for (const pair of pairsOf(metric)) {
      const held = pairs.get(pair);
      if (held === undefined) pairs.set(pair, [number]);
      else held.push(number);
    }
  }
  return {
    briefs,
    metrics,
    groups,
    holding: (pair) => pairs.get(pair) ?? [],
    named: (text) => [...names].flatMap(([id, name]) => (name.includes(text) ? store.numbersOf(id) : [])),
  };
}

/** Each two characters that stand side by side, once. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}
