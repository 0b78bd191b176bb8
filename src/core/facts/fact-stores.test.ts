import { describe, expect, test } from "vitest";
import { articleOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import type { Article } from "../article.ts";
import { articleList } from "../search/article-store.ts";
import { packSections, unpackSections } from "../search/sections.ts";
import { changedFacts } from "./changed-facts.ts";
import { extractFacts } from "./extract-facts.ts";
import type { Fact, FactStore } from "./fact.ts";
import { factList } from "./fact-list.ts";
import { factSections } from "./fact-sections.ts";
import { factTable } from "./fact-table.ts";
import { linkFacts } from "./link-facts.ts";

const lexicon = lexiconOf({
  entities: [
    entityOf("city", "city", "镇江"),
    entityOf("park", "park", "港区"),
    entityOf("other", "park", "新区"),
  ],
});

const year = (id: string, park: string, period: string, value: string): Article =>
  articleOf(
    id,
    `${period}，${park}完成规上工业产值${value}亿元，利用率提升百分之六十以上。新增企业七十余家，占比近半。`,
    {
      published: "2026-01",
    },
  );

const first = [
  year("a", "港区", "2023年", "250"),
  articleOf("b", "没有数字。"),
  year("c", "新区", "2024年", "90.5"),
  year("d", "港区", "2024年", "260"),
];

const factsOf = (articles: readonly Article[]): Fact[] =>
  linkFacts(articles.flatMap((article) => extractFacts(article, lexicon)));

function table(articles: readonly Article[]): FactStore {
  const stored = articleList(articles);
  return factTable(unpackSections(packSections(factSections(factsOf(articles), stored))), stored);
}

/** All that a store says, asked in every way that it can be. */
function said(store: FactStore, articles: readonly Article[]) {
  const all = [...store.values()];
  return {
    all,
    size: store.size,
    at: all.map((_, number) => store.at(number)),
    got: all.map(({ id }) => store.get(id)),
    ofArticles: articles.map(({ id }) => store.ofArticle(id)),
    ranges: articles.map(({ id }) => store.ofArticle(id).length === 0 || store.rangeOf(id)),
    ofSubjects: ["park", "other", "nobody"].map((id) => store.ofSubject(id)),
    numbers: ["park", "other", "nobody"].map((id) => store.numbersOf(id)),
    briefs: all.map((_, number) => {
      const { article: _article, ...brief } = store.brief(number) ?? { article: 0 };
      return brief;
    }),
    nothing: [
      store.at(-1),
      store.at(store.size),
      store.get("a#99999"),
      store.get("x"),
      store.brief(store.size),
    ],
  };
}

describe("the facts of an index", () => {
  test("are those that were put in, whichever way they are asked for", () => {
    const list = factList(factsOf(first));
    expect(list.size).toBeGreaterThan(9);
    expect([...list.values()].some(({ supersededBy }) => supersededBy !== undefined)).toBe(true);
    expect(said(table(first), first)).toEqual(said(list, first));
  });

  test("keep what contradicts them", () => {
    const articles = [year("a", "港区", "2024年", "250"), year("b", "港区", "2024年", "310")];
    const contradicting = [...table(articles).values()].filter(({ contradicts }) => contradicts);
    expect(contradicting.map(({ value }) => value)).toEqual(["250", "310"]);
    expect(said(table(articles), articles)).toEqual(said(factList(factsOf(articles)), articles));
  });

  test("of an index without figures are none", () => {
    expect(table([articleOf("b", "没有数字。")]).size).toBe(0);
  });
});

describe("changed facts", () => {
  const next = year("bb", "港区", "2025年", "285");
  const other = year("c", "新区", "2024年", "95");

  test.each([
    ["an article more", [next], []],
    ["an article less", [], ["d"]],
    ["an article reworded", [other], []],
    ["all at once", [next, other], ["a", "nobody"]],
  ])("with %s are those of the whole, read anew", (_, put, remove) => {
    const gone = new Set([...remove, ...put.map(({ id }) => id)]);
    const after = [...first.filter(({ id }) => !gone.has(id)), ...put].sort((a, b) => (a.id < b.id ? -1 : 1));
    const changed = changedFacts(
      table(first),
      articleList(after),
      { put: put.map((article) => ({ article })), remove },
      lexicon,
    );
    expect(said(changed, after)).toEqual(said(factList(factsOf(after)), after));
  });
});
