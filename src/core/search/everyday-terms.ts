import { foldText } from "../text/fold.ts";
import { termsOf } from "../text/tokens.ts";
import type { WordSet } from "../text/word-set.ts";
import { idf, type QueryTerm } from "./bm25f.ts";
import { type Collection, frequencyIn } from "./collection.ts";
import { blankQuestionWords } from "./question-words.ts";

/** No token holds a colon, so what counts the words of articles never meets words that only their everyday wording has. */
const MARK = ":";

/**
 * The terms of an everyday wording, those that `own`, the terms of the passage itself, does not hold marked; none of no
 * wording. Question words are cut as queries cut them: the pairs across one are never asked for.
 */
export function everydayTerms(said: string, own: ReadonlySet<string>, words: WordSet): string[] {
  if (said === "") return [];
  const terms = termsOf(blankQuestionWords(foldText(said)), words);
  return [MARK, ...terms.map((term) => (own.has(term) ? term : MARK + term))];
}

/**
 * The terms of a query and each of them as an everyday wording has it. There it weighs what the word itself would weigh if
 * those passages held it.
 */
export function withEverydayTerms(terms: readonly QueryTerm[], collection: Collection): readonly QueryTerm[] {
  const { passages } = collection;
  if (frequencyIn(collection, MARK) === 0) return terms;
  const said = terms.flatMap(({ term, weight }) => {
    const frequency = frequencyIn(collection, MARK + term);
    if (frequency === 0) return [];
    const rarity = idf(passages, frequencyIn(collection, term) + frequency) / idf(passages, frequency);
    return [{ term: MARK + term, weight: weight * rarity }];
  });
  return [...terms, ...said];
}
