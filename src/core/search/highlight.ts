import { fold, originalSpan } from "../text/fold.ts";
import { findNumbers } from "../text/numbers.ts";
import type { QueryTerm } from "./bm25f.ts";

/** Terms that count less than this (pairs with a particle) are not worth a reader's eye. */
const LEAST_WEIGHT = 0.5;

const LETTER = /[\p{Script=Latin}\p{N}]/u;

/** True where a term of letters or figures would be part of a longer one. */
function cutsWord(text: string, start: number, end: number): boolean {
  const left = LETTER.test(text.charAt(start)) && LETTER.test(text.charAt(start - 1));
  return left || (LETTER.test(text.charAt(end - 1)) && LETTER.test(text.charAt(end)));
}

/** UTF-16 spans of `text` that match terms of a query, merged where they touch, ascending. */
export function highlightSpans(
  text: string,
  terms: readonly QueryTerm[],
): Array<[start: number, end: number]> {
  const folded = fold(text);
  const found: Array<[number, number]> = [];
  const wanted = new Set<string>();
  for (const { term, weight } of terms) {
    if (weight < LEAST_WEIGHT) continue;
    wanted.add(term);
    for (let at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + 1)) {
      if (!cutsWord(folded.text, at, at + term.length)) found.push([at, at + term.length]);
    }
  }
  // Figures match by value: 1104.7 finds 1,104.7 and 十五 finds 15.
  if (terms.some(({ term }) => /^\d/.test(term))) {
    for (const { value, start, end } of findNumbers(folded.text))
      if (wanted.has(value)) found.push([start, end]);
  }
  return merged(found).map(([start, end]) => originalSpan(folded, start, end));
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
