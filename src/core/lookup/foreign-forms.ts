import { RECORD_KINDS } from "../knowledge/knowledge.ts";
import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { phraseKey } from "../understand/english.ts";
import { vocabularyOf } from "../understand/vocabulary.ts";

/** What Latin words mean in the articles. */
export interface ForeignMeaning {
  /** 简体, folded, the likeliest first. */
  forms: readonly string[];
  /** The entity that they name. */
  entity: string | null;
  /** True where the words are all of it, false where they are its beginning. */
  whole: boolean;
}

/** An English name or term by its folded spelling. */
interface ForeignForm {
  spelling: string;
  forms: readonly string[];
  entity: string | null;
}

type Known = Pick<Corpus, "knowledge" | "lexicon">;

const prepared = new WeakMap<Known, readonly ForeignForm[]>();

function formsOf(corpus: Known): readonly ForeignForm[] {
  const known = prepared.get(corpus);
  if (known !== undefined) return known;
  const { knowledge, lexicon } = corpus;
  const made: ForeignForm[] = [];
  for (const [spelling, { kind, find, entity }] of vocabularyOf(lexicon).meanings)
    if (kind !== "function" && find.length > 0 && /^[a-z]/.test(spelling))
      made.push({ spelling, forms: find, entity: entity?.id ?? null });
  for (const list of RECORD_KINDS.options)
    for (const { name, nameEn, aliases } of knowledge[list])
      made.push({ spelling: foldText(nameEn), forms: [name, ...aliases].map(foldText), entity: null });
  made.sort((a, b) => (a.spelling < b.spelling ? -1 : a.spelling > b.spelling ? 1 : 0));
  prepared.set(corpus, made);
  return made;
}

/** Fewer letters begin too many words. */
const FEWEST = 3;
const MOST = 6;

/** What folded Latin words mean: a name or a term of the glossary, in any number, or one that begins with them. */
export function foreignMeanings(words: string, corpus: Known): ForeignMeaning[] {
  const { meanings, phrases } = vocabularyOf(corpus.lexicon);
  const form = meanings.has(words) ? words : phrases.get(phraseKey(words));
  const meaning = form === undefined ? undefined : meanings.get(form);
  if (meaning !== undefined && meaning.kind !== "function" && meaning.find.length > 0)
    return [{ forms: meaning.find, entity: meaning.entity?.id ?? null, whole: true }];
  if (words.length < FEWEST) return [];
  const forms = formsOf(corpus);
  const found: ForeignMeaning[] = [];
  for (let at = firstFrom(forms, words); at < forms.length && found.length < MOST; at++) {
    const one = forms[at];
    if (one === undefined || !one.spelling.startsWith(words)) break;
    found.push({ forms: one.forms, entity: one.entity, whole: one.spelling === words });
  }
  return found;
}

function firstFrom(forms: readonly ForeignForm[], words: string): number {
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forms[middle]?.spelling ?? "") < words) low = middle + 1;
    else high = middle;
  }
  return low;
}
