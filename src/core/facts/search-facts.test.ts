import { describe, expect, test } from "vitest";
import { articleOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { articleList } from "../search/article-store.ts";
import { extractFacts } from "./extract-facts.ts";
import { factList } from "./fact-list.ts";
import { type FactRequest, searchFacts } from "./search-facts.ts";

const lexicon = lexiconOf({
  entities: [
    entityOf("city", "city", "镇江", ["镇江市"]),
    entityOf("harbour", "park", "镇江港区", ["港区"]),
    entityOf("valley", "park", "镇江智谷", ["智谷"]),
    entityOf("flats", "site", "人才公寓"),
  ],
  synonyms: [{ say: ["招商", "签了"], find: ["签约"] }],
  glossary: [{ lang: "en", term: "output", zh: ["产值"] }],
  words: ["规上工业产值", "产值", "签约"],
});

const articles = [
  articleOf("old", "2023年，镇江港区完成规上工业产值250亿元。", { published: "2024-01" }),
  articleOf(
    "new",
    "2025年，镇江港区完成规上工业产值285亿元，力争明年产值达300亿元。招商公司签约亿元以上项目44个，投资总额183.04亿元。",
    {
      published: "2026-03",
    },
  ),
  articleOf("other", "2025年，镇江智谷完成规上工业产值90亿元，建成人才公寓351套。", { published: "2026-01" }),
];
const corpus = {
  lexicon,
  articles: articleList(articles),
  facts: factList(articles.flatMap((article) => extractFacts(article, lexicon))),
  info: { asOf: "2026-03" },
};

function found(request: Omit<FactRequest, "limit"> & { limit?: number }): string[] {
  return searchFacts(corpus, { limit: 20, ...request }).facts.map(({ value, unit }) => value + unit);
}

describe("figures are found", () => {
  test.each([
    ["港区去年招商签了多少亿", "183.04亿元"],
    ["港区2023年规上工业产值", "250亿元"],
    ["港区規上工業產值", "285亿元"],
    ["智谷的产值是多少", "90亿元"],
    ["harbour output in 2023", "250亿元"],
    ["港区产值目标", "300亿元"],
    ["人才公寓有多少套", "351套"],
  ])("by a question: %s", (q, first) => {
    expect(found({ q })[0]).toBe(first);
  });

  test("by whose they are, under any name or id, newest first", () => {
    expect(found({ subject: "港区" }).at(-1)).toBe("250亿元");
    expect(found({ subject: "harbour" })).toEqual(found({ subject: "镇江港区" }));
    expect(found({ subject: "火星" })).toEqual([]);
  });

  test("by measure, period, status and article, all at once", () => {
    expect(found({ metric: "规上工业产值", period: "2025" })).toEqual(["285亿元", "90亿元"]);
    expect(found({ metric: "规上工业产值", period: "2025", article: "other" })).toEqual(["90亿元"]);
    expect(found({ period: "2023-01/2023-06" })).toEqual(["250亿元"]);
    expect(found({ period: "去年", metric: "签约" })).toEqual(["44个", "183.04亿元"]);
    expect(found({ status: "target" })).toEqual(["300亿元"]);
    expect(found({ scope: "other" })).toEqual([]);
    expect(found({ period: "有一天" })).toEqual([]);
  });

  test("page by page, each once", () => {
    const { facts, total } = searchFacts(corpus, { q: "产值", limit: 100 });
    const pages = Array.from({ length: total }, (_, offset) => found({ q: "产值", limit: 1, offset })).flat();
    expect(total).toBe(facts.length);
    expect(pages).toEqual(facts.map(({ value, unit }) => value + unit));
  });

  test("not where nothing of a question is said", () => {
    expect(searchFacts(corpus, { q: "火星气温", limit: 10 })).toEqual({ facts: [], total: 0 });
  });
});
