import type { Lexicon } from "../lexicon.ts";
import { foldText } from "../text/fold.ts";
import { looksOrSoundsLike } from "../text/look-alikes.ts";
import { pairAt } from "../text/unit-set.ts";
import { vocabularyOf } from "../understand/vocabulary.ts";
import type { Correction } from "./corrections.ts";
import { wordAt } from "./general-words.ts";
import type { FrequencyOf } from "./pinyin-decoder.ts";
import { slipOf } from "./slips.ts";
import { writtenForms } from "./written-forms.ts";

/** Forms by the pairs that a slip may leave whole. */
interface FormIndex {
  heads: ReadonlyMap<number, readonly string[]>;
  tails: ReadonlyMap<number, readonly string[]>;
  /** First and last character of forms of three. */
  outer: ReadonlyMap<number, readonly string[]>;
  /** A form with its halves swapped (航天航空) → the form; and the pairs where swapped halves meet (天航). */
  halves: ReadonlyMap<string, string>;
  joints: ReadonlySet<number>;
}

const SHORTEST = 3;
const LONGEST = 12;
/** A character that neither sounds nor looks like the right one, or is missing, is told only in longer forms. */
const SHORTEST_UNLIKE = 4;
const SHORTEST_MISSING = 5;

const prepared = new WeakMap<Lexicon, FormIndex>();

function indexOf(lexicon: Lexicon): FormIndex {
  const known = prepared.get(lexicon);
  if (known !== undefined) return known;
  const [heads, tails, outer] = [
    new Map<number, string[]>(),
    new Map<number, string[]>(),
    new Map<number, string[]>(),
  ];
  const halves = new Map<string, string>();
  const joints = new Set<number>();
  for (const form of writtenForms(lexicon)) {
    const { length } = form;
    if (length < SHORTEST || length > LONGEST) continue;
    put(heads, pairAt(form, 0), form);
    put(tails, pairAt(form, length - 2), form);
    if (length === 3) put(outer, pairAt(form.charAt(0) + form.charAt(2), 0), form);
  }
  for (const { name, aliases } of lexicon.entities) {
    for (const form of [name, ...aliases].map((one) => foldText(one))) {
      const middle = form.length / 2;
      if (form.length % 2 !== 0 || middle < 2) continue;
      const swapped = form.slice(middle) + form.slice(0, middle);
      halves.set(swapped, form);
      joints.add(pairAt(swapped, middle - 1));
    }
  }
  const made = { heads, tails, outer, halves, joints };
  prepared.set(lexicon, made);
  return made;
}

function put(map: Map<number, string[]>, key: number, form: string): void {
  const group = map.get(key);
  if (group === undefined) map.set(key, [form]);
  else group.push(form);
}

/** Whether a form of the lexicon, of two characters or more, stands in the text so that it covers `[at, end)`. */
export function formCovers(folded: string, at: number, end: number, lexicon: Lexicon): boolean {
  const { lengths, meanings } = vocabularyOf(lexicon);
  for (let start = at; start >= 0 && start > at - LONGEST; start--) {
    for (const length of lengths.get(pairAt(folded, start)) ?? [])
      if (start + length >= end && meanings.has(folded.slice(start, start + length))) return true;
  }
  return false;
}

/**
 * Forms of the lexicon that stand in the text but for one slip, or with their halves swapped.
 * @param unknown places of pairs that neither corpus nor lexicon has.
 */
export function formCorrections(
  folded: string,
  unknown: readonly number[],
  lexicon: Lexicon,
  frequencyOf: FrequencyOf,
): Correction[] {
  const index = indexOf(lexicon);
  const isUnknown = new Set(unknown);
  const found: Correction[] = [];
  const meet = (start: number, end: number, form: string): void => {
    if (start < 0 || end > folded.length) return;
    const sure = judged(folded, start, end, form, isUnknown, lexicon);
    if (sure === null) return;
    found.push({ start, end, meant: [form], sure });
  };
  for (const place of unknown) {
    for (let start = Math.max(0, place - LONGEST); start <= place; start++) {
      for (const form of index.heads.get(pairAt(folded, start)) ?? NONE) {
        if (!agree(folded, start, form, 0, place - start)) continue;
        for (const more of SLACK) meet(start, start + form.length + more, form);
      }
    }
    for (let end = place + 2; end <= Math.min(folded.length, place + LONGEST); end++) {
      for (const form of index.tails.get(pairAt(folded, end - 2)) ?? NONE) {
        const rest = end - place - 2;
        if (!agree(folded, place + 2, form, form.length - rest, rest)) continue;
        for (const more of SLACK) meet(end - form.length - more, end, form);
      }
    }
    for (const start of [place - 1, place]) {
      const key = (folded.charCodeAt(start) << 16) | folded.charCodeAt(start + 2);
      for (const form of index.outer.get(key) ?? NONE) meet(start, start + 3, form);
    }
    if (!index.joints.has(pairAt(folded, place))) continue;
    for (let half = 2; half <= LONGEST / 2; half++) {
      const start = place + 1 - half;
      const end = start + 2 * half;
      const form = start < 0 ? undefined : index.halves.get(folded.slice(start, end));
      // Where a further form stands across an end, the halves are parts of that.
      const apart =
        form !== undefined &&
        !formCovers(folded, start - 1, start + 1, lexicon) &&
        !formCovers(folded, end - 1, end + 1, lexicon);
      if (apart) found.push({ start, end, meant: [form], sure: true });
    }
  }
  return found.sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) || frequencyOf(b.meant[0] ?? "") - frequencyOf(a.meant[0] ?? ""),
  );
}

const NONE: readonly string[] = [];

/** Whether `length` units of the text from `at` are those of the form from `from`: a slip at a pair leaves them alone. */
function agree(text: string, at: number, form: string, from: number, length: number): boolean {
  if (length > form.length) return false;
  for (let unit = 0; unit < length; unit++)
    if (text.charCodeAt(at + unit) !== form.charCodeAt(from + unit)) return false;
  return true;
}

/** A form may stand in as many characters as it has, one fewer or one more. */
const SLACK = [0, -1, 1];

/** Whether the text is a form with a slip: true for sure, false perhaps, null not at all. */
function judged(
  folded: string,
  start: number,
  end: number,
  form: string,
  isUnknown: ReadonlySet<number>,
  lexicon: Lexicon,
): boolean | null {
  const slip = slipOf(folded.slice(start, end), form);
  if (slip === null) return null;
  const at = start + slip.at;
  const [before, after] = [isUnknown.has(at - 1), isUnknown.has(at)];
  const { singles } = vocabularyOf(lexicon);
  // At an end, a further word may begin: 镇江是 is not 镇江市.
  const inner = slip.at > 0 && at < end - 1;
  switch (slip.kind) {
    case "swapped":
      return after && !formCovers(folded, at, at + 1, lexicon) ? true : null;
    case "missing":
      return inner && before && form.length >= SHORTEST_MISSING ? false : null;
    case "extra":
      return inner && (before || after) && form.length >= SHORTEST_UNLIKE ? false : null;
    case "wrong": {
      if (!before && !after) return null;
      if (!inner && singles.get(folded.charCodeAt(at))?.kind === "function") return null;
      const alike = looksOrSoundsLike(folded[at] ?? "", form[slip.at] ?? "");
      const alone = inner && before && after && form.length >= SHORTEST_UNLIKE;
      if ((!alike && !alone) || formCovers(folded, at, at + 1, lexicon)) return null;
      // A word that reaches out of the form is another word: 制作什么 is not 做什么.
      const word = wordAt(folded, at);
      if (word.start < start || word.end > end) return null;
      return alike ? true : word.end - word.start < 2 ? false : null;
    }
  }
}
