import type { QueryClause } from "../ports.ts";
import type { Scored } from "./best.ts";
import { idf, type QueryTerm, scorer } from "./bm25f.ts";
import { frequency, type Postings } from "./postings.ts";
import { evidence } from "./sentence-evidence.ts";

/** Of the best so many passages, those are read for their best sentence that come near the first in score. */
const MOST_READ = 10;
const NEAR = 0.7;

/** Ranks the passages of one index. */
export interface Ranker {
  /** The best `limit` passages, best first, ties by number; `allowed[passage] === 1` where a filter lets one through. */
  rank(
    clauses: readonly QueryClause[],
    terms: readonly QueryTerm[],
    limit: number,
    allowed?: Uint8Array,
  ): Scored[];
}

/**
 * BM25F over all passages; where several come near the first, the evidence of their best sentences decides among them
 * (reading more passages, or those further off, changed nothing on the measured sets). `textOf` gives a passage's text.
 */
export function ranker(postings: Postings, textOf: (passage: number) => string): Ranker {
  const scores = scorer(postings);
  const gainOf = ({ term, weight }: QueryTerm): number => {
    const found = frequency(postings, term);
    return found === 0 ? 0 : weight * idf(postings.passages, found);
  };
  return {
    rank(clauses, terms, limit, allowed) {
      const found = scores.top(terms, Math.max(limit, MOST_READ), allowed);
      const least = NEAR * (found[0]?.score ?? 0);
      const near = found.slice(0, MOST_READ).filter(({ score }) => score >= least);
      if (near.length < 2) return found.slice(0, limit);
      // Evidence only adds, so the passages that are read stay above the others.
      const { of: evidenceOf } = evidence(clauses, terms, gainOf);
      const read = near.map(({ passage, score }) => ({
        passage,
        score: score + evidenceOf(textOf(passage)),
      }));
      read.sort((a, b) => b.score - a.score || a.passage - b.passage);
      return [...read, ...found.slice(near.length)].slice(0, limit);
    },
  };
}
