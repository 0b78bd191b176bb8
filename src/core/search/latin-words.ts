import type { Lexicon } from "../lexicon.ts";
import { foldText } from "../text/fold.ts";
import { stem } from "../text/stem.ts";

/** The Latin words that a lexicon knows. */
export interface LatinWords {
  /** Words that stand in names of entities and nowhere else (jingkou, hangtian). */
  names: ReadonlySet<string>;
  /** Those that are a whole name (jingkou). */
  whole: ReadonlySet<string>;
  /** Stems of all other words: glossary terms and function words. */
  stems: ReadonlySet<string>;
  /** All words as they are written. */
  words: ReadonlySet<string>;
}

const WORD = /\p{Script=Latin}{2,}/gu;
const prepared = new WeakMap<Lexicon, LatinWords>();

/** The Latin words of a lexicon; made once, then remembered. */
export function latinWordsOf(lexicon: Lexicon): LatinWords {
  const known = prepared.get(lexicon);
  if (known !== undefined) return known;
  const wordsIn = (forms: readonly string[]): string[] =>
    forms.flatMap((form) => foldText(form).match(WORD) ?? []);
  const plain = [...wordsIn(lexicon.glossary.map(({ term }) => term)), ...wordsIn(lexicon.functionWords)];
  const stems = new Set(plain.map(stem));
  const forms = lexicon.entities.flatMap(({ nameEn, aliasesForeign }) => [nameEn, ...aliasesForeign]);
  const names = new Set(wordsIn(forms).filter((word) => !stems.has(stem(word))));
  const whole = new Set(forms.map((form) => foldText(form)).filter((form) => names.has(form)));
  const made = { names, whole, stems, words: new Set([...plain, ...names]) };
  prepared.set(lexicon, made);
  return made;
}
