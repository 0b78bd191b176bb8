import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { embedTerms, type LsaModel } from "../src/core/vectors/lsa.ts";
import { random } from "../test/support/random.ts";
import { orthonormalise, times, transposedTimes, zeros } from "./matrix.ts";
import { naturalLogarithm, trainLsa } from "./train-lsa.ts";

/** Passages of two subjects: each draws its words from one of two lists. */
function twoSubjects(passages: number): string[][] {
  const next = random(3);
  const word = (subject: number) => `${subject === 0 ? "芯" : "茶"}${Math.floor(next() * 40)}`;
  return Array.from({ length: passages }, (_, at) => Array.from({ length: 12 }, () => word(at % 2)));
}

function trained(passages: string[][], dimensions = 4): LsaModel {
  const model = trainLsa(passages, { dimensions, terms: 1000 });
  if (model === null) throw new Error("nothing learnt");
  return model;
}

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

describe("LSA", () => {
  test("texts of one subject lie near each other even where they share no word", () => {
    const model = trained(twoSubjects(300), 2);
    const [chips, more, tea] = [
      ["芯1", "芯2"],
      ["芯30", "芯31"],
      ["茶1", "茶2"],
    ].map((terms) => embedTerms(model, terms));
    if (!chips || !more || !tea) throw new Error("three vectors");
    expect(dot(chips, more)).toBeGreaterThan(0.9);
    expect(dot(chips, tea)).toBeLessThan(0.2);
  });

  test("equal passages give these very bytes, on every machine", () => {
    const { rows, scales, hashes } = trained(twoSubjects(60));
    const bytes = createHash("sha256").update(rows).update(scales).update(hashes).digest("hex");
    expect(bytes).toMatchInlineSnapshot(`"2bb8e7ba3a2ddd91f864488db273abe8e538b490b170d6902ea3f4af45b15333"`);
  });

  test("a text without known terms has a vector of zeros", () => {
    expect([...embedTerms(trained(twoSubjects(60)), ["别的"])]).toEqual([0, 0, 0, 0]);
  });

  test("fewer passages than dimensions give fewer dimensions", () => {
    expect(
      trained(
        [
          ["a", "b"],
          ["b", "c"],
          ["a", "c"],
        ],
        64,
      ).dimensions,
    ).toBe(3);
  });

  test.each([
    ["no passages", []],
    ["one passage", [["a", "b"]]],
    ["passages that share no term", [["a"], ["b"]]],
    [
      "passages that are all alike",
      [
        ["a", "b"],
        ["a", "b"],
      ],
    ],
    ["passages without terms", [[], []]],
  ])("%s teach nothing", (_, passages) => {
    expect(trainLsa(passages)).toBeNull();
  });

  test("keeps the terms that tell most, as many as wanted", () => {
    expect(trainLsa(twoSubjects(300), { dimensions: 2, terms: 10 })?.hashes.length).toBe(10);
  });
});

test("the logarithm agrees with the machine's to twelve digits", () => {
  for (const x of [1, 1.0001, 1.5, 2, 2.5, 3, 10, 12345.678, 1e9])
    expect(naturalLogarithm(x)).toBeCloseTo(Math.log(x), 12);
});

describe("matrices", () => {
  const sparse = {
    rows: 2,
    columns: 3,
    starts: Uint32Array.of(0, 2, 3),
    places: Uint32Array.of(0, 2, 1),
    values: Float64Array.of(1, 2, 3),
  };

  test("a sparse matrix times a dense one, and its transpose times one", () => {
    const dense = { rows: 3, width: 2, values: Float64Array.of(1, 2, 3, 4, 5, 6) };
    expect([...times(sparse, dense).values]).toEqual([11, 14, 9, 12]);
    const other = { rows: 2, width: 2, values: Float64Array.of(1, 2, 3, 4) };
    expect([...transposedTimes(sparse, other).values]).toEqual([1, 2, 9, 12, 2, 4]);
  });

  test("columns become orthogonal and of length 1; a dependent one becomes zero", () => {
    const next = random(5);
    const matrix = zeros(20, 4);
    for (let row = 0; row < 20; row++) {
      const [a, b, c] = [next() - 0.5, next() - 0.5, next() - 0.5];
      matrix.values.set([a, a + 1e-6 * b, c, a + c], row * 4);
    }
    orthonormalise(matrix);
    const column = (at: number) =>
      Float64Array.from({ length: 20 }, (_, row) => matrix.values[row * 4 + at] ?? 0);
    const product = (a: number, b: number) =>
      column(a).reduce((sum, value, row) => sum + value * (column(b)[row] ?? 0), 0);
    for (const [a, b, expected] of [
      [0, 0, 1],
      [1, 1, 1],
      [2, 2, 1],
      [0, 1, 0],
      [0, 2, 0],
      [1, 2, 0],
      [3, 3, 0],
    ] as const)
      expect(product(a, b)).toBeCloseTo(expected, 9);
  });
});
