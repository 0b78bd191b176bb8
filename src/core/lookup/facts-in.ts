import type { FactStore } from "../facts/fact.ts";
import type { SearchHit } from "../ports.ts";

/** Where in its article each fact of an article stands, by number from `from` on. */
interface Places {
  from: number;
  starts: readonly number[];
}

const prepared = new WeakMap<FactStore, Map<string, Places>>();
/** Articles whose places are remembered: a fact is decoded to learn its place. */
const MOST = 2_000;

/** The numbers of the facts whose figure stands in a passage that was found, passage by passage. */
export function factsIn(hits: readonly SearchHit[], facts: FactStore): number[] {
  const found: number[] = [];
  for (const { passage } of hits) {
    const { from, starts } = placesOf(passage.articleId, facts);
    for (const [at, start] of starts.entries())
      if (start >= passage.start && start < passage.end) found.push(from + at);
  }
  return found;
}

function placesOf(articleId: string, facts: FactStore): Places {
  const known = prepared.get(facts) ?? new Map<string, Places>();
  prepared.set(facts, known);
  const before = known.get(articleId);
  if (before !== undefined) return before;
  const [from, to] = facts.rangeOf(articleId);
  const starts = Array.from({ length: to - from }, (_, at) => facts.at(from + at)?.valueStart ?? -1);
  if (known.size >= MOST) known.clear();
  known.set(articleId, { from, starts });
  return { from, starts };
}
