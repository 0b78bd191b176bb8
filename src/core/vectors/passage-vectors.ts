import { best, type Scored } from "../search/best.ts";

/**
 * One vector a passage, in corpus order, as bytes: only directions matter, so each row is stretched until its greatest
 * number is ±127. `rows` may be a view of the index.
 */
export interface PassageVectors {
  dimensions: number;
  count: number;
  rows: Int8Array;
}

/** Rows of bytes as vectors. */
export function passageVectors(rows: Int8Array, dimensions: number): PassageVectors {
  return { dimensions, count: dimensions === 0 ? 0 : rows.length / dimensions, rows };
}

interface Measures {
  /** 1 / length of each row; 0 for a row of zeros, which is near nothing. */
  inverseLengths: Float32Array;
  /** Mean of the unit vectors: its product with a query is the mean cosine of all passages. */
  centre: Float32Array;
}

const taken = new WeakMap<PassageVectors, Measures>();

/** Taken when first asked for: a start need not wait for what no query may want. */
export function measuresOf(vectors: PassageVectors): Measures {
  const known = taken.get(vectors);
  if (known !== undefined) return known;
  const { rows, dimensions, count } = vectors;
  const inverseLengths = new Float32Array(count);
  const sum = new Float64Array(dimensions);
  for (let row = 0; row < count; row++) {
    const start = row * dimensions;
    let squares = 0;
    for (let at = 0; at < dimensions; at++) squares += (rows[start + at] ?? 0) * (rows[start + at] ?? 0);
    if (squares === 0) continue;
    const inverse = 1 / Math.sqrt(squares);
    inverseLengths[row] = inverse;
    for (let at = 0; at < dimensions; at++) sum[at] = (sum[at] ?? 0) + inverse * (rows[start + at] ?? 0);
  }
  const measures = { inverseLengths, centre: Float32Array.from(sum, (value) => value / count) };
  taken.set(vectors, measures);
  return measures;
}

/** Vectors of one length as rows of bytes. */
export function packVectors(vectors: readonly Float32Array[], dimensions: number): PassageVectors {
  const rows = new Int8Array(vectors.length * dimensions);
  for (const [row, vector] of vectors.entries()) rows.set(asBytes(vector), row * dimensions);
  return passageVectors(rows, dimensions);
}

/** A vector stretched until its greatest number is ±127, and rounded. */
export function asBytes(vector: Float32Array): Int8Array {
  let most = 0;
  for (const value of vector) most = Math.max(most, Math.abs(value));
  return Int8Array.from(vector, (value) => (most === 0 ? 0 : Math.round((127 * value) / most)));
}

/** Cosine of a unit vector and a passage's; 0 where either is zero. */
export function cosine(vectors: PassageVectors, passage: number, query: Float32Array): number {
  return (
    product(vectors, passage, Float64Array.from(query)) * (measuresOf(vectors).inverseLengths[passage] ?? 0)
  );
}

function product({ rows, dimensions }: PassageVectors, passage: number, query: Float64Array): number {
  const start = passage * dimensions;
  let sum = 0;
  for (let at = 0; at < dimensions; at++) sum += (rows[start + at] ?? 0) * (query[at] ?? 0);
  return sum;
}

/** False for a passage of zeros: nothing is known of it. */
export function hasVector(vectors: PassageVectors, passage: number): boolean {
  return measuresOf(vectors).inverseLengths[passage] !== 0;
}

/** Mean cosine of a unit vector and all passages. */
export function meanCosine(vectors: PassageVectors, query: Float32Array): number {
  let sum = 0;
  for (const [at, value] of measuresOf(vectors).centre.entries()) sum += value * (query[at] ?? 0);
  return sum;
}

/** Passages whose cosine with a unit vector is at least `floor`, best first, ties by number, `limit` at most. */
export function nearest(
  vectors: PassageVectors,
  query: Float32Array,
  limit: number,
  floor: number,
  allowed?: (passage: number) => boolean,
): Scored[] {
  const { inverseLengths } = measuresOf(vectors);
  const scores = new Float64Array(vectors.count);
  const touched = new Uint32Array(vectors.count);
  const wide = Float64Array.from(query);
  let count = 0;
  for (let passage = 0; passage < vectors.count; passage++) {
    const inverse = inverseLengths[passage] ?? 0;
    if (inverse === 0 || allowed?.(passage) === false) continue;
    const score = product(vectors, passage, wide) * inverse;
    if (score < floor) continue;
    scores[passage] = score;
    touched[count++] = passage;
  }
  return best(scores, touched, count, limit);
}
