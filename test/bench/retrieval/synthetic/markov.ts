import { type Random, whole } from "../random.ts";

/**
 * A training text, read on from place to place: after the unit at a place comes what follows some other place with the same
 * last units, each as often as the text has it (Shannon 1948). A place is an index into the text, in UTF-16 units.
 */
export interface Markov {
  units: Uint16Array;
  one: Contexts;
  two: Contexts;
}

/** Places with the same last units, by number: the places of number n are `places[starts[n]]` … `places[starts[n + 1] - 1]`. */
interface Contexts {
  numbers: Uint32Array;
  starts: Uint32Array;
  places: Uint32Array;
}

export function trained(text: string): Markov {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  const one = contexts(units);
  // A pair is the number of its first unit and its second unit: small enough to be a fast key.
  const kinds = one.starts.length;
  const pairs = new Uint32Array(text.length);
  for (let at = 1; at < text.length; at += 1) {
    pairs[at] = (one.numbers[at - 1] ?? 0) * kinds + (one.numbers[at] ?? 0);
  }
  return { units, one, two: contexts(pairs) };
}

/** A place whose unit may follow the one at `place`, after which the text has the same last two units, or the same last one. */
export function placeAfter(
  { units, one, two }: Markov,
  place: number,
  loose: boolean,
  random: Random,
): number {
  const { numbers, starts, places } = loose ? one : two;
  const number = numbers[place] ?? 0;
  const start = starts[number] ?? 0;
  const chosen = places[start + whole(random, (starts[number + 1] ?? start) - start)] ?? 0;
  return chosen + 1 < units.length ? chosen + 1 : whole(random, units.length);
}

function contexts(keys: Uint16Array | Uint32Array): Contexts {
  const known = new Map<number, number>();
  const numbers = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    let number = known.get(key);
    if (number === undefined) {
      number = known.size;
      known.set(key, number);
    }
    numbers[at] = number;
  }
  const starts = new Uint32Array(known.size + 1);
  for (const number of numbers) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let number = 1; number <= known.size; number += 1) {
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  }
  const places = new Uint32Array(keys.length);
  const free = starts.slice();
  for (let at = 0; at < keys.length; at += 1) {
    const number = numbers[at] ?? 0;
    const slot = free[number] ?? 0;
    places[slot] = at;
    free[number] = slot + 1;
  }
  return { numbers, starts, places };
}
