import type { Period } from "../article.ts";
import { foldText } from "../text/fold.ts";
import { groupOfUnit, type UnitGroup } from "../understand/unit-group.ts";
import type { FactBrief, FactStore } from "./fact.ts";

/** What a search asks of every fact, in memory: read once from a store, no quote among it. */
export interface FactIndex {
  /** By fact number. */
  briefs: readonly FactBrief[];
  metrics: readonly string[];
  groups: readonly UnitGroup[];
  periods: readonly (Period | null)[];
  /** The end of each fact's period, else when its article was published: strings that sort as days do. */
  days: readonly string[];
  /** The folded sentence of a fact and where its figure stands there; those read lately are kept. */
  sentence(number: number): FoldedSentence | null;
  /** The numbers of facts whose folded metric holds a pair of characters. */
  holding(pair: string): readonly number[];
  /** The numbers of facts whose subject's folded name holds a text. */
  named(text: string): number[];
}

export interface FoldedSentence {
  text: string;
  /** Of the figure, about: folding keeps the length of almost every text. */
  place: number;
}

/** So many folded sentences are kept: 200 KB. */
const KEPT = 1_000;

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
  const periods: (Period | null)[] = [];
  const days: string[] = [];
  const pairs = new Map<string, number[]>();
  const names = new Map<string, string>();
  for (let number = 0; number < store.size; number++) {
    const brief = store.brief(number);
    if (brief === undefined) continue;
    const metric = foldText(brief.metric);
    briefs.push(brief);
    metrics.push(metric);
    const period = brief.period === null ? null : periodEnds(brief.period);
    periods.push(period);
    days.push(`${period?.to ?? brief.asOf ?? "0000"}-99-99`.slice(0, 10));
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
    periods,
    days,
    sentence: keptSentences(store),
    holding: (pair) => pairs.get(pair) ?? [],
    named: (text) => [...names].flatMap(([id, name]) => (name.includes(text) ? store.numbersOf(id) : [])),
  };
}

function keptSentences(store: FactStore): (number: number) => FoldedSentence | null {
  const kept = new Map<number, FoldedSentence>();
  return (number) => {
    const known = kept.get(number);
    if (known !== undefined) return known;
    const fact = store.at(number);
    if (fact === undefined) return null;
    const made = { text: foldText(fact.quote), place: fact.valueStart - fact.start };
    if (kept.size >= KEPT) kept.clear();
    kept.set(number, made);
    return made;
  };
}

/** A fact's `period` as its ends. */
export function periodEnds(period: string): Period {
  const [from = "", to = from] = period.split("/");
  return { from, to };
}

/** Each two characters that stand side by side, once. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}
