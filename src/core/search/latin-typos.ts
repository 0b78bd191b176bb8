import type { Lexicon } from "../lexicon.ts";
import { stem } from "../text/stem.ts";
import type { Correction } from "./corrections.ts";
import { type LatinWords, latinWordsOf } from "./latin-words.ts";
import type { FrequencyOf } from "./pinyin-decoder.ts";
import { slipOf } from "./slips.ts";

const WORD = /(?<![\p{L}\p{N}_+\-./&'’])[a-z]{6,24}(?![\p{L}\p{N}_+\-/&'’])/gu;
const MOST_WORDS = 60;
/** Shorter names have too many neighbours. */
const SHORTEST_NAME = 6;
/** Other words have neighbours that are words themselves (protest, identity): shorter ones are left alone … */
const SHORTEST_WORD = 8;
/** … and one letter for another tells only in longer ones. */
const SHORTEST_WRONG = 10;

const prepared = new WeakMap<Lexicon, ReadonlyMap<string, readonly string[]>>();

/** Words long enough to be known again when misspelt, by their first letter. */
function longWords(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const known = prepared.get(lexicon);
  if (known !== undefined) return known;
  const byHead = new Map<string, string[]>();
  for (const word of latinWordsOf(lexicon).words) {
    if (word.length < SHORTEST_NAME || !/^[a-z]+$/.test(word)) continue;
    const group = byHead.get(word.charAt(0));
    if (group === undefined) byHead.set(word.charAt(0), [word]);
    else group.push(word);
  }
  prepared.set(lexicon, byHead);
  return byHead;
}

/** English words and names that nothing knows, but for one slip (zhenjaing, incentves), where one word alone is near. */
export function latinCorrections(folded: string, lexicon: Lexicon, frequencyOf: FrequencyOf): Correction[] {
  const found: Correction[] = [];
  let left = MOST_WORDS;
  for (const { index: start, 0: word } of folded.matchAll(WORD)) {
    if (left-- <= 0) break;
    const known = latinWordsOf(lexicon);
    if (known.names.has(word) || known.stems.has(stem(word)) || frequencyOf(word) > 0) continue;
    const near = (longWords(lexicon).get(word.charAt(0)) ?? []).filter((one) => isNear(word, one, known));
    const meant = near[0];
    // Two stems near a word leave it open which is meant.
    if (meant === undefined || new Set(near.map(stem)).size > 1) continue;
    found.push({ start, end: start + word.length, meant: [meant], sure: true });
  }
  return found;
}

function isNear(written: string, word: string, { names }: LatinWords): boolean {
  if (names.has(word)) return slipOf(written, word) !== null;
  if (written.length < SHORTEST_WORD) return false;
  const singular = written.replace(/s$/, "");
  const slip = slipOf(written, word) ?? slipOf(singular, word);
  // The last letters are an ending (starter, started) more often than a slip.
  if (slip === null || slip.at >= singular.length - 1) return false;
  return slip.kind !== "wrong" || written.length >= SHORTEST_WRONG;
}
