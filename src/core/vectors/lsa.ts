import type { Embedder } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { termsOf } from "../text/tokens.ts";
import type { WordSet } from "../text/word-set.ts";

/** Names the method; changes whenever vectors of the same text could change. */
export const LSA_ID = "lsa-1";

/**
 * Latent semantic analysis (Deerwester et al. 1990) as a table: what each known term adds to the vector of a text. Arrays
 * may be views of one buffer.
 */
export interface LsaModel {
  dimensions: number;
  /** `termHash` of each known term, ascending. */
  hashes: Uint32Array;
  /** One row of `dimensions` numbers a term, to be multiplied by its scale, which holds the term's rarity too. */
  rows: Int8Array;
  scales: Float32Array;
}

/** FNV-1a over UTF-16 units, 32 bits: among 20,000 terms two in 40 corpora share one, and then count as one term. */
export function termHash(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function placeOf(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = hashes[middle] ?? 0;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * The unit vector of a text's terms, repeats included; zero where the model knows none. Only operations that IEEE 754
 * defines exactly: equal terms give equal bits on every machine.
 */
export function embedTerms(model: LsaModel, terms: Iterable<string>): Float32Array {
  const { dimensions, hashes, rows, scales } = model;
  const counts = new Map<number, number>();
  for (const term of terms) {
    const place = placeOf(hashes, termHash(term));
    if (place >= 0) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const sum = new Float64Array(dimensions);
  for (const [place, count] of counts) {
    const weight = Math.sqrt(count) * (scales[place] ?? 0);
    const start = place * dimensions;
    for (let at = 0; at < dimensions; at++) sum[at] = (sum[at] ?? 0) + weight * (rows[start + at] ?? 0);
  }
  return unit(sum);
}

/** A vector of length 1 in the same direction; zero stays zero. */
export function unit(vector: Float64Array | Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  return Float32Array.from(vector, (value) => (length === 0 ? 0 : value / length));
}

/** The embedder that an index brings along; `words` is the word set that the index was made with. */
export function lsaEmbedder(model: LsaModel, words: WordSet): Embedder {
  return {
    id: LSA_ID,
    dimensions: model.dimensions,
    embed: async (texts) => texts.map((text) => embedTerms(model, termsOf(foldText(text), words))),
  };
}
