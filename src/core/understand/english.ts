import type { Vocabulary } from "./vocabulary.ts";

/** The folded words that a text capitalises elsewhere than at the head of a sentence: names, mostly. */
export function capitalised(text: string): ReadonlySet<string> {
  const found = text.matchAll(/(?<=[\p{Ll},;:'’\d)] +["“(]?)\p{Lu}[\p{L}\d.&+-]*[\p{L}\d]/gu);
  return new Set([...found].map(([word]) => word.toLowerCase()));
}

const RULES: ReadonlyArray<[RegExp, readonly string[]]> = [
  [/'s$/, [""]],
  [/ies$/, ["y", "ie"]],
  [/(?:ss|sh|ch|x|z|o)es$/, ["drop-es"]],
  [/s$/, [""]],
  [/ied$/, ["y"]],
  [/ed$/, ["", "e"]],
  [/ing$/, ["", "e"]],
  [/er$/, ["", "e"]],
  [/ly$/, [""]],
];

/** Replaces inflected English words of a folded text by the base form that the vocabulary knows; others stay as they are. */
export function lemmatise(folded: string, vocabulary: Vocabulary): string {
  return folded.replace(/[a-z][a-z'-]*[a-z]/g, (word) => baseForm(word, vocabulary));
}

function baseForm(word: string, vocabulary: Vocabulary): string {
  if (vocabulary.meanings.has(word)) return word;
  for (const candidate of candidates(word)) if (vocabulary.meanings.has(candidate)) return candidate;
  if (word.includes("-")) return lemmatise(word.replaceAll("-", " "), vocabulary);
  // Phrases are listed in the singular: a plural tail is cut even where the word alone is unknown.
  return /[^su]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word;
}

function* candidates(word: string): Generator<string> {
  for (const [ending, replacements] of RULES) {
    if (!ending.test(word)) continue;
    for (const replacement of replacements) {
      const stem = replacement === "drop-es" ? word.slice(0, -2) : word.replace(ending, replacement);
      if (stem.length < 3) continue;
      yield stem;
      // stopped → stop, planning → plan
      if (/(.)\1$/.test(stem)) yield stem.slice(0, -1);
    }
  }
}
