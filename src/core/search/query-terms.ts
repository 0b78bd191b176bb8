import type { QueryClause } from "../ports.ts";
import { fold } from "../text/fold.ts";
import { type Token, tokenizeFolded, type WordSet } from "../text/tokens.ts";
import type { QueryTerm } from "./bm25f.ts";

/** What a query's tokens are weighed with; built once per lexicon. */
export interface QueryWords {
  words: WordSet;
  /** Folded question words, particles and courtesies: cut from queries. */
  functionWords: ReadonlySet<string>;
}

/** Characters of particles and of the copula: a pair that holds one says little. */
const WEAK = /[的了是]/;

/** Longest function word that is looked for. */
const LONGEST = 8;

/** The folded text with function words of two or more characters blanked, gazetteer words spared. */
function cutFunctionWords(text: string, { words, functionWords }: QueryWords): string {
  let out = "";
  for (let at = 0; at < text.length; ) {
    const kept = words.byHead
      .get(text.slice(at, at + 2))
      ?.find((word) => text.startsWith(word, at) && !functionWords.has(word));
    let length = 0;
    if (kept === undefined) {
      for (let size = Math.min(LONGEST, text.length - at); size >= 2 && length === 0; size--) {
        if (functionWords.has(text.slice(at, at + size)) && bordered(text, at, size)) length = size;
      }
    }
    if (length > 0) {
      out += " ".repeat(length);
      at += length;
    } else {
      const size = kept?.length ?? 1;
      out += text.slice(at, at + size);
      at += size;
    }
  }
  return out;
}

/** A Latin function word must stand alone (`in`, not `invest`). */
function bordered(text: string, at: number, size: number): boolean {
  if (!/^[a-z]/.test(text.charAt(at))) return true;
  return !/[a-z0-9]/.test(text.charAt(at - 1)) && !/[a-z0-9]/.test(text.charAt(at + size));
}

function kindWeight(token: Token): number {
  if (token.kind === "number") return 3;
  if (token.kind === "word") return 1.5;
  if (token.kind === "bigram" && WEAK.test(token.term)) return 0.3;
  return 1;
}

/**
 * The weighted terms of a query: function words cut, pairs with a particle × 0.3, words of the gazetteer × 1.5, numbers × 3,
 * each times its clause's weight; a term that several clauses hold counts with its greatest weight.
 */
export function queryTerms(clauses: readonly QueryClause[], query: QueryWords): QueryTerm[] {
  const weights = new Map<string, number>();
  for (const { text, weight } of clauses) {
    const folded = fold(text);
    const kept = cutFunctionWords(folded.text, query);
    // A question of nothing but function words is searched as it stands.
    const usable = kept.trim() === "" ? folded.text : kept;
    for (const token of tokenizeFolded({ text: usable, offsets: folded.offsets }, query.words)) {
      const own = weight * kindWeight(token);
      if (own > (weights.get(token.term) ?? 0)) weights.set(token.term, own);
    }
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
