import type { ArticleLang } from "../article.ts";
import type { Lexicon } from "../lexicon.ts";
import type { QueryClause } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { topicTerms } from "../understand/terms.ts";
import { type Vocabulary, vocabularyOf } from "../understand/vocabulary.ts";
import { type Phrases, phrases } from "./phrases.ts";
import { MOST_SEARCHED } from "./query-terms.ts";

const TRANSLATION = 1;
/** A second Chinese term for the same foreign phrase. */
const FURTHER_TRANSLATION = 0.7;
/** Measured on the questions about the articles: at twice this weight, synonyms crowd out the user's own words. */
const SYNONYM = 0.3;
const ENTITY_NAME = 0.8;
/** Terms are looked for in the first units of a long text. */
const MOST_EXPANDED = 300;

/** The forms of a lexicon that lead to other Chinese terms than themselves. */
const leading = new WeakMap<Vocabulary, Phrases<true>>();

function leadingForms(vocabulary: Vocabulary): Phrases<true> {
  const known = leading.get(vocabulary);
  if (known !== undefined) return known;
  const forms = [...vocabulary.meanings].filter(([form, { kind, find, own, entity }]) =>
    entity === undefined ? kind !== "function" && find.length > own : foldText(entity.name) !== form,
  );
  const made = phrases(forms.map(([form]): [string, true] => [form, true]));
  leading.set(vocabulary, made);
  return made;
}

/**
 * A question as weighted clauses, its own words first (weight 1). Chinese: the names of entities that it names by an
 * alias, and what articles say for colloquial words. English, Japanese, Korean: the Chinese of its phrases, the longest
 * first, and the names of entities. A term that the question holds already is not repeated.
 */
export function expandQuery(text: string, lexicon: Lexicon, lang: ArticleLang): QueryClause[] {
  const searched = text.slice(0, MOST_SEARCHED);
  const folded = foldText(text.slice(0, MOST_EXPANDED));
  const foreign = lang === "en" || lang === "ja" || lang === "ko";
  const weights = new Map<string, number>();
  const add = (term: string, form: string, weight: number): void => {
    if (!folded.includes(form)) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  };
  const vocabulary = vocabularyOf(lexicon);
  // Cutting a question into words costs more than searching for it: only where a word of it can lead further.
  if (!foreign && !leadingForms(vocabulary).anyIn(folded)) return [{ text: searched, weight: 1 }];
  for (const { entity, forms, own } of topicTerms(folded, lang, vocabulary)) {
    if (entity) add(entity.name, forms[0] ?? "", foreign ? TRANSLATION : ENTITY_NAME);
    else
      for (const [at, form] of forms.entries())
        add(form, form, at >= own ? SYNONYM : at === 0 ? TRANSLATION : FURTHER_TRANSLATION);
  }
  return [{ text: searched, weight: 1 }, ...[...weights].map(([term, weight]) => ({ text: term, weight }))];
}
