import { search } from "@orama/orama";
import { beforeAll, describe, expect, test } from "vitest";
import { random } from "../../test/support/random.ts";
import { articleOf, corpusOf, lexiconOf } from "../../test/support/tiny-corpus.ts";
import { unit } from "../core/vectors/lsa.ts";
import { cosine, packVectors } from "../core/vectors/passage-vectors.ts";
import { createOramaEngine, type OramaEngine } from "./orama.ts";

const DIMENSIONS = 8;
const next = random(7);
const vector = () => unit(Float32Array.from({ length: DIMENSIONS }, () => next() - 0.5));

describe("Orama's vector search on our rows of bytes", () => {
  const corpus = corpusOf(
    Array.from({ length: 200 }, (_, at) =>
      articleOf(`a${at}`, at % 2 === 0 ? "镇江高新区" : "丹阳眼镜", {
        published: at < 100 ? "2020" : "2025",
      }),
    ),
  );
  const vectors = packVectors(Array.from({ length: corpus.passages.size }, vector), DIMENSIONS);
  const asked = vector();
  const byHand = Array.from({ length: vectors.count }, (_, at) => ({
    id: `a${at}:1`,
    score: cosine(vectors, at, asked),
  })).sort((a, b) => b.score - a.score);
  let engine: OramaEngine;

  beforeAll(async () => {
    engine = await createOramaEngine({
      articles: corpus.articles,
      passages: corpus.passages,
      lexicon: lexiconOf(),
      vectors,
    });
  });

  test("finds what a slow comparison of all finds, in that order", async () => {
    const found = await search(engine.orama, {
      mode: "vector",
      vector: { value: [...asked], property: "vector" },
      similarity: 0.3,
      limit: 10,
    });
    expect(found.hits.map(({ id, score }) => ({ id, score }))).toEqual(byHand.slice(0, 10));
    expect(found.count).toBe(byHand.filter(({ score }) => score >= 0.3).length);
    expect(found.hits[0]?.document["articleId"]).toBe(byHand[0]?.id.replace(":1", ""));
  });

  test("heeds where", async () => {
    const wanted = ["a3", "a50", "a199"];
    const found = await search(engine.orama, {
      mode: "vector",
      vector: { value: [...asked], property: "vector" },
      similarity: -1,
      where: { articleId: { in: wanted } },
    });
    expect(found.hits.map(({ id }) => id).sort()).toEqual(wanted.map((id) => `${id}:1`).sort());
  });

  test("takes part in Orama's hybrid search", async () => {
    const found = await search(engine.orama, {
      mode: "hybrid",
      term: "眼镜",
      vector: { value: [...asked], property: "vector" },
      similarity: -1,
      hybridWeights: { text: 0.01, vector: 0.99 },
      limit: 1,
    });
    expect(found.hits[0]?.id).toBe(byHand[0]?.id);
  });

  test("refuses a query vector of another length, as Orama does", () => {
    const vector = { value: [1, 2, 3], property: "vector" };
    expect(() => search(engine.orama, { mode: "vector", vector })).toThrow(/declared as a 8-dimensional/);
  });

  test("the engine's port finds the same, under its filters", async () => {
    const found = await engine.nearest?.(asked, 5, -1, { from: "2024" });
    const expected = byHand.filter(({ id }) => Number(/\d+/.exec(id)?.[0]) >= 100).slice(0, 5);
    expect(found?.map(({ passage, score }) => ({ id: passage.id, score }))).toEqual(expected);
  });

  test("an index without vectors finds nothing near", async () => {
    const { articles, passages } = corpus;
    const without = await createOramaEngine({ articles, passages, lexicon: lexiconOf() });
    expect(await without.nearest?.(asked, 5, -1)).toEqual([]);
  });
});
