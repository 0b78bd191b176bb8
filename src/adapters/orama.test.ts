import { count, getByID, insert, remove, search, update } from "@orama/orama";
import { describe, expect, test } from "vitest";
import { pick, random } from "../../test/support/random.ts";
import { articleOf, lexiconOf } from "../../test/support/tiny-corpus.ts";
import type { Article, Passage } from "../core/article.ts";
import type { SearchFilter } from "../core/ports.ts";
import { articleList, passageList } from "../core/search/article-store.ts";
import { renderingList } from "../core/search/renderings.ts";
import { createOramaEngine, type OramaEngine } from "./orama.ts";

const IDS = ["a", "a:", "b", "ba", "c", "d", "z", "镇", "𠮷", "￿"] as const;
const WORDS = ["镇江", "高新区", "面积", "招商引资", "的", "c919", "44.03", "，", "。", "項目"] as const;
const QUERIES = [
  "镇江高新区面积",
  "招商引资项目",
  "c919",
  "44.03",
  "镇江",
  "park of eye",
  "项有哪些",
] as const;
const LEXICON = lexiconOf({ words: ["招商引资"], functionWords: ["的"] });

interface Written {
  article: Article;
  passages: Passage[];
}

const words = (next: () => number, most: number): string =>
  Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(next, WORDS)).join("");

function written(next: () => number, id: string): Written {
  // Few wordings, so that many passages tie.
  const body = next() < 0.3 ? "镇江高新区面积。招商引资。" : words(next, 20);
  const size = Math.ceil(body.length / (1 + Math.floor(next() * 3)));
  const passages = Array.from({ length: Math.ceil(body.length / size) }, (_, at) => ({
    id: `${id}:${at + 1}`,
    articleId: id,
    start: at * size,
    end: Math.min(body.length, (at + 1) * size),
    heading: next() < 0.5 ? null : words(next, 3),
  }));
  const lang = next() < 0.5 ? "zh-Hans" : "zh-Hant";
  const sha256 = (next() < 0.5 ? "0" : "1").repeat(64);
  return { article: articleOf(id, body, { title: words(next, 3), lang, sha256 }), passages };
}

const RENDERINGS = renderingList(
  IDS.slice(0, 5).map((article) => ({
    article,
    sha256: "0".repeat(64),
    title: "Title",
    sentences: Array.from({ length: 9 }, (_, at) => (at % 2 === 0 ? "The park" : "An eye")),
  })),
);

const EVERYDAY = renderingList(
  IDS.slice(3, 8).map((article) => ({
    article,
    sha256: "1".repeat(64),
    title: "园区有多大",
    sentences: Array.from({ length: 9 }, (_, at) => (at % 2 === 0 ? "高新区面积多少" : "吞吐C919")),
  })),
);

function engineOf(all: readonly Written[]): Promise<OramaEngine> {
  const sorted = all.toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const articles = articleList(sorted.map(({ article }) => article));
  const passages = passageList(
    sorted.flatMap((one) => one.passages),
    articles,
  );
  return createOramaEngine({
    articles,
    passages,
    lexicon: LEXICON,
    renderings: RENDERINGS,
    everyday: EVERYDAY,
  });
}

async function everything(engine: OramaEngine) {
  const filters: Array<SearchFilter | undefined> = [undefined, { lang: "zh-Hant" }, { subject: "c919" }];
  const found = [];
  for (const text of QUERIES) {
    const clauses = [{ text, weight: 1 }];
    found.push(engine.documentFrequency(text));
    for (const filter of filters) {
      const request = { clauses, ...(filter && { filter }) };
      found.push(
        await engine.search({ ...request, limit: 40 }),
        await engine.search({ ...request, limit: 3, offset: 2 }),
        [...(await engine.matches(request))].sort(),
      );
    }
  }
  return found;
}

describe("an engine after changes", () => {
  test("finds, counts and orders as one made of the whole, after one change and after several", async () => {
    const next = random(31);
    for (let round = 0; round < 120; round++) {
      let all = IDS.filter(() => next() < 0.5).map((id) => written(next, id));
      const first = await engineOf(all);
      const before = await everything(first);
      let engine = first;
      for (let change = 0; change < 3; change++) {
        const put = [...new Set([pick(next, IDS), pick(next, IDS)])].map((id) => written(next, id));
        const removed = [pick(next, IDS), "unknown", ...(next() < 0.1 ? IDS : [])];
        engine = await engine.withChanges({ put, remove: removed });
        const touched = new Set([...removed, ...put.map(({ article }) => article.id)]);
        all = [...all.filter(({ article }) => !touched.has(article.id)), ...put];
        expect(await everything(engine)).toEqual(await everything(await engineOf(all)));
      }
      expect(await everything(first)).toEqual(before);
    }
  });
});

describe("Orama's own insert, update and remove", () => {
  const documentOf = ({ article, passages }: Written) => {
    const [passage] = passages;
    return {
      id: passage?.id ?? "",
      articleId: article.id,
      title: article.title,
      heading: passage?.heading ?? "",
      text: article.body,
    };
  };
  const whole = (next: () => number, id: string): Written => {
    const { article, passages } = written(next, id);
    const plain = { ...article, sha256: "2".repeat(64) };
    return {
      article: plain,
      passages: passages.slice(0, 1).map((one) => ({ ...one, end: plain.body.length })),
    };
  };
  const scores = async ({ orama }: OramaEngine, term: string, articleIds?: string[]) => {
    const where = articleIds && { articleId: { in: articleIds } };
    const { hits, count: found } = await search(orama, { term, limit: 100, ...(where && { where }) });
    expect(found).toBe(hits.length);
    for (const [at, { score }] of hits.entries())
      if (at > 0) expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? 0);
    return hits
      .map(({ id, score, document }) => ({ id, score, text: document["text"] }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  };

  test("lead to what an index of the whole would find", async () => {
    const next = random(41);
    for (let round = 0; round < 80; round++) {
      const all = new Map<string, Written>();
      for (const id of IDS) if (next() < 0.5) all.set(id, whole(next, id));
      const engine = await engineOf([...all.values()]);
      for (let change = 0; change < 6; change++) {
        const fresh = whole(next, pick(next, IDS));
        const { id } = fresh.article;
        if (!all.has(id)) await insert(engine.orama, documentOf(fresh));
        else if (next() < 0.5) await update(engine.orama, `${id}:1`, documentOf(fresh));
        else expect(await remove(engine.orama, `${id}:1`)).toBe(true);
        if (all.has(id) && getByID(engine.orama, `${id}:1`) === undefined) all.delete(id);
        else all.set(id, fresh);
        const anew = await engineOf([...all.values()]);
        expect(count(engine.orama)).toBe(all.size);
        for (const query of QUERIES) {
          expect(await scores(engine, query)).toEqual(await scores(anew, query));
          expect(await scores(engine, query, ["a", "镇"])).toEqual(await scores(anew, query, ["a", "镇"]));
          expect(engine.documentFrequency(query)).toBe(anew.documentFrequency(query));
        }
      }
    }
  });

  test("take what renderings added along with a passage", async () => {
    const next = random(47);
    for (let round = 0; round < 40; round++) {
      const all = IDS.map((id) => ({ ...written(next, id), passages: whole(next, id).passages }));
      const rendered = all.map(({ article, passages }) => ({
        article,
        passages: passages.map((one) => ({ ...one, end: article.body.length })),
      }));
      const engine = await engineOf(rendered);
      const id = pick(next, IDS);
      expect(await remove(engine.orama, `${id}:1`)).toBe(true);
      const anew = await engineOf(rendered.filter(({ article }) => article.id !== id));
      for (const query of QUERIES) expect(await scores(engine, query)).toEqual(await scores(anew, query));
    }
  });

  test("refuse a document that is there already and tell of one that is not", async () => {
    const next = random(43);
    const one = whole(next, "a");
    const engine = await engineOf([one]);
    expect(() => insert(engine.orama, documentOf(one))).toThrow(/already exists/);
    expect(await remove(engine.orama, "b:1")).toBe(false);
    expect(await remove(engine.orama, "a:1")).toBe(true);
    expect(await remove(engine.orama, "a:1")).toBe(false);
    expect(await scores(engine, "镇江")).toEqual([]);
  });
});
