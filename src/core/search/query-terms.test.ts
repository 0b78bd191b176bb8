import { expect, test } from "vitest";
import { lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { queryTerms, queryWords } from "./query-terms.ts";

const WORDS = queryWords(
  lexiconOf({ words: ["招商引资"], functionWords: ["目前", "一共", "the", "the number of"] }),
);

function weights(...texts: Array<string | [string, number]>): Record<string, number> {
  const clauses = texts.map((one) =>
    typeof one === "string" ? { text: one, weight: 1 } : { text: one[0], weight: one[1] },
  );
  return Object.fromEntries(queryTerms(clauses, WORDS).map(({ term, weight }) => [term, weight]));
}

test("question words are cut and make no pairs with their neighbours", () => {
  expect(weights("面积有多少")).toEqual({ 面积: 1, 积有: 1 });
  expect(weights("什么是高企")).toEqual({ 是高: 0.3, 高企: 1 });
});

test("pairs with a particle count little, and the pair it keeps apart counts too", () => {
  expect(weights("园区的面积")).toEqual({ 园区: 1, 区的: 0.3, 的面: 0.3, 面积: 1, 区面: 0.5 });
});

test("pairs in and at the edge of function words count less", () => {
  expect(weights("目前企业")).toEqual({ 目前: 0.5, 前企: 0.8, 企业: 1 });
});

test("gazetteer words, figures and names count more", () => {
  expect(weights("招商引资")).toMatchObject({ 招商引资: 1.5, 招商: 1, 引资: 1 });
  expect(weights("C919 2025")).toMatchObject({ c919: 1.5, "2025": 3 });
});

test("English function words are left out, other words stay", () => {
  expect(weights("the number of parks")).toEqual({ parks: 1.5, "en:park": 2 });
});

test("words of Latin letters are looked for in English renderings, but not those of a Chinese question", () => {
  expect(weights("high-tech parks")).toMatchObject({ "en:high": 2, "en:tech": 2, "en:park": 2 });
  expect(Object.keys(weights("AI园区有几家")).filter((term) => term.startsWith("en:"))).toEqual([]);
  expect(Object.keys(weights("AI パーク")).filter((term) => term.startsWith("en:"))).toEqual([]);
});

test("a term counts with the greatest weight that a clause gives it", () => {
  expect(weights("企业", ["企业", 0.6], ["园区", 0.6])).toEqual({ 企业: 1, 园区: 0.6 });
});

test("a query of nothing but question words is taken as it stands", () => {
  expect(weights("什么")).toEqual({ 什么: 1 });
});

test("a clause met before has the same terms again", () => {
  expect(weights("招商引资")).toEqual(weights("招商引资"));
});

test("a pasted page is searched by its beginning", () => {
  const page = `${"镇江高新区。".repeat(50)}${"招商引资。".repeat(1000)}末尾`;
  expect(Object.keys(weights(page))).toContain("招商引资");
  expect(Object.keys(weights(page))).not.toContain("末尾");
});
