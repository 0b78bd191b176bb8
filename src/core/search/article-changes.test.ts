import { expect, test } from "vitest";
import { pick, random } from "../../../test/support/random.ts";
import { articleOf } from "../../../test/support/tiny-corpus.ts";
import type { Article, Passage } from "../article.ts";
import { changedCorpus } from "./article-changes.ts";
import { articleList, passageList } from "./article-store.ts";
import { articleSections, articleTable } from "./article-table.ts";
import type { Stores } from "./merged-stores.ts";
import { passageSections, passageTable } from "./passage-table.ts";
import { packSections, unpackSections } from "./sections.ts";

interface Written {
  article: Article;
  passages: Passage[];
}

const IDS = ["a", "a:", "b", "ba", "c", "z", "镇", "𠮷", "￿"] as const;

function written(next: () => number, id: string): Written {
  const body = "甲乙丙丁戊己庚辛".slice(Math.floor(next() * 7));
  const passages = Array.from({ length: Math.floor(next() * 4) }, (_, at) => ({
    id: `${id}:${at + 1}`,
    articleId: id,
    start: Math.min(at, body.length),
    end: body.length,
    heading: null,
  }));
  return { article: articleOf(id, body), passages };
}

const byId = (a: Written, b: Written): number => (a.article.id < b.article.id ? -1 : 1);

/** The slow, obvious way: everything in a list. */
function listed(all: readonly Written[]): { articles: Article[]; passages: Passage[]; stores: Stores } {
  const sorted = all.toSorted(byId);
  const articles = sorted.map(({ article }) => article);
  const passages = sorted.flatMap((one) => one.passages);
  const stored = articleList(articles);
  return { articles, passages, stores: { articles: stored, passages: passageList(passages, stored) } };
}

function fromSections(all: readonly Written[]): Stores {
  const { articles, passages, stores } = listed(all);
  const sections = new Map([...articleSections(articles), ...passageSections(passages, stores.articles)]);
  const unpacked = unpackSections(packSections(sections));
  const table = articleTable(unpacked);
  return { articles: table, passages: passageTable(unpacked, table) };
}

test("a changed corpus reads like one made of the whole, after one change and after several", () => {
  const next = random(3);
  for (let round = 0; round < 400; round++) {
    let all = IDS.filter(() => next() < 0.6).map((id) => written(next, id));
    let stores = fromSections(all);
    for (let change = 0; change < 3; change++) {
      const put = [...new Set([pick(next, IDS), pick(next, IDS)])].map((id) => written(next, id));
      const remove = [pick(next, IDS), "unknown", ...(next() < 0.2 ? IDS : [])];
      stores = changedCorpus(stores.articles, stores.passages, { put, remove });
      const ids = new Set([...remove, ...put.map(({ article }) => article.id)]);
      all = [...all.filter(({ article }) => !ids.has(article.id)), ...put];
      const expected = listed(all);

      expect([...stores.articles.values()]).toEqual(expected.articles);
      expect([...stores.passages.values()]).toEqual(expected.passages);
      expect([stores.articles.size, stores.passages.size]).toEqual([
        expected.articles.length,
        expected.passages.length,
      ]);
      for (const id of IDS) {
        expect(stores.articles.indexOf(id)).toBe(expected.stores.articles.indexOf(id));
        expect(stores.articles.has(id)).toBe(expected.stores.articles.has(id));
        expect(stores.articles.get(id)).toEqual(expected.stores.articles.get(id));
        for (const passage of [`${id}:1`, `${id}:3`])
          expect(stores.passages.get(passage)).toEqual(expected.stores.passages.get(passage));
      }
      for (let number = -1; number <= expected.passages.length; number++) {
        expect(stores.passages.articleOf(number)).toBe(expected.stores.passages.articleOf(number));
        expect(stores.passages.text(number)).toBe(expected.stores.passages.text(number));
        expect(stores.passages.units(number)).toEqual(expected.stores.passages.units(number));
      }
      for (let number = -1; number <= expected.articles.length; number++) {
        expect(stores.articles.traits(number)?.id).toBe(expected.articles[number]?.id);
        expect(stores.articles.units(number)).toEqual(expected.stores.articles.units(number));
      }
    }
  }
});
