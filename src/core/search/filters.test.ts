import { describe, expect, test } from "vitest";
import { articleOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import type { SearchFilter } from "../ports.ts";
import { articleList, passageList } from "./article-store.ts";
import { type FilterSource, passageMasks } from "./filters.ts";

const LEXICON = lexiconOf({
  entities: [
    entityOf("hitech", "park", "镇江高新区", ["高新区"], ["new-area"]),
    entityOf("new-area", "park", "镇江新区", ["新区"], ["hitech"]),
  ],
});

const ARTICLES = [
  articleOf("a", "镇江高新区扩建。", { published: "2025-08-25" }),
  articleOf("b", "鎮江新區擴建。", { lang: "zh-Hant", published: "2025" }),
  articleOf("c", "全省概况。", {
    scope: "province",
    about: { from: "2017", to: "2021-06" },
    title: "高新區",
  }),
  articleOf("d", "没有日期。"),
];

function sourceOf(holding: FilterSource["holding"] = () => null): FilterSource & { read: number[] } {
  const articles = articleList(ARTICLES);
  const passages = passageList(
    ARTICLES.map(({ id, body }) => ({
      id: `${id}:1`,
      articleId: id,
      start: 0,
      end: body.length,
      heading: null,
    })),
    articles,
  );
  const read: number[] = [];
  const text = (number: number): string => {
    read.push(number);
    return passages.text(number);
  };
  return { articles, passages: { ...passages, text }, lexicon: LEXICON, holding, read };
}

function passing(filter: SearchFilter, source: FilterSource = sourceOf()): string {
  const mask = passageMasks(source)(filter);
  return ARTICLES.flatMap(({ id }, at) => (mask === undefined || mask[at] === 1 ? [id] : [])).join("");
}

describe("a filter", () => {
  test.each<[SearchFilter, string]>([
    [{}, "abcd"],
    [{ lang: "zh-Hant" }, "b"],
    [{ scope: "province" }, "c"],
    [{ scope: "zhenjiang" }, "abd"],
    [{ from: "2025-08" }, "ab"],
    [{ from: "2025-09" }, "b"],
    [{ to: "2018" }, "c"],
    [{ from: "2021-06-30", to: "2021-07" }, "c"],
    [{ from: "2021-07", to: "2021-08" }, ""],
    [{ subject: "高新區" }, "ac"],
    [{ subject: "hitech" }, "ac"],
    [{ subject: "new-area" }, "b"],
    [{ subject: "新区" }, "b"],
    [{ subject: "概况" }, "c"],
    [{ subject: "没有这家公司" }, ""],
    [{ subject: "高新区", scope: "zhenjiang", lang: "zh-Hans", from: "2025", to: "2025" }, "a"],
  ])("%j lets %s through", (filter, expected) => {
    expect(passing(filter)).toBe(expected);
  });
});

test("only passages that the index names are read for a subject", () => {
  const source = sourceOf(() => ({ passages: [1], exact: false }));
  expect(passing({ subject: "new-area" }, source)).toBe("b");
  expect(source.read).toEqual([1]);
});

test("what the index is sure of is not read again, but for names inside others", () => {
  const sure = sourceOf(() => ({ passages: [0, 2], exact: true }));
  expect(passing({ subject: "高新区" }, sure)).toBe("ac");
  expect(sure.read).toEqual([]);
  const rivalled = sourceOf((form) => ({ passages: form === "新区" ? [0, 1] : [1], exact: true }));
  expect(passing({ subject: "新区" }, rivalled)).toBe("b");
});

test("the mask of a filter is made once", () => {
  const masks = passageMasks(sourceOf());
  const first = masks({ subject: "新区" });
  expect(masks({ subject: "新区" })).toBe(first);
  for (let year = 0; year < 40; year++) masks({ from: String(1980 + year) });
  expect(masks({ subject: "新区" })).toEqual(first);
});
