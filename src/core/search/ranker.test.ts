import { expect, test } from "vitest";
import { lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { foldText } from "../text/fold.ts";
import { termsOf } from "../text/tokens.ts";
import { unitsOf } from "../text/utf16.ts";
import { scorer } from "./bm25f.ts";
import { collectionOf } from "./collection.ts";
import { postingsBuilder } from "./postings-builder.ts";
import { queryTerms, queryWords } from "./query-terms.ts";
import { ranker } from "./ranker.ts";

const WORDS = queryWords(lexiconOf());

function rank(passages: readonly string[], query: string, limit = 10, titles: readonly string[] = []) {
  const builder = postingsBuilder();
  for (const [at, text] of passages.entries()) builder.add(at, "text", termsOf(foldText(text), WORDS.words));
  const collection = collectionOf(builder.freeze(passages.length));
  const clauses = [{ text: query, weight: 1 }];
  const terms = queryTerms(clauses, WORDS);
  return {
    ranked: ranker(collection, {
      units: (passage) => unitsOf(passages[passage] ?? ""),
      title: (passage) => titles[passage] ?? "",
    }).rank(clauses, terms, limit),
    scored: scorer(collection).top(terms, limit),
  };
}

test("among near equals, one sentence that holds the words beats several that share them", () => {
  const scattered = "镇江高新区成立。园区签约了企业。这里的面积不大。";
  const together = "镇江高新区面积四十四平方公里。园区成立多年。企业很多。";
  const { ranked } = rank([scattered, together], "镇江高新区面积");
  expect(ranked.map(({ passage }) => passage)).toEqual([1, 0]);
});

test("ideographs of the query in another order or apart count too", () => {
  const apart = "一局结束之后交换发球权。";
  const other = "发球之后交换场地,一局结束。";
  const { ranked } = rank([other, apart], "交换发球的权力");
  expect(ranked[0]?.passage).toBe(1);
});

test("passages far behind the first keep their score and their place", () => {
  const passages = [
    "镇江高新区面积四十四平方公里。",
    "镇江高新区面积很大。",
    ...Array.from({ length: 20 }, (_, at) => `镇江的第${at}件事。`),
  ];
  const { ranked, scored } = rank(passages, "镇江高新区面积", 12);
  expect(ranked).toHaveLength(12);
  expect(ranked.slice(2)).toEqual(scored.slice(2));
  for (const [at, { score }] of ranked.entries())
    if (at > 0) expect(score).toBeLessThanOrEqual(ranked[at - 1]?.score ?? 0);
});

test("a passage whose article is called what the query names comes before one of a longer name", () => {
  const passages = ["本鱼生活在深水里。", "本鱼生活在深水里。"];
  const titles = ["异齿前肛鳗", "前肛鰻 (動物)"];
  expect(rank(passages, "前肛鳗生活在哪里", 10, titles).ranked[0]?.passage).toBe(1);
  expect(rank(passages, "前肛鳗生活在哪里").ranked[0]?.passage).toBe(0);
});

test("of equals, the one whose best sentence has a date answers when a date is asked for", () => {
  const passages = ["大沙地站启用很久。", "大沙地站启用在2009年。"];
  expect(rank(passages, "大沙地站哪一年启用").ranked[0]?.passage).toBe(1);
});

test("nothing is read where one passage stands out", () => {
  const { ranked, scored } = rank(
    ["镇江高新区面积四十四平方公里。", "扬中的桥。", "面积。"],
    "镇江高新区面积",
  );
  expect(ranked).toEqual(scored);
});
