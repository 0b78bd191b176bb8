import { type Folded, fold } from "../text/fold.ts";
import { type FoundNumber, findNumbers } from "../text/numbers.ts";
import { pairKeys } from "../text/pair-filter.ts";

/** A passage folded, and the figures in it. */
export interface FoldedPassage extends Folded {
  numbers: readonly FoundNumber[];
  /** The keys of its pairs of units ({@link pairKeys}). */
  pairs: Uint16Array;
}

/** The same passages are found again and again; forgotten all at once when there are too many (about 4 MB). */
const folded = new Map<string, FoldedPassage>();
const MOST = 2048;

/** `fold` and `findNumbers`, remembered. */
export function foldedPassage(text: string): FoldedPassage {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= MOST) folded.clear();
  const read = fold(text);
  const made = { ...read, numbers: findNumbers(read.text), pairs: pairKeys(read.text) };
  folded.set(text, made);
  return made;
}
