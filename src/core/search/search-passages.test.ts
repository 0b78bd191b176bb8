import { describe, expect, test } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { createOramaEngine } from "../../adapters/orama.ts";
import type { Article } from "../article.ts";
import { searchPage } from "./search-page.ts";
import { searchPassages } from "./search-passages.ts";
import { searchRequest } from "./search-request.ts";

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
  [{ query: "a", from: "2025-13" }, 'Received \\"2025-13\\"; expected YYYY, YYYY-MM or YYYY-MM-DD.'],
  [{ query: "a", to: "2025-02-31" }, '\\"2025-02-31\\" is no day of the calendar'],
  [{ query: "a", from: "2025-08", to: "2025-07-31" }, 'from \\"2025-08\\" lies after to \\"2025-07-31\\"'],
  [{ query: "a", lang: "zh" }, 'Received \\"zh\\"; expected one of zh-Hans, zh-Hant, en, ja, ko.'],
  [{ query: "a", scope: "other" }, 'Received \\"other\\"; expected one of zhenjiang, province.'],
  [{ query: "a", subject: "  " }, "The subject is empty"],
  [{ query: "a", offset: 951 }, "<=950"],
  [{ query: "a", offset: -1 }, ">=0"],
  [{ query: "a", facets: "yes" }, "boolean"],
  [{ query: "a", extra: 1 }, "extra"],
])("refuses %j and says why", (request, words) => {
  const read = searchRequest.safeParse(request);
  expect(JSON.stringify(read.error?.issues)).toContain(words);
});

test.each([
  { from: "2025-08", to: "2025" },
  { from: "2024-02-29", to: "2024-02-29" },
  { from: "2025", to: "2025-01" },
])("takes %j for a period", (period) => {
  expect(searchRequest.safeParse({ query: "a", ...period }).success).toBe(true);
});

async function engineOver(articles: Article[], lexicon = lexiconOf()) {
  const corpus = corpusOf(articles, lexicon);
  const { articles: all, passages } = corpus;
  return { ...corpus, engine: await createOramaEngine({ articles: all, passages, lexicon }) };
}

const YEARS = ["2023", "2025-08-25", null, "2025", "2024-05"];

describe("a page of results", () => {
  const many = Array.from({ length: 25 }, (_, at) =>
    articleOf(`a${String(at).padStart(2, "0")}`, `园区引进项目${at % 4}个。`, {
      published: YEARS[at % 5] ?? null,
    }),
  );

  test("tells how many passages match and where the next page begins", async () => {
    const corpus = await engineOver([...many, articleOf("other", "天气晴朗。")]);
    const query = "园区项目";
    const first = await searchPage(corpus, { query });
    expect(first).toMatchObject({ total: 25, nextOffset: 10 });
    const second = await searchPage(corpus, { query, offset: 10 });
    const third = await searchPage(corpus, { query, offset: 20 });
    expect(third.results).toHaveLength(5);
    expect(third).not.toHaveProperty("nextOffset");
    const ids = [first, second, third].flatMap(({ results }) => results.map(({ id }) => id));
    expect(new Set(ids).size).toBe(25);
  });

  test("counts by article and by year where asked for, newest first, the undated last", async () => {
    const corpus = await engineOver(many);
    const { facets, total } = await searchPage(corpus, { query: "园区项目", facets: true, limit: 1 });
    expect(facets?.years).toEqual([
      { year: "2025", count: 10 },
      { year: "2024", count: 5 },
      { year: "2023", count: 5 },
      { year: null, count: 5 },
    ]);
    expect(facets?.articles).toHaveLength(25);
    expect(facets?.articles[0]).toEqual({ articleId: "a00", title: "a00", count: 1 });
    expect(total).toBe(25);
    expect(await searchPage(corpus, { query: "园区项目" })).not.toHaveProperty("facets");
  });

  test("lists the 50 articles with most passages, filters counted in", async () => {
    const corpus = await engineOver(
      Array.from({ length: 60 }, (_, at) =>
        articleOf(`b${at}`, "园区项目。", { published: at < 55 ? "2025" : null }),
      ),
    );
    const { facets, total } = await searchPage(corpus, { query: "园区", facets: true, from: "2025" });
    expect([facets?.articles.length, facets?.years, total]).toEqual([50, [{ year: "2025", count: 55 }], 55]);
  });

  test("says that no article mentions a subject, and what is written nearly like it", async () => {
    const lexicon = lexiconOf({ entities: [entityOf("hitech", "park", "镇江高新区", ["高新区"])] });
    const corpus = await engineOver([articleOf("a", "镇江高新区引进项目。")], lexicon);
    const nothing = await searchPage(corpus, { query: "项目", subject: "镇江高兴区" });
    expect(nothing).toEqual({
      results: [],
      total: 0,
      notes: ['No article mentions the subject "镇江高兴区". Near it: 镇江高新区 (hitech).'],
    });
    expect((await searchPage(corpus, { query: "项目", subject: "量子" })).notes).toEqual([
      'No article mentions the subject "量子". Leave it out, or name it as articles do.',
    ]);
    expect(await searchPage(corpus, { query: "量子", subject: "hitech" })).toEqual({ results: [], total: 0 });
  });
});
