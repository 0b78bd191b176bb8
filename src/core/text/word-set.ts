import type { Lexicon } from "../lexicon.ts";
import { foldText } from "./fold.ts";

/** Folded words of at least two characters by their first two units, each group longest first. */
export interface WordSet {
  readonly byHead: ReadonlyMap<string, readonly string[]>;
  has(word: string): boolean;
}

const RUN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆〇]{2,}$/u;

/** Builds a word set from folded or unfolded words; words of one character, and those with letters in them, are left out. */
export function wordSetOf(words: Iterable<string>): WordSet {
  const all = new Set<string>();
  for (const word of words) {
    const folded = foldText(word);
    if (RUN.test(folded)) all.add(folded);
  }
  const byHead = new Map<string, string[]>();
  for (const word of [...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const head = word.slice(0, 2);
    const group = byHead.get(head);
    if (group === undefined) byHead.set(head, [word]);
    else group.push(word);
  }
  return { byHead, has: (word) => all.has(word) };
}

/** The gazetteer of a lexicon: names, aliases, domain words, and what synonyms and glossary lead to. */
export function wordSet(lexicon: Lexicon): WordSet {
  const words = [...lexicon.words];
  for (const { name, aliases } of lexicon.entities) words.push(name, ...aliases);
  for (const { say, find } of lexicon.synonyms) words.push(...say, ...find);
  for (const { zh } of lexicon.glossary) words.push(...zh);
  return wordSetOf(words);
}

export const NO_WORDS: WordSet = wordSetOf([]);
