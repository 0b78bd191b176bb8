import { expect, test } from "vitest";
import { articleOf, corpusOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { createOramaEngine } from "../../adapters/orama.ts";
import { searchPassages, searchRequest } from "./search-passages.ts";

test("a result is the verbatim passage with the head of its article and what matched", async () => {
  const article = articleOf("a", "鎮江高新區面積44.03平方公里。", {
    title: "标题",
    source: "日报",
    url: "https://example.org/a",
    published: "2021-06",
  });
  const corpus = corpusOf([article]);
  const { articles, passages } = corpus;
  const engine = await createOramaEngine({ articles, passages, lexicon: lexiconOf() });
  const [result, ...others] = await searchPassages({ ...corpus, engine }, { query: "高新区面积" });
  expect(others).toEqual([]);
  expect(result).toEqual({
    id: "a:1",
    articleId: "a",
    title: "标题",
    source: "日报",
    published: "2021-06",
    url: "https://example.org/a",
    text: article.body,
    highlights: [[2, 7]],
    score: expect.any(Number),
  });
});

test.each([
  [{ query: "  " }, "empty"],
  [{ query: "a", limit: 0 }, ">=1"],
  [{ query: "a", limit: 51 }, "<=50"],
  [{ query: "a", from: "2025-13" }, "YYYY"],
  [{ query: "a", extra: 1 }, "extra"],
])("refuses %j and says why", (request, words) => {
  const read = searchRequest.safeParse(request);
  expect(JSON.stringify(read.error?.issues)).toContain(words);
});
