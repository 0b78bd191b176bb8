import { originalSpan } from "../text/fold.ts";
import { findNumbers } from "../text/numbers.ts";
import type { QueryTerm } from "./bm25f.ts";
import { foldedPassage } from "./folded-passages.ts";
import { cutsWord } from "./phrases.ts";

/** Terms that count less than this (pairs with a particle) are not worth a reader's eye. */
const LEAST_WEIGHT = 0.5;

const MASK = 4095;

/** The terms worth highlighting by their first UTF-16 unit. */
interface Wanted {
  byFirst: ReadonlyMap<number, readonly string[]>;
  /** 1 at the low bits of each first unit: most units of a text begin no term, and one look tells. */
  mask: Uint8Array;
  figures: ReadonlySet<string>;
}

/** The passages of one answer are highlighted for the same terms, one after the other. */
const prepared = new WeakMap<readonly QueryTerm[], Wanted>();

function wantedOf(terms: readonly QueryTerm[]): Wanted {
  const known = prepared.get(terms);
  if (known !== undefined) return known;
  const byFirst = new Map<number, string[]>();
  const figures = new Set<string>();
  for (const { term, weight } of terms) {
    if (weight < LEAST_WEIGHT) continue;
    const first = term.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), term]);
    if (isFigure(first)) figures.add(term);
  }
  const mask = new Uint8Array(MASK + 1);
  for (const first of byFirst.keys()) mask[first & MASK] = 1;
  const made = { byFirst, mask, figures };
  prepared.set(terms, made);
  return made;
}

/** UTF-16 spans of `text` that match terms of a query, merged where they touch, ascending. */
export function highlightSpans(
  text: string,
  terms: readonly QueryTerm[],
): Array<[start: number, end: number]> {
  const folded = foldedPassage(text);
  const { byFirst, mask, figures } = wantedOf(terms);
  const found: Array<[number, number]> = [];
  for (let at = 0; at < folded.text.length; at++) {
    const unit = folded.text.charCodeAt(at);
    if (mask[unit & MASK] === 0) continue;
    for (const term of byFirst.get(unit) ?? NONE) {
      const end = at + term.length;
      if (folded.text.startsWith(term, at) && !cutsWord(folded.text, at, end)) found.push([at, end]);
    }
  }
  // Figures match by value: 1104.7 finds 1,104.7 and 十五 finds 15.
  if (figures.size > 0) {
    for (const { value, start, end } of findNumbers(folded.text))
      if (figures.has(value)) found.push([start, end]);
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
