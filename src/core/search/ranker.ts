import type { QueryClause } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import type { Scored } from "./best.ts";
import { idf, type QueryTerm, scorer } from "./bm25f.ts";
import { type Collection, frequencyIn } from "./collection.ts";
import { isEnglishTerm } from "./english-terms.ts";
import { withEverydayTerms } from "./everyday-terms.ts";
import { sentenceEvidence } from "./sentence-evidence.ts";

/** Of the best so many passages, those are read that come near the first in score; reading more changed nothing measured. */
const MOST_READ = 10;
const NEAR = 0.6;
/** What it adds, in shares of the best score, that the query names the article by its whole title. */
const NAMED = 0.6;
/** A title's addition in brackets (大曲站 (秋田县)) is seldom written in a question. */
const BRACKETED = /\s*[(（].*$/;

/** Ranks the passages of one collection. */
export interface Ranker {
  /** The best `limit` passages, best first, ties by number; `allowed[passage] === 1` where a filter lets one through. */
  rank(
    clauses: readonly QueryClause[],
    terms: readonly QueryTerm[],
    limit: number,
    allowed?: Uint8Array,
  ): Scored[];
  /** The passages whose BM25F score is at least `share` of the best one's, in no order. */
  matching(terms: readonly QueryTerm[], share: number, allowed?: Uint8Array): Uint32Array;
}

/** What is read of passages. */
export interface PassageTexts {
  /** UTF-16 units of a passage's text. */
  units(passage: number): Uint16Array;
  /** The title of a passage's article. */
  title(passage: number): string;
}

/** What ranking does beyond BM25F; the bench leaves one out at a time to see what it brings. */
export interface RankingParts {
  /** The passages that come near the first are read for their best sentence. */
  reading: boolean;
  /** A passage gains by its article's whole title in the query. */
  titles: boolean;
}
export const ALL_PARTS: RankingParts = { reading: true, titles: true };

/** BM25F over all passages; where several come near the first, what they say and what they are called decides among them. */
export function ranker(
  collection: Collection,
  { units, title: titleOf }: PassageTexts,
  parts: RankingParts = ALL_PARTS,
): Ranker {
  const scores = scorer(collection);
  const gainOf = ({ term, weight }: QueryTerm): number => {
    // The texts that are read are the articles' own, without their English.
    if (isEnglishTerm(term)) return 0;
    const found = frequencyIn(collection, term);
    return found === 0 ? 0 : weight * idf(collection.passages, found);
  };
  return {
    matching: (terms, share, allowed) =>
      scores.matching(withEverydayTerms(terms, collection), share, allowed),
    rank(clauses, terms, limit, allowed) {
      const found = scores.top(withEverydayTerms(terms, collection), Math.max(limit, MOST_READ), allowed);
      const best = found[0]?.score ?? 0;
      const near = found.slice(0, MOST_READ).filter(({ score }) => score >= NEAR * best);
      if (near.length < 2) return found.slice(0, limit);
      // Evidence only adds, so the passages that are read stay above the others.
      const texts = parts.reading ? near.map(({ passage }) => units(passage)) : [];
      const shares = sentenceEvidence(clauses, terms, gainOf, texts);
      const question = foldText(clauses[0]?.text ?? "");
      const read = near.map(({ passage, score }, at) => {
        const title = foldText(titleOf(passage)).replace(BRACKETED, "");
        const named = parts.titles && title.length >= 2 && question.includes(title) ? NAMED : 0;
        return { passage, score: score + best * ((shares[at] ?? 0) + named) };
      });
      read.sort((a, b) => b.score - a.score || a.passage - b.passage);
      return [...read, ...found.slice(near.length)].slice(0, limit);
    },
  };
}
