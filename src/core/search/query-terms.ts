import type { Lexicon } from "../lexicon.ts";
import type { QueryClause } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { eachToken, type Token } from "../text/tokens.ts";
import { type WordSet, wordSet } from "../text/word-set.ts";
import type { QueryTerm } from "./bm25f.ts";
import { englishTerms } from "./english-terms.ts";
import { type Phrases, phrases } from "./phrases.ts";
import { blankQuestionWords } from "./question-words.ts";

/** What a query's tokens are weighed with; built once per lexicon, by the first query that needs it. */
export interface QueryWords {
  readonly words: WordSet;
  /** Question words, particles, courtesies and light verbs of two characters or more, folded. */
  readonly functionWords: Phrases<true>;
  /** Terms of short clauses met before. */
  seen: Map<string, QueryTerm[]>;
}

/** Measured on CMRC, DRCD and XQuAD, tuned on one half of the questions, checked on the other. */
const NUMBER = 3;
const LATIN = 1.5;
const WORD = 1.5;
/** Words that an English question shares with the English of a passage: beside its glossary, measured in decision 0104. */
const ENGLISH = 2;
/** Pairs with a particle or the copula. */
const WITH_PARTICLE = 0.3;
/** The pair that a particle keeps apart (发球的权力 → 球权). */
const OVER_PARTICLE = 0.5;
/** Pairs inside a function word, and pairs that begin or end in one. */
const IN_FUNCTION_WORD = 0.5;
const AT_FUNCTION_WORD = 0.8;

const PARTICLE = /[的了是]/;
const APART = /(\p{Script=Han})[的之地](?=(\p{Script=Han}))/gu;

const prepared = new WeakMap<Lexicon, QueryWords>();

/** Word set and function words of a lexicon; made once, then remembered. */
export function queryWords(lexicon: Lexicon): QueryWords {
  const known = prepared.get(lexicon);
  if (known !== undefined) return known;
  // Folding thousands of words takes longer than reading an index of 10,000 passages: a start does not wait for it.
  let words: WordSet | undefined;
  let functionWords: Phrases<true> | undefined;
  const made: QueryWords = {
    get words() {
      words ??= wordSet(lexicon);
      return words;
    },
    get functionWords() {
      functionWords ??= phrases(
        lexicon.functionWords
          .map(foldText)
          .filter((word) => word.length >= 2)
          .map((word): [string, true] => [word, true]),
      );
      return functionWords;
    },
    seen: new Map(),
  };
  prepared.set(lexicon, made);
  return made;
}

/** Terms of a clause of weight 1. Clauses that a lexicon supplies come again and again: theirs are remembered. */
const REMEMBERED_LENGTH = 16;
const MOST_REMEMBERED = 10_000;

/** For each unit of folded text: 1 where a function word covers it. */
function covered(text: string, query: QueryWords): Uint8Array {
  const cover = new Uint8Array(text.length);
  for (const { start, end } of query.functionWords.find(text)) cover.fill(1, start, end);
  return cover;
}

function tokenWeight(term: string, kind: Token["kind"], functionEnds: number): number {
  switch (kind) {
    case "number":
      return NUMBER;
    case "latin":
      return functionEnds === 2 ? 0 : LATIN;
    case "word":
      return term.length > 2 ? WORD : 1;
    case "bigram": {
      const particle = PARTICLE.test(term) ? WITH_PARTICLE : 1;
      return particle * (functionEnds === 2 ? IN_FUNCTION_WORD : functionEnds === 1 ? AT_FUNCTION_WORD : 1);
    }
    case "char":
      return 1;
  }
}

/** Of a longer text so many units are searched: no question is that long, and a pasted page must not hold others up. */
export const MOST_SEARCHED = 600;

function clauseTerms(text: string, query: QueryWords): QueryTerm[] {
  const folded = foldText(text.slice(0, MOST_SEARCHED));
  const cut = blankQuestionWords(folded);
  const kept = cut.trim() === "" ? folded : cut;
  const cover = covered(kept, query);
  const terms: QueryTerm[] = [];
  const english = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(kept);
  eachToken(kept, query.words, (term, from, to, kind) => {
    const weight = tokenWeight(term, kind, (cover[from] ?? 0) + (cover[to - 1] ?? 0));
    if (weight <= 0) return;
    terms.push({ term, weight });
    if (english && kind === "latin")
      for (const word of englishTerms(term)) terms.push({ term: word, weight: ENGLISH });
  });
  for (const [, before = "", after = ""] of kept.matchAll(APART)) {
    terms.push({ term: before + after, weight: OVER_PARTICLE });
  }
  return terms;
}

function remembered(text: string, query: QueryWords): QueryTerm[] {
  if (text.length > REMEMBERED_LENGTH) return clauseTerms(text, query);
  const known = query.seen.get(text);
  if (known !== undefined) return known;
  const made = clauseTerms(text, query);
  if (query.seen.size >= MOST_REMEMBERED) query.seen.clear();
  query.seen.set(text, made);
  return made;
}

/**
 * The weighted terms of a query: question words cut, the rest weighed by kind, times its clause's weight. A term that
 * several clauses hold counts with its greatest weight. A query of nothing but question words is taken as it stands.
 */
export function queryTerms(clauses: readonly QueryClause[], query: QueryWords): QueryTerm[] {
  const weights = new Map<string, number>();
  for (const clause of clauses) {
    for (const { term, weight } of remembered(clause.text, query)) {
      const counted = clause.weight * weight;
      if (counted > (weights.get(term) ?? 0)) weights.set(term, counted);
    }
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
