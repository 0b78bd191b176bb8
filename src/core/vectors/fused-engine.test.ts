import { describe, expect, test } from "vitest";
import { random } from "../../../test/support/random.ts";
import { articleOf, corpusOf } from "../../../test/support/tiny-corpus.ts";
import type { ArticleLang } from "../article.ts";
import type { SearchEngine } from "../ports.ts";
import type { CorpusVectors } from "./corpus-vectors.ts";
import { FOREIGN_VECTOR_WEIGHT, fusedEngine, VECTOR_WEIGHT } from "./fused-engine.ts";
import { unit } from "./lsa.ts";
import { cosine, nearest, packVectors } from "./passage-vectors.ts";

const SIZE = 100;
const next = random(9);
const { passages, engine } = corpusOf(
  Array.from({ length: SIZE + 1 }, (_, at) => articleOf(`a${at}`, "镇江")),
);
const rows = Array.from({ length: SIZE }, () => unit(Float32Array.from({ length: 6 }, () => next() - 0.3)));
const asked = unit(Float32Array.from({ length: 6 }, () => next() - 0.3));

/** A search whose keywords find the given passages, and whose vectors are those above. */
interface SetUp {
  words?: ReadonlyArray<[passage: number, score: number]>;
  vector?: Float32Array | null;
  floor?: number | null;
  written?: ArticleLang;
}

function setUp({ words = [], vector = asked, floor = null, written = "zh-Hans" }: SetUp = {}) {
  const vectors: CorpusVectors = {
    embedder: { id: "model:m", dimensions: 6 },
    passages: packVectors([...rows, new Float32Array(6)], 6),
    lsa: null,
    floor,
  };
  const hit = (number: number, score: number) => {
    const passage = passages.at(number);
    return passage === undefined ? [] : [{ passage, score }];
  };
  const base: SearchEngine = {
    ...engine,
    search: async ({ limit, offset = 0 }) =>
      words.slice(offset, offset + limit).flatMap(([number, score]) => hit(number, score)),
    nearest: async (query, limit, least) =>
      nearest(vectors.passages, query, limit, least).flatMap(({ passage, score }) => hit(passage, score)),
  };
  const fused = fusedEngine({
    engine: base,
    vectors,
    embed: async () => vector,
    indexOf: ({ id }) => passages.indexOf(id),
    langOf: () => written,
  });
  const find = async (text: string | undefined, limit = 10, offset = 0) =>
    (
      await fused.search({ clauses: [{ text: "镇江", weight: 1 }], limit, offset, ...(text && { text }) })
    ).map(({ passage, score }) => ({ number: passages.indexOf(passage.id), score }));
  return { find, vectors };
}

const WORDS: ReadonlyArray<[number, number]> = [
  [7, 20],
  [3, 19],
  [50, 12],
  [99, 4],
];

/** The formula of the docstring, over all passages. */
function byHand({ vectors }: ReturnType<typeof setUp>, weight: number) {
  const cosines = rows.map((_, at) => cosine(vectors.passages, at, asked));
  const mean = cosines.reduce((sum, one) => sum + one, 0) / (SIZE + 1);
  const best = Math.max(...cosines);
  const scores = new Map(WORDS);
  const near = nearest(vectors.passages, asked, 64, -1).map(({ passage }) => passage);
  return cosines
    .map((one, number) => ({
      number,
      score: (scores.get(number) ?? 0) + (20 * weight * (one - mean)) / (best - mean),
    }))
    .filter(({ number }) => scores.has(number) || near.includes(number))
    .sort((a, b) => b.score - a.score);
}

describe("keywords and vectors in one ranking", () => {
  test.each([
    ["镇江高新区在哪里", VECTOR_WEIGHT],
    ["where is the high-tech zone", FOREIGN_VECTOR_WEIGHT],
  ])("%s: scores are those of the formula", async (text, weight) => {
    const set = setUp({ words: WORDS });
    const found = await set.find(text, 30);
    const expected = byHand(set, weight).slice(0, 30);
    expect(found.map(({ number }) => number)).toEqual(expected.map(({ number }) => number));
    for (const [at, { score }] of found.entries()) expect(score).toBeCloseTo(expected[at]?.score ?? 0, 4);
  });

  test("an English article asked in English is not foreign", async () => {
    const set = setUp({ words: WORDS, written: "en" });
    const [first] = await set.find("where is the high-tech zone");
    expect(first?.score).toBeCloseTo(byHand(set, VECTOR_WEIGHT)[0]?.score ?? 0, 4);
  });

  test("pages follow each other without gap or repeat", async () => {
    const { find } = setUp({ words: WORDS });
    const whole = await find("镇江", 40);
    expect([...(await find("镇江", 15)), ...(await find("镇江", 25, 15))]).toEqual(whole);
  });

  test("without a vector, and without the user's words, it is what keywords find", async () => {
    const expected = WORDS.map(([number, score]) => ({ number, score }));
    expect(await setUp({ words: WORDS, vector: null }).find("镇江")).toEqual(expected);
    expect(await setUp({ words: WORDS }).find(undefined)).toEqual(expected);
    expect(await setUp({ words: WORDS, vector: null }).find("镇江", 2, 1)).toEqual(expected.slice(1, 3));
  });

  test("a vector of zeros changes nothing", async () => {
    const found = await setUp({ words: WORDS, vector: new Float32Array(6) }).find("镇江");
    expect(found.map(({ number }) => number)).toEqual([7, 3, 50, 99]);
  });

  test("a passage that has no vector yet keeps its keyword score", async () => {
    const found = await setUp({ words: [...WORDS, [SIZE, 10]] }).find("镇江", 64);
    expect(found.find(({ number }) => number === SIZE)?.score).toBe(10);
  });

  test("where no keyword is found, only what lies above the floor", async () => {
    const { vectors } = setUp();
    const [first, second] = nearest(vectors.passages, asked, 2, -1);
    const floor = second?.score ?? 0;
    expect(await setUp({ floor: floor + 1e-9 }).find("kubernetes")).toEqual([
      { number: first?.passage, score: first?.score },
    ]);
    expect(await setUp({ floor: 0.9999 }).find("kubernetes")).toEqual([]);
  });

  test("where no keyword is found and no floor is known, nothing", async () => {
    expect(await setUp().find("kubernetes")).toEqual([]);
  });
});
