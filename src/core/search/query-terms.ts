import type { Lexicon } from "../lexicon.ts";
import type { QueryClause } from "../ports.ts";
import { fold, foldText } from "../text/fold.ts";
import { type Token, tokenizeFolded, type WordSet, wordSet } from "../text/tokens.ts";
import type { QueryTerm } from "./bm25f.ts";
import { type Phrases, phrases } from "./phrases.ts";
import { blankQuestionWords } from "./question-words.ts";

/** What a query's tokens are weighed with; built once per lexicon. */
export interface QueryWords {
  words: WordSet;
  /** Question words, particles, courtesies and light verbs of two characters or more, folded. */
  functionWords: Phrases<true>;
}

/** Measured on CMRC, DRCD and XQuAD, tuned on one half of the questions, checked on the other. */
const NUMBER = 3;
const LATIN = 1.5;
const WORD = 1.5;
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
  const functionWords = lexicon.functionWords.map(foldText).filter((word) => word.length >= 2);
  const made: QueryWords = {
    words: wordSet(lexicon),
    functionWords: phrases(functionWords.map((word): [string, true] => [word, true])),
  };
  prepared.set(lexicon, made);
  return made;
}

/** For each unit of folded text: 1 where a function word covers it. */
function covered(text: string, query: QueryWords): Uint8Array {
  const cover = new Uint8Array(text.length);
  for (const { start, end } of query.functionWords.find(text)) cover.fill(1, start, end);
  return cover;
}

function tokenWeight(token: Token, cover: Uint8Array): number {
  const ends = (cover[token.start] ?? 0) + (cover[token.end - 1] ?? 0);
  switch (token.kind) {
    case "number":
      return NUMBER;
    case "latin":
      return ends === 2 ? 0 : LATIN;
    case "word":
      return token.term.length > 2 ? WORD : 1;
    case "bigram": {
      const particle = PARTICLE.test(token.term) ? WITH_PARTICLE : 1;
      return particle * (ends === 2 ? IN_FUNCTION_WORD : ends === 1 ? AT_FUNCTION_WORD : 1);
    }
    case "char":
      return 1;
  }
}

/** 0, 1, 2 …: folded text is its own original here. */
function ownOffsets(length: number): Uint32Array {
  return Uint32Array.from({ length: length + 1 }, (_, at) => at);
}

/**
 * The weighted terms of a query: question words cut, the rest weighed by kind, times its clause's weight. A term that
 * several clauses hold counts with its greatest weight. A query of nothing but question words is taken as it stands.
 */
export function queryTerms(clauses: readonly QueryClause[], query: QueryWords): QueryTerm[] {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    if (weight > (weights.get(term) ?? 0)) weights.set(term, weight);
  };
  for (const clause of clauses) {
    const folded = fold(clause.text).text;
    const cut = blankQuestionWords(folded);
    const text = cut.trim() === "" ? folded : cut;
    const cover = covered(text, query);
    for (const token of tokenizeFolded({ text, offsets: ownOffsets(text.length) }, query.words)) {
      add(token.term, clause.weight * tokenWeight(token, cover));
    }
    for (const [, before = "", after = ""] of text.matchAll(APART))
      add(before + after, clause.weight * OVER_PARTICLE);
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
