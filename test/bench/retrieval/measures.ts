/** Ranks beyond this count as not found. */
export const DEPTH = 10;

export interface Quality {
  questions: number;
  /** Shares of questions with a right passage at rank 1, and within the first five and ten. */
  recall1: number;
  recall5: number;
  recall10: number;
  /** Mean of 1/rank of the first right passage, 0 where none is among the first ten. */
  mrr: number;
  /** Mean normalised discounted cumulative gain of the first ten, a passage being right or not (Järvelin & Kekäläinen 2002). */
  ndcg: number;
}

/** What one question found: the 1-based ranks, ascending, of right passages among the first ten, and how many are right at all. */
export interface Found {
  ranks: number[];
  right: number;
}

export function foundBy(ids: readonly string[], gold: readonly string[]): Found {
  const ranks = ids.slice(0, DEPTH).flatMap((id, at) => (gold.includes(id) ? [at + 1] : []));
  return { ranks, right: new Set(gold).size };
}

/** Means over questions; all NaN for none. */
export function qualityOf(found: readonly Found[]): Quality {
  const mean = (value: (one: Found) => number) =>
    found.reduce((sum, one) => sum + value(one), 0) / found.length;
  const within = (depth: number) => mean(({ ranks: [first = Infinity] }) => (first <= depth ? 1 : 0));
  return {
    questions: found.length,
    recall1: within(1),
    recall5: within(5),
    recall10: within(DEPTH),
    mrr: mean(({ ranks: [first = Infinity] }) => 1 / first),
    ndcg: mean(ndcg),
  };
}

function ndcg({ ranks, right }: Found): number {
  const gain = (rank: number) => 1 / Math.log2(rank + 1);
  const ideal = Array.from({ length: Math.min(right, DEPTH) }, (_, at) => gain(at + 1));
  return sum(ranks.map(gain)) / sum(ideal);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
