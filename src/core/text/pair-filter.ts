import { pairAt } from "./unit-set.ts";

/** A number for two neighbouring units of a text, by which a {@link PairFilter} knows them. */
export function pairKeyAt(text: string, at: number): number {
  // Fibonacci hashing (Knuth, volume 3, 6.4): neighbours among characters fall far apart.
  return Math.imul(pairAt(text, at), 0x9e3779b1) >>> 0;
}

/** Bloom's filter (1970) with one hash: tells the pairs that a text surely does not hold. Its length is a power of two. */
export type PairFilter = Uint8Array;

/** A filter of at least eight bits for each unit: of the absent pairs it tells about nine in ten. */
export function pairFilter(text: string): PairFilter {
  let size = 8;
  while (size < text.length) size *= 2;
  const bits = new Uint8Array(size);
  for (let at = 0; at + 1 < text.length; at++) mark(bits, pairKeyAt(text, at));
  return bits;
}

function mark(bits: PairFilter, key: number): void {
  const bit = key >>> 16;
  const at = (bit >> 3) & (bits.length - 1);
  bits[at] = (bits[at] ?? 0) | (1 << (bit & 7));
}

/** False only where the text has no such pair. */
export function mayHold(bits: PairFilter, key: number): boolean {
  const bit = key >>> 16;
  return ((bits[(bit >> 3) & (bits.length - 1)] ?? 0) & (1 << (bit & 7))) !== 0;
}
