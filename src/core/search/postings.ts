/** Fields of a passage, in the order of the bits that hold their counts. */
export const FIELDS = ["text", "title", "heading"] as const;
export type Field = (typeof FIELDS)[number];

/** Counts above these are cut: one byte holds all three (4 + 2 + 2 bits). */
export const MAX_COUNT: Readonly<Record<Field, number>> = { text: 15, title: 3, heading: 3 };

/** The counts of a term that stands once in the text and nowhere else: most postings, which spend no byte on them. */
export const PLAIN = 1;

/**
 * An inverted index over passages 0 … `passages` − 1, as typed arrays that may be views of one buffer. Terms of two UTF-16
 * units (nearly all pairs of ideographs) are kept by their first unit; the others are a table of strings. Both are sorted;
 * term ids number the first, then the second. How lists are written: `posting-lists.ts`.
 */
export interface Postings {
  passages: number;
  /** The units that pairs begin with, ascending. */
  firstUnits: Uint16Array;
  /** The pairs of `firstUnits[i]` have the ids `firstStarts[i] … firstStarts[i + 1] − 1`. */
  firstStarts: Uint32Array;
  /** The second unit of each pair, by id. */
  secondUnits: Uint16Array;
  /** All other terms, one after the other; `wordStarts[i] … wordStarts[i + 1]` is the i-th. */
  wordUnits: Uint16Array;
  wordStarts: Uint32Array;
  /** Where each block of lists begins in `lists`. */
  blockStarts: Uint32Array;
  lists: Uint8Array;
  /** Tokens in each passage's text, at most 65,535; 0: a number that no passage has. */
  lengths: Uint16Array;
}

export function packCounts(text: number, title: number, heading: number): number {
  return (
    Math.min(text, MAX_COUNT.text) |
    (Math.min(title, MAX_COUNT.title) << 4) |
    (Math.min(heading, MAX_COUNT.heading) << 6)
  );
}

/** The first place in the sorted `units` from `start` to `end` whose unit is not below `wanted`. */
function lowerBound(units: Uint16Array, wanted: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ids of the pairs that begin with a unit. */
export function pairsFrom(postings: Postings, unit: number): readonly [start: number, end: number] {
  const { firstUnits, firstStarts, secondUnits } = postings;
  const at = lowerBound(firstUnits, unit, 0, firstUnits.length);
  if (firstUnits[at] !== unit) return [0, 0];
  const start = firstStarts[at] ?? 0;
  return [start, Math.min(firstStarts[at + 1] ?? 0, secondUnits.length)];
}

/** The id of a term, or −1. */
export function termId(postings: Postings, term: string): number {
  if (term.length !== 2) return findWord(postings, term);
  const { secondUnits } = postings;
  const [start, end] = pairsFrom(postings, term.charCodeAt(0));
  const second = term.charCodeAt(1);
  const at = lowerBound(secondUnits, second, start, end);
  return at < end && secondUnits[at] === second ? at : -1;
}

function findWord(postings: Postings, term: string): number {
  let low = 0;
  let high = postings.wordStarts.length - 2;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareWord(postings, middle, term);
    if (order === 0) return postings.secondUnits.length + middle;
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

/** How many terms there are; their ids are the numbers below. */
export function termCount(postings: Postings): number {
  return postings.secondUnits.length + Math.max(0, postings.wordStarts.length - 1);
}

/** The term of an id. */
export function termOf(postings: Postings, id: number): string {
  const { firstStarts, firstUnits, secondUnits, wordStarts, wordUnits } = postings;
  const second = secondUnits[id];
  if (second === undefined) {
    const word = id - secondUnits.length;
    return String.fromCharCode(...wordUnits.subarray(wordStarts[word], wordStarts[word + 1]));
  }
  let low = 0;
  let high = firstUnits.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firstStarts[middle] ?? 0) <= id) low = middle;
    else high = middle - 1;
  }
  return String.fromCharCode(firstUnits[low] ?? 0, second);
}
