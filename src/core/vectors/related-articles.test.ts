import { expect, test } from "vitest";
import { articleOf, corpusOf } from "../../../test/support/tiny-corpus.ts";
import type { Corpus } from "../ports.ts";
import { packVectors } from "./passage-vectors.ts";
import { relatedArticles } from "./related-articles.ts";

/** One article a vector; each article is one passage. */
function corpusWith(vectors: Readonly<Record<string, readonly number[]>>): Corpus {
  const corpus = corpusOf(
    Object.keys(vectors).map((id) => articleOf(id, "镇江", { title: `题${id}`, published: "2025" })),
  );
  const passages = packVectors(
    Object.values(vectors).map((one) => Float32Array.from(one)),
    2,
  );
  return {
    ...corpus,
    vectors: { embedder: { id: "lsa-1", dimensions: 2 }, passages, lsa: null, floor: null },
  };
}

const corpus = corpusWith({ a: [1, 0], b: [0.9, 0.1], c: [0.7, 0.3], d: [-1, 0.2], e: [0, 0], f: [1, 0.05] });

test("the articles nearest in meaning, best first, not the article itself", () => {
  expect(relatedArticles(corpus, "a", 2)).toEqual([
    { id: "f", title: "题f", published: "2025" },
    { id: "b", title: "题b", published: "2025" },
  ]);
});

test("articles no nearer than the mean of all are left out", () => {
  expect(relatedArticles(corpus, "a").map(({ id }) => id)).toEqual(["f", "b", "c"]);
});

test.each([
  ["an article without passages or known words", corpus, "e"],
  ["an unknown id", corpus, "nobody"],
  ["an index without vectors", corpusOf([articleOf("a", "镇江")]), "a"],
  ["a corpus of one article", corpusWith({ a: [1, 0] }), "a"],
])("%s has none", (_, of, id) => {
  expect(relatedArticles(of, id)).toEqual([]);
});
