import { expect, test } from "vitest";
import { articleOf, corpusOf } from "../../../test/support/tiny-corpus.ts";
import type { Corpus } from "../ports.ts";
import { listArticles, listingChoices } from "./article-listing.ts";

const articles = [
  articleOf("a-undated", "高新区规划面积28.9平方公里。"),
  articleOf("b-old", "高新区2022年的话。", { published: "2022-06-06" }),
  articleOf("c-month", "高新區的話。", { published: "2025-08", lang: "zh-Hant" }),
  articleOf("d-day", "高新区签约44个项目。", { published: "2025-08-25" }),
  articleOf("e-elsewhere", "别处的话。", { published: "2026", scope: "other" }),
];
const corpus = corpusOf(articles);

async function ids(corpus: Corpus, part: Partial<Parameters<typeof listArticles>[1]>): Promise<string[]> {
  const { items } = await listArticles(corpus, { limit: 20, offset: 0, ...part });
  return items.map(({ number }) => corpus.articles.id(number));
}

test("all articles are listed, the newest first, the undated last", async () => {
  expect(await ids(corpus, {})).toEqual(["e-elsewhere", "d-day", "c-month", "b-old", "a-undated"]);
});

test("a list is narrowed by the year of publication, by none, and by the script", async () => {
  expect(await ids(corpus, { year: "2025" })).toEqual(["d-day", "c-month"]);
  expect(await ids(corpus, { year: "undated" })).toEqual(["a-undated"]);
  expect(await ids(corpus, { written: "zh-Hant" })).toEqual(["c-month"]);
  expect(await ids(corpus, { written: "zh-Hant", year: "2022" })).toEqual([]);
});

test("a page of a list says how many there are on all", async () => {
  const page = await listArticles(corpus, { limit: 2, offset: 2 });
  expect(page.items.map(({ number }) => corpus.articles.id(number))).toEqual(["c-month", "b-old"]);
  expect(page.total).toBe(5);
});

test("choices are the years that there are, newest first, and the scripts by how many use them", () => {
  expect(listingChoices(corpus)).toEqual({
    years: [
      { year: "2026", count: 1 },
      { year: "2025", count: 2 },
      { year: "2022", count: 1 },
      { year: "undated", count: 1 },
    ],
    written: [
      { lang: "zh-Hans", count: 4 },
      { lang: "zh-Hant", count: 1 },
    ],
  });
});

test("words list what the engine finds, in its order, with what matched at its place in the body", async () => {
  const found: Corpus = {
    ...corpus,
    engine: {
      ...corpus.engine,
      search: async () =>
        ["d-day", "a-undated", "b-old"].flatMap((id) => {
          const passage = corpus.passages.get(`${id}:1`);
          return passage === undefined ? [] : [{ passage, score: 1 }];
        }),
      matches: async () =>
        new Map([
          ["d-day", 1],
          ["a-undated", 1],
        ]),
      highlight: (text) => (text.startsWith("高新区") ? [[0, 3]] : []),
    },
  };
  const { items, total, isCut } = await listArticles(found, { words: "高新区", limit: 20, offset: 0 });
  expect(total).toBe(2);
  expect(isCut).toBe(false);
  expect(items.map(({ number }) => found.articles.id(number))).toEqual(["d-day", "a-undated"]);
  expect(items[0]?.snippets).toEqual([{ start: 0, end: 11, text: "高新区签约44个项目。", marks: [[0, 3]] }]);
  expect(await ids(found, { words: "高新区", year: "undated" })).toEqual(["a-undated"]);
});
