import { type LsaModel, termHash } from "../src/core/vectors/lsa.ts";
import {
  type DenseMatrix,
  orthonormalise,
  type SparseMatrix,
  times,
  transposedTimes,
  zeros,
} from "./matrix.ts";

/** What the training may cost and keep; the defaults are measured (docs/decisions/0205-vectors.md). */
export interface LsaOptions {
  dimensions: number;
  /** Most terms kept, those that tell passages apart most. */
  terms: number;
}

export const LSA_OPTIONS: LsaOptions = { dimensions: 64, terms: 20_000 };

/** How often the subspace is multiplied by AᵀA; more made it worse on the measured sets. */
const ROUNDS = 2;
const SEED = 20_260_301;
/** Terms of a single passage say nothing about others. */
const LEAST_FREQUENCY = 2;

/**
 * Learns from passages, given as their terms with repeats, which terms go together: the subspace that holds most of the
 * weighted counts (√tf · idf, passages of length 1), by subspace iteration from random signs (Halko, Martinsson, Tropp
 * 2011). Only exactly defined operations: equal passages give equal bytes on every machine. Fewer dimensions where there
 * are fewer passages or terms; null where nothing can be learnt (no term stands in two passages).
 */
export function trainLsa(
  passages: readonly (readonly string[])[],
  options: LsaOptions = LSA_OPTIONS,
): LsaModel | null {
  const counted = passages.map(countsOf);
  const vocabulary = chooseTerms(counted, options.terms);
  const dimensions = Math.min(options.dimensions, vocabulary.length, counted.length);
  if (dimensions === 0) return null;
  const basis = mainSubspace(weighted(counted, vocabulary), dimensions);
  return quantised(basis, vocabulary);
}

interface Term {
  term: string;
  hash: number;
  /** ln(passages / frequency). */
  idf: number;
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** The terms with the most weight over all passages, by hash; of two with one hash the weightier. */
function chooseTerms(passages: ReadonlyArray<ReadonlyMap<string, number>>, most: number): Term[] {
  const frequencies = new Map<string, number>();
  for (const counts of passages)
    for (const term of counts.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const candidates = [...frequencies]
    .filter(([, frequency]) => frequency >= LEAST_FREQUENCY && frequency < passages.length)
    .map(([term, frequency]) => {
      const idf = naturalLogarithm(passages.length / frequency);
      return { term, hash: termHash(term), idf, weight: frequency * idf * idf };
    })
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  const byHash = new Map<number, Term>();
  for (const { term, hash, idf } of candidates) {
    if (byHash.size === most) break;
    if (!byHash.has(hash)) byHash.set(hash, { term, hash, idf });
  }
  return [...byHash.values()].sort((a, b) => a.hash - b.hash);
}

/** Of x ≥ 1. `Math.log` may differ in its last bit between machines; this takes exactly defined steps only. */
export function naturalLogarithm(x: number): number {
  let mantissa = x;
  let halvings = 0;
  for (; mantissa > 2; halvings++) mantissa /= 2;
  // ln m = 2 artanh((m − 1) / (m + 1)), a series that 1/3 at most makes converge within 17 terms.
  const ratio = (mantissa - 1) / (mantissa + 1);
  let power = ratio;
  let sum = 0;
  for (let odd = 1; odd <= 33; odd += 2) {
    sum += power / odd;
    power *= ratio * ratio;
  }
  return 2 * sum + halvings * Math.LN2;
}

function weighted(
  passages: ReadonlyArray<ReadonlyMap<string, number>>,
  vocabulary: readonly Term[],
): SparseMatrix {
  const places = new Map(vocabulary.map(({ term }, at) => [term, at]));
  const starts = new Uint32Array(passages.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [row, counts] of passages.entries()) {
    let squares = 0;
    for (const [term, count] of counts) {
      const place = places.get(term);
      if (place === undefined) continue;
      const value = Math.sqrt(count) * (vocabulary[place]?.idf ?? 0);
      columns.push(place);
      values.push(value);
      squares += value * value;
    }
    const length = Math.sqrt(squares);
    for (let entry = starts[row] ?? 0; entry < values.length; entry++)
      values[entry] = (values[entry] ?? 0) / length;
    starts[row + 1] = values.length;
  }
  return {
    rows: passages.length,
    columns: vocabulary.length,
    starts,
    places: Uint32Array.from(columns),
    values: Float64Array.from(values),
  };
}

/** Iterates on the side of the passages, which are fewer than the terms. */
function mainSubspace(matrix: SparseMatrix, dimensions: number): DenseMatrix {
  let placed = zeros(matrix.rows, dimensions);
  const sign = randomSigns(SEED);
  for (let at = 0; at < placed.values.length; at++) placed.values[at] = sign();
  for (let round = 0; round < ROUNDS; round++) {
    placed = times(matrix, transposedTimes(matrix, placed));
    orthonormalise(placed);
  }
  const basis = transposedTimes(matrix, placed);
  orthonormalise(basis);
  return basis;
}

/** −1 or 1, by xorshift32 (Marsaglia 2003). */
function randomSigns(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state & 0x8000) === 0 ? -1 : 1;
  };
}

/** Rows as bytes of which the greatest is ±127; its scale and the term's idf in one number. */
function quantised({ width, values }: DenseMatrix, vocabulary: readonly Term[]): LsaModel {
  const rows = new Int8Array(values.length);
  const scales = new Float32Array(vocabulary.length);
  for (const [place, { idf }] of vocabulary.entries()) {
    const row = values.subarray(place * width, (place + 1) * width);
    let most = 0;
    for (const value of row) most = Math.max(most, Math.abs(value));
    if (most === 0) continue;
    for (const [at, value] of row.entries()) rows[place * width + at] = Math.round((127 * value) / most);
    scales[place] = (idf * most) / 127;
  }
  return { dimensions: width, hashes: Uint32Array.from(vocabulary, ({ hash }) => hash), rows, scales };
}
