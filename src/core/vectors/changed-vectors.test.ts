import { expect, test } from "vitest";
import { trainLsa } from "../../../index/train-lsa.ts";
import { articleOf } from "../../../test/support/tiny-corpus.ts";
import type { Article } from "../article.ts";
import { changedCorpus } from "../search/article-changes.ts";
import { articleList, passageList } from "../search/article-store.ts";
import { foldText } from "../text/fold.ts";
import { termsOf } from "../text/tokens.ts";
import { NO_WORDS } from "../text/word-set.ts";
import { changedVectors } from "./changed-vectors.ts";
import type { CorpusVectors } from "./corpus-vectors.ts";
import { embeddedText } from "./embedded-text.ts";
import { embedTerms } from "./lsa.ts";
import { asBytes, measuresOf, passageVectors } from "./passage-vectors.ts";

const ARTICLES = ["a", "b", "c", "d"].map((id, at) =>
  articleOf(id, ["园区规划面积", "港口货物吞吐量", "园区签约项目", "港口规划项目"][at] ?? ""),
);

function withPassages(article: Article) {
  const end = article.body.length;
  const at = (number: number) => ({
    id: `${article.id}:${number}`,
    articleId: article.id,
    start: 0,
    end,
    heading: null,
  });
  return { article, passages: [at(1), at(2)] };
}

function corpus() {
  const articles = articleList(ARTICLES);
  const passages = passageList(
    ARTICLES.flatMap((one) => withPassages(one).passages),
    articles,
  );
  return { articles, passages };
}

const termsIn = (text: string) => termsOf(foldText(text), NO_WORDS);
const lsa = trainLsa(ARTICLES.map(({ title, body }) => termsIn(embeddedText(title, body)))) ?? expect.fail();

function embedded({ title, body }: Article): Int8Array {
  return asBytes(embedTerms(lsa, termsIn(embeddedText(title, body))));
}

function rowsOf(articles: readonly Article[]): number[] {
  return articles.flatMap((one) => [...embedded(one), ...embedded(one)]);
}

function vectorsOf(articles: readonly Article[], model: CorpusVectors["lsa"]): CorpusVectors {
  const passages = passageVectors(Int8Array.from(rowsOf(articles)), lsa.dimensions);
  return { embedder: { id: "any", dimensions: lsa.dimensions }, passages, lsa: model, floor: null };
}

const put = [articleOf("c", "港口面积"), articleOf("aa", "园区项目")];
const changes = { put: put.map(withPassages), remove: ["b"] };
const ids = { put: put.map(({ id }) => id), remove: changes.remove, words: () => NO_WORDS };

test("the model that the corpus was built with places articles that come, and each of the others keeps its vector", () => {
  const before = corpus();
  const after = changedCorpus(before.articles, before.passages, changes);
  const found = changedVectors(vectorsOf(ARTICLES, lsa), before, after, ids);
  expect([...found.passages.rows]).toEqual(rowsOf([...after.articles.values()]));
  expect(found.passages.count).toBe(after.passages.size);
});

test("without the model articles that come are near nothing", () => {
  const before = corpus();
  const after = changedCorpus(before.articles, before.passages, changes);
  const { inverseLengths } = measuresOf(
    changedVectors(vectorsOf(ARTICLES, null), before, after, ids).passages,
  );
  const zero = Array.from(after.passages.values(), ({ articleId }) => ids.put.includes(articleId));
  expect(Array.from(inverseLengths, (value) => value === 0)).toEqual(zero);
});
