import { tokenize, type WordSet } from "../text/tokens.ts";
import type { QueryTerm } from "./bm25f.ts";

/** Terms that count less than this (pairs with a particle) are not worth a reader's eye. */
const LEAST_WEIGHT = 0.5;

/** UTF-16 spans of `text` that match terms of a query, merged where they touch, ascending. */
export function highlightSpans(
  text: string,
  terms: readonly QueryTerm[],
  words: WordSet,
): Array<[start: number, end: number]> {
  const wanted = new Set(terms.filter(({ weight }) => weight >= LEAST_WEIGHT).map(({ term }) => term));
  const spans = tokenize(text, words)
    .filter(({ term }) => wanted.has(term))
    .map(({ start, end }): [number, number] => [start, end])
    .sort((a, b) => a[0] - b[0]);
  const merged: Array<[number, number]> = [];
  for (const [start, end] of spans) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
