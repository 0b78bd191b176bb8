import { best, type Scored } from "./best.ts";
import { frequency, type Postings, termId } from "./postings.ts";

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

/** A term of a query and how much it counts. */
export interface QueryTerm {
  term: string;
  weight: number;
}

/** Working memory of one index, reused by every query so that queries leave no garbage behind. */
export interface Scorer {
  /** The best `limit` passages, best first, ties by number. `allowed` = passages a filter lets through; absent: all. */
  top(terms: readonly QueryTerm[], limit: number, allowed?: Uint8Array): Scored[];
}

/** Inverse document frequency with the + 1 that keeps it positive. */
export function idf(passages: number, frequency: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}

export function scorer(postings: Postings, weights: Weights = DEFAULT_WEIGHTS): Scorer {
  const { passages, lists, listStarts, lengths } = postings;
  const filled = lengths.reduce((sum, length) => sum + (length > 0 ? 1 : 0), 0);
  const average = filled === 0 ? 1 : lengths.reduce((sum, length) => sum + length, 0) / filled;
  const norm = new Float64Array(passages);
  for (let p = 0; p < passages; p++)
    norm[p] = 1 / (1 - weights.b + (weights.b * (lengths[p] ?? 0)) / average);
  // The weighted counts of title and heading for each value of the upper four bits of a posting.
  const context = Float64Array.from(
    { length: 16 },
    (_, bits) => (bits & 3) * weights.title + (bits >> 2) * weights.heading,
  );
  const scores = new Float64Array(passages);
  const touched = new Uint32Array(passages);

  return {
    top(terms, limit, allowed) {
      let count = 0;
      for (const { term, weight } of terms) {
        const id = termId(postings, term);
        if (id < 0 || weight <= 0) continue;
        let at = listStarts[id] ?? 0;
        const end = listStarts[id + 1] ?? 0;
        const gain = weight * idf(filled, frequency(postings, term)) * (weights.k1 + 1);
        while ((lists[at++] ?? 0) >= 128);
        let passage = -1;
        while (at < end) {
          let byte = lists[at++] ?? 0;
          let gap = byte & 127;
          for (let shift = 7; byte >= 128; shift += 7) {
            byte = lists[at++] ?? 0;
            gap |= (byte & 127) << shift;
          }
          passage += gap + 1;
          const counts = lists[at++] ?? 0;
          if (allowed !== undefined && allowed[passage] !== 1) continue;
          const tf = (counts & 15) * (norm[passage] ?? 0) + (context[counts >> 4] ?? 0);
          const before = scores[passage] ?? 0;
          if (before === 0) touched[count++] = passage;
          scores[passage] = before + (gain * tf) / (tf + weights.k1);
        }
      }
      const found = best(scores, touched, count, limit);
      for (let i = 0; i < count; i++) scores[touched[i] ?? 0] = 0;
      return found;
    },
  };
}
