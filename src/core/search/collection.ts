import { eachPosting, findList, listPlace } from "./posting-lists.ts";
import { type Postings, pairsFrom, termId, termOf } from "./postings.ts";

/** Postings of some of the passages of a collection. */
export interface Segment {
  postings: Postings;
  /** The number in the collection of each passage, ascending; −1: gone. Absent: the same number. */
  numbers?: Int32Array;
  /** The other way round: which passage of the segment a number is, or −1. */
  places?: Int32Array;
}

/**
 * What is searched: passages numbered 0 … `size` − 1 in corpus order, their postings in one segment or in several (an index
 * as it was built, and what came since), with the counts of the living whole.
 */
export interface Collection {
  segments: readonly Segment[];
  size: number;
  /** In how many gone passages of the segments each of their terms stands. */
  goneFrequency: ReadonlyMap<string, number>;
  /** Of the living passages: those with text, and all tokens of their texts. */
  passages: number;
  tokens: number;
  /** The most tokens that a text of the segments has. */
  longest: number;
}

/** A collection of all passages of an index, or of several segments without the passages that have gone. */
export function collectionOf(base: Postings): Collection;
export function collectionOf(
  segments: readonly Required<Segment>[],
  size: number,
  goneFrequency: ReadonlyMap<string, number>,
): Collection;
export function collectionOf(
  of: Postings | readonly Required<Segment>[],
  size = 0,
  goneFrequency: ReadonlyMap<string, number> = new Map(),
): Collection {
  const segments: readonly Segment[] = "passages" in of ? [{ postings: of }] : of;
  let passages = 0;
  let tokens = 0;
  let longest = 0;
  for (const { postings, numbers } of segments) {
    for (let at = 0; at < postings.passages; at++) {
      const length = postings.lengths[at] ?? 0;
      longest = Math.max(longest, length);
      if (length === 0 || (numbers?.[at] ?? 0) < 0) continue;
      passages++;
      tokens += length;
    }
  }
  return { segments, size: "passages" in of ? of.passages : size, goneFrequency, passages, tokens, longest };
}

/** A segment of passages with the given numbers in a collection of `size`. */
export function segmentOf(postings: Postings, numbers: Int32Array, size: number): Required<Segment> {
  const places = new Int32Array(size).fill(-1);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? -1;
    if (number >= 0) places[number] = at;
  }
  return { postings, numbers, places };
}

const place = listPlace();

/** In how many living passages a term stands; 0 for an unknown one. */
export function frequencyIn({ segments, goneFrequency }: Collection, term: string): number {
  let found = -(goneFrequency.get(term) ?? 0);
  for (const { postings } of segments) {
    findList(postings, term, place);
    found += place.frequency;
  }
  return Math.max(0, found);
}

/**
 * About how many living passages hold an ideograph: pairs are indexed, single characters only where they stand alone, so
 * the most frequent pair that begins with it (or the character alone) is the least that can be said.
 */
export function leastFrequencyIn(collection: Collection, character: string): number {
  let most = frequencyIn(collection, character);
  if (character.length > 1) return most;
  for (const { postings } of collection.segments) {
    const [start, end] = pairsFrom(postings, character.charCodeAt(0));
    for (let id = start; id < end; id++) most = Math.max(most, frequencyIn(collection, termOf(postings, id)));
  }
  return most;
}

/** The numbers of the living passages in which a term stands, segment by segment. */
export function passagesWith({ segments }: Collection, term: string): number[] {
  const found: number[] = [];
  for (const { postings, numbers } of segments) {
    const id = termId(postings, term);
    if (id < 0) continue;
    eachPosting(postings, id, (passage) => {
      const number = numbers === undefined ? passage : (numbers[passage] ?? -1);
      if (number >= 0) found.push(number);
    });
  }
  return found;
}
