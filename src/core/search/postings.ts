/** Fields of a passage, in the order of the bits that hold their counts. */
export const FIELDS = ["text", "title", "heading"] as const;
export type Field = (typeof FIELDS)[number];

/** Counts above these are cut: a posting holds all three in one byte (4 + 2 + 2 bits). */
export const MAX_COUNT: Readonly<Record<Field, number>> = { text: 15, title: 3, heading: 3 };

/**
 * An inverted index over passages 0 … `passages` − 1, as typed arrays that may be views of one buffer. Terms of two UTF-16
 * units (nearly all pairs of ideographs) are 32-bit keys; the others are a table of strings. Both are sorted; term ids
 * number the first, then the second.
 */
export interface Postings {
  passages: number;
  pairs: Uint32Array;
  /** All other terms, one after the other; `wordStarts[i] … wordStarts[i + 1]` is the i-th. */
  wordUnits: Uint16Array;
  wordStarts: Uint32Array;
  /** Where each term's list begins in `lists`; one entry more than terms. */
  listStarts: Uint32Array;
  /** A list: document frequency, then per passage the gap to the one before (both as variable-length 7-bit) and its counts. */
  lists: Uint8Array;
  /** Tokens in each passage's text. */
  lengths: Uint16Array;
}

export function pairKey(term: string): number {
  return term.length === 2 ? ((term.charCodeAt(0) << 16) | term.charCodeAt(1)) >>> 0 : -1;
}

export function packCounts(text: number, title: number, heading: number): number {
  return (
    Math.min(text, MAX_COUNT.text) |
    (Math.min(title, MAX_COUNT.title) << 4) |
    (Math.min(heading, MAX_COUNT.heading) << 6)
  );
}

/** The id of a term, or −1. */
export function termId(postings: Postings, term: string): number {
  return term.length === 2 ? findPair(postings.pairs, pairKey(term)) : findWord(postings, term);
}

function findPair(pairs: Uint32Array, key: number): number {
  let low = 0;
  let high = pairs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = pairs[middle] ?? 0;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function findWord(postings: Postings, term: string): number {
  let low = 0;
  let high = postings.wordStarts.length - 2;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareWord(postings, middle, term);
    if (order === 0) return postings.pairs.length + middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function compareWord(postings: Postings, at: number, term: string): number {
  const start = postings.wordStarts[at] ?? 0;
  const length = (postings.wordStarts[at + 1] ?? 0) - start;
  for (let i = 0; i < length && i < term.length; i++) {
    const difference = (postings.wordUnits[start + i] ?? 0) - term.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return length - term.length;
}

/** The term of an id; for taking an index apart again. */
export function termOf(postings: Postings, id: number): string {
  const key = postings.pairs[id];
  if (key !== undefined) return String.fromCharCode(key >>> 16, key & 0xffff);
  const word = id - postings.pairs.length;
  return String.fromCharCode(
    ...postings.wordUnits.subarray(postings.wordStarts[word], postings.wordStarts[word + 1]),
  );
}

/** In how many passages a term stands; 0 for an unknown one. */
export function frequency(postings: Postings, term: string): number {
  const id = termId(postings, term);
  return id < 0 ? 0 : frequencyOfId(postings, id);
}

function frequencyOfId(postings: Postings, id: number): number {
  let at = postings.listStarts[id] ?? 0;
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = postings.lists[at++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}

/**
 * About how many passages hold an ideograph: pairs are indexed, single characters only where they stand alone, so the most
 * frequent pair that begins with it (or the character alone) is the least that can be said.
 */
export function leastFrequencyOf(postings: Postings, character: string): number {
  let most = frequency(postings, character);
  if (character.length > 1) return most;
  const first = character.charCodeAt(0);
  const { pairs } = postings;
  for (
    let at = firstPairFrom(pairs, (first << 16) >>> 0);
    at < pairs.length && (pairs[at] ?? 0) >>> 16 === first;
    at++
  ) {
    most = Math.max(most, frequencyOfId(postings, at));
  }
  return most;
}

function firstPairFrom(pairs: Uint32Array, key: number): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls `visit(passage, counts)` for each passage of a term, ascending. */
export function eachPosting(
  postings: Postings,
  id: number,
  visit: (passage: number, counts: number) => void,
): void {
  const { lists } = postings;
  let at = postings.listStarts[id] ?? 0;
  const end = postings.listStarts[id + 1] ?? 0;
  while ((lists[at++] ?? 0) >= 128);
  let passage = -1;
  while (at < end) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = lists[at++] ?? 0;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    passage += gap + 1;
    visit(passage, lists[at++] ?? 0);
  }
}
