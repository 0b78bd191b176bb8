/** Uniform numbers in [0, 1): the same ones for the same seed, on every machine (mulberry32, 32 bits of state). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A whole number from 0 to `below` − 1. */
export function whole(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** One of the items; throws for none. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[whole(random, items.length)];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
}
