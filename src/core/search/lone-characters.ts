import type { QueryClause } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { unitSet } from "../text/unit-set.ts";
import { idf, type QueryTerm } from "./bm25f.ts";
import { type Collection, frequencyIn, pairsBeginning } from "./collection.ts";
import { blankQuestionWords } from "./question-words.ts";

const isHan = unitSet(/\p{Script=Han}/u);
const isEmpty = unitSet(/[的了是在有和与之为]/);
/** A character that more pairs begin with is too common to name anything by itself. */
const MOST_PAIRS = 80;
/** A question names one thing or two so; what is all unknown is no question. */
const MOST_CHARACTERS = 8;

/**
 * Terms for ideographs that name something by themselves (蓍有哪些别名): those whose pairs with their neighbours in the query stand
 * nowhere. Single characters are not indexed; the pairs that begin with one stand for it, each weighed so that it counts
 * about as much as the character would.
 */
export function loneCharacterTerms(clauses: readonly QueryClause[], collection: Collection): QueryTerm[] {
  const text = blankQuestionWords(foldText(clauses[0]?.text ?? ""));
  const terms: QueryTerm[] = [];
  let characters = 0;
  const joined = (at: number): boolean =>
    isHan(text.charCodeAt(at)) &&
    isHan(text.charCodeAt(at + 1)) &&
    frequencyIn(collection, text.slice(at, at + 2)) > 0;
  // Whether a pair stands somewhere is asked once, for both of its characters.
  let before = false;
  for (let at = 0; at < text.length && characters < MOST_CHARACTERS; at++) {
    const after = joined(at);
    const unit = text.charCodeAt(at);
    if (!before && !after && isHan(unit) && !isEmpty(unit)) {
      terms.push(...pairsFor(text.charAt(at), collection));
      characters++;
    }
    before = after;
  }
  return terms;
}

function pairsFor(character: string, collection: Collection): QueryTerm[] {
  const pairs = pairsBeginning(collection, character, MOST_PAIRS);
  const frequencies = pairs.map((pair) => frequencyIn(collection, pair));
  const all = idf(
    collection.passages,
    frequencies.reduce((sum, one) => sum + one, 0),
  );
  return pairs.map((term, at) => ({ term, weight: all / idf(collection.passages, frequencies[at] ?? 0) }));
}
