import { pairAt } from "./unit-set.ts";

/** Bloom's filter (1970) with one hash: tells the pairs of units that a text surely does not hold. Its length is a power of two. */
export type PairFilter = Uint8Array;

/** The 16-bit hash by which a filter knows the two units at `at`. */
export function pairKeyAt(text: string, at: number): number {
  // Fibonacci hashing (Knuth, volume 3, 6.4): neighbours among characters fall far apart.
  return Math.imul(pairAt(text, at), 0x9e3779b1) >>> 16;
}

/** The keys of all pairs of a text, in order. */
export function pairKeys(text: string): Uint16Array {
  const keys = new Uint16Array(Math.max(0, text.length - 1));
  for (let at = 0; at < keys.length; at++) keys[at] = pairKeyAt(text, at);
  return keys;
}

/** A filter of at least eight bits for each unit: of the absent pairs it tells about nine in ten. */
export function pairFilter(text: string): PairFilter {
  let size = 8;
  while (size < text.length && size < 0x2000) size *= 2;
  const bits = new Uint8Array(size);
  for (let at = 0; at + 1 < text.length; at++) {
    const key = pairKeyAt(text, at);
    const byte = (key >> 3) & (size - 1);
    bits[byte] = (bits[byte] ?? 0) | (1 << (key & 7));
  }
  return bits;
}

/** False only where the text has no pair of this key. */
export function mayHold(bits: PairFilter, key: number): boolean {
  return ((bits[(key >> 3) & (bits.length - 1)] ?? 0) & (1 << (key & 7))) !== 0;
}
