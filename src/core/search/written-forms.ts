import type { Lexicon } from "../lexicon.ts";
import { foldText } from "../text/fold.ts";

const HAN = /^\p{Script=Han}{2,}$/u;
const prepared = new WeakMap<Lexicon, readonly string[]>();

/** The folded forms of a lexicon that are written in ideographs alone, each once: names, words, synonyms, translations. */
export function writtenForms(lexicon: Lexicon): readonly string[] {
  const known = prepared.get(lexicon);
  if (known !== undefined) return known;
  const forms = [
    ...lexicon.entities.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...lexicon.words,
    ...lexicon.synonyms.flatMap(({ say, find }) => [...say, ...find]),
    ...lexicon.glossary.flatMap(({ zh }) => zh),
    ...lexicon.functionWords,
  ];
  const made = [...new Set(forms.map((form) => foldText(form)))].filter((form) => HAN.test(form));
  prepared.set(lexicon, made);
  return made;
}
