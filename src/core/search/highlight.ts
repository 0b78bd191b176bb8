import { originalSpan } from "../text/fold.ts";
import { mayHold, type PairFilter, pairFilter } from "../text/pair-filter.ts";
import type { QueryTerm } from "./bm25f.ts";
import { foldedPassage } from "./folded-passages.ts";
import { cutsWord } from "./phrases.ts";

/** Terms that count less than this (pairs with a particle) are not worth a reader's eye. */
const LEAST_WEIGHT = 0.5;

/** The terms worth highlighting. */
interface Wanted {
  /** Those of two units or more by their first unit. */
  byFirst: ReadonlyMap<number, readonly string[]>;
  /** The pairs they begin with: most places of a text begin no term, and one look tells. */
  begin: PairFilter;
  single: readonly string[];
  figures: ReadonlySet<string>;
}

/** The passages of one answer are highlighted for the same terms, one after the other. */
const prepared = new WeakMap<readonly QueryTerm[], Wanted>();

function wantedOf(terms: readonly QueryTerm[]): Wanted {
  const known = prepared.get(terms);
  if (known !== undefined) return known;
  const byFirst = new Map<number, string[]>();
  const single: string[] = [];
  const figures = new Set<string>();
  let heads = "";
  for (const { term, weight } of terms) {
    if (weight < LEAST_WEIGHT) continue;
    const first = term.charCodeAt(0);
    if (isFigure(first)) figures.add(term);
    if (term.length === 1) single.push(term);
    else {
      const group = byFirst.get(first);
      if (group === undefined) byFirst.set(first, [term]);
      else group.push(term);
      heads += term.slice(0, 2);
    }
  }
  const made = { byFirst, begin: pairFilter(heads), single, figures };
  prepared.set(terms, made);
  return made;
}

/** UTF-16 spans of `text` that match terms of a query, merged where they touch, ascending. */
export function highlightSpans(
  text: string,
  terms: readonly QueryTerm[],
): Array<[start: number, end: number]> {
  const folded = foldedPassage(text);
  const { byFirst, begin, single, figures } = wantedOf(terms);
  const found: Array<[number, number]> = [];
  const add = (term: string, at: number): void => {
    const end = at + term.length;
    if (folded.text.startsWith(term, at) && !cutsWord(folded.text, at, end)) found.push([at, end]);
  };
  for (let at = 0; at < folded.pairs.length; at++) {
    if (!mayHold(begin, folded.pairs[at] ?? 0)) continue;
    for (const term of byFirst.get(folded.text.charCodeAt(at)) ?? NONE) add(term, at);
  }
  for (const term of single) {
    for (let at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + 1)) add(term, at);
  }
  // Figures match by value: 1104.7 finds 1,104.7 and 十五 finds 15.
  if (figures.size > 0) {
    for (const { value, start, end } of folded.numbers) if (figures.has(value)) found.push([start, end]);
  }
  return merged(found).map(([start, end]) => originalSpan(folded, start, end));
}

const NONE: readonly string[] = [];

function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function merged(spans: Array<[number, number]>): Array<[number, number]> {
  const kept: Array<[number, number]> = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = kept.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else kept.push([start, end]);
  }
  return kept;
}
