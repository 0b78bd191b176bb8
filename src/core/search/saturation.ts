import { MAX_COUNT } from "./postings.ts";

/**
 * BM25F (Robertson, Zaragoza, Taylor 2004): counts of the fields are weighted and added before saturation. `k1` and `b` as
 * measured on Chinese passages; title and heading lines are short, so only the text is normalised by length.
 */
export interface Weights {
  k1: number;
  b: number;
  title: number;
  heading: number;
}

export const DEFAULT_WEIGHTS: Weights = { k1: 0.9, b: 0.6, title: 0.15, heading: 0.3 };

/** `tf / (tf + k1)` of BM25F for the counts of a posting and the length of its passage; between 0 and 1. */
export interface Saturation {
  /** By length: of a term that stands once in the text and nowhere else. */
  plain: Float64Array;
  of(counts: number, length: number): number;
  /** No posting has more. */
  most: number;
}

/** `averageLength` and `longest` of passages' texts, in tokens. */
export function saturation(
  { k1, b, title, heading }: Weights,
  averageLength: number,
  longest: number,
): Saturation {
  const normOf = (length: number): number => 1 / (1 - b + (b * length) / averageLength);
  const norms = Float64Array.from({ length: longest + 1 }, (_, length) => normOf(length));
  // The weighted counts of title and heading for each value of the upper four bits of the counts.
  const context = Float64Array.from({ length: 16 }, (_, bits) => (bits & 3) * title + (bits >> 2) * heading);
  const of = (counts: number, length: number): number => {
    const tf = (counts & 15) * (norms[length] ?? 0) + (context[counts >> 4] ?? 0);
    return tf / (tf + k1);
  };
  const mostTf = MAX_COUNT.text * normOf(0) + MAX_COUNT.title * title + MAX_COUNT.heading * heading;
  return {
    plain: norms.map((norm) => norm / (norm + k1)),
    of,
    most: mostTf / (mostTf + k1),
  };
}
