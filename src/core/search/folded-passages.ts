import { type Folded, fold } from "../text/fold.ts";

/** The same passages are found again and again; forgotten all at once when there are too many (about 2 MB). */
const folded = new Map<string, Folded>();
const MOST = 2048;

/** `fold`, remembered. */
export function foldedPassage(text: string): Folded {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= MOST) folded.clear();
  const made = fold(text);
  folded.set(text, made);
  return made;
}
