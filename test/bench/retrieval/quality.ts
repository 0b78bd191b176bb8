import type { BenchQuery } from "./data.ts";
import type { Retrieve } from "./peer.ts";

/** Ranks beyond this count as not found (MRR@10). */
const DEPTH = 10;

export interface Quality {
  questions: number;
  /** Share of questions with a right passage at rank 1, and within the first five. */
  recall1: number;
  recall5: number;
  /** Mean of 1/rank of the first right passage. */
  mrr: number;
  /** Milliseconds of each question. */
  times: number[];
}

/** Asks every question and looks where the first right passage stands. */
export async function qualityOf(
  retrieve: Retrieve,
  queries: readonly BenchQuery[],
  textOf: (query: BenchQuery) => string | undefined,
): Promise<Quality> {
  const ranks: number[] = [];
  const times: number[] = [];
  for (const query of queries) {
    const text = textOf(query);
    if (text === undefined) continue;
    const started = performance.now();
    const found = await retrieve(text, DEPTH);
    times.push(performance.now() - started);
    ranks.push(rankOf(found, query.gold));
  }
  return { ...measuresOf(ranks), times };
}

/** 1-based rank of the first right id, 0 where none is among the first ten. */
export function rankOf(found: readonly string[], gold: readonly string[]): number {
  return found.slice(0, DEPTH).findIndex((id) => gold.includes(id)) + 1;
}

/** Recall and reciprocal rank of ranks as `rankOf` gives them. */
export function measuresOf(ranks: readonly number[]): Omit<Quality, "times"> {
  const shareWithin = (depth: number) =>
    ranks.filter((rank) => rank > 0 && rank <= depth).length / ranks.length;
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0);
  return {
    questions: ranks.length,
    recall1: shareWithin(1),
    recall5: shareWithin(5),
    mrr: reciprocal / ranks.length,
  };
}
