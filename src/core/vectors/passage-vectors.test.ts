import { expect, test } from "vitest";
import { random } from "../../../test/support/random.ts";
import { unit } from "./lsa.ts";
import { cosine, meanCosine, nearest, packVectors } from "./passage-vectors.ts";

const next = random(11);
const vectorOf = (length: number) => unit(Float32Array.from({ length }, () => next() - 0.5));

function exactCosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

test("bytes keep cosines to two decimals, for vectors of any length", () => {
  for (const dimensions of [1, 8, 64, 1024]) {
    const [a, b] = [vectorOf(dimensions), vectorOf(dimensions)];
    expect(cosine(packVectors([a], dimensions), 0, b)).toBeCloseTo(exactCosine(a, b), 1.7);
  }
});

test("the nearest are those of a slow comparison, ties by number, on random vectors", () => {
  for (let round = 0; round < 200; round++) {
    const dimensions = 1 + Math.floor(next() * 5);
    // Small whole numbers make ties likely.
    const some = Array.from({ length: 1 + Math.floor(next() * 30) }, () =>
      Float32Array.from({ length: dimensions }, () => Math.floor(next() * 3) - 1),
    );
    const vectors = packVectors(some, dimensions);
    const query = vectorOf(dimensions);
    const floor = next() - 0.5;
    const limit = 1 + Math.floor(next() * 5);
    const even = (passage: number) => passage % 2 === 0;
    const slow = some
      .map((vector, passage) => ({
        passage,
        score: cosine(vectors, passage, query),
        zero: vector.every((one) => one === 0),
      }))
      .filter(({ passage, score, zero }) => even(passage) && !zero && score >= floor)
      .sort((a, b) => b.score - a.score || a.passage - b.passage)
      .slice(0, limit)
      .map(({ passage, score }) => ({ passage, score }));
    expect(nearest(vectors, query, limit, floor, even)).toEqual(slow);
  }
});

test("the mean cosine is that of all passages", () => {
  const some = Array.from({ length: 40 }, () => vectorOf(16));
  const vectors = packVectors(some, 16);
  const query = vectorOf(16);
  const slow = some.reduce((sum, _, at) => sum + cosine(vectors, at, query), 0) / some.length;
  expect(meanCosine(vectors, query)).toBeCloseTo(slow, 5);
});

test("a vector of zeros is near nothing, and nothing is near it", () => {
  const vectors = packVectors([new Float32Array(4), Float32Array.of(1, 0, 0, 0)], 4);
  expect(nearest(vectors, Float32Array.of(1, 0, 0, 0), 9, -1).map(({ passage }) => passage)).toEqual([1]);
  expect(cosine(vectors, 1, new Float32Array(4))).toBe(0);
});
