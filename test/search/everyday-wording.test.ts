import { describe, expect, test } from "vitest";
import { buildFrom, DEFAULTS } from "../../index/run.ts";
import { loadCorpus } from "../../src/adapters/corpus.ts";
import { createOramaEngine, type OramaEngine } from "../../src/adapters/orama.ts";
import type { Article } from "../../src/core/article.ts";
import type { Corpus, SearchFilter } from "../../src/core/ports.ts";
import { articleList, passageList } from "../../src/core/search/article-store.ts";
import { type RenderedArticle, renderingList } from "../../src/core/search/renderings.ts";
import { clausesOf } from "../../src/core/search/search-passages.ts";
import { readCases } from "../golden/cases.ts";
import { span } from "../golden/grade.ts";
import { articleOf, lexiconOf, wholePassages } from "../support/tiny-corpus.ts";

const hash = (digit: string): string => digit.repeat(64);
const ARTICLES = [
  articleOf("fund", "设立风险补偿资金池,首期规模5000万元。", { sha256: hash("a") }),
  articleOf("flats", "人才公寓交付351套。", { sha256: hash("b") }),
  articleOf("bikes", "骑行比赛全程180公里。", { sha256: hash("c") }),
];
const EVERYDAY: RenderedArticle[] = [
  {
    article: "fund",
    sha256: hash("a"),
    title: "银行怕亏怎么办",
    sentences: ["贷款还不上由谁兜底:政府出钱。"],
  },
  { article: "flats", sha256: hash("b"), title: "住的地方", sentences: ["大港那边给人住的房子有多少间。"] },
];

function engineOf(articles: readonly Article[], everyday = EVERYDAY): Promise<OramaEngine> {
  const stored = articleList(articles);
  return createOramaEngine({
    articles: stored,
    passages: passageList(wholePassages(articles), stored),
    lexicon: lexiconOf({ words: ["大港"] }),
    everyday: renderingList(everyday),
  });
}

async function found(engine: OramaEngine, text: string, filter?: SearchFilter): Promise<string[]> {
  const hits = await engine.search({ clauses: [{ text, weight: 1 }], limit: 9, ...(filter && { filter }) });
  return hits.map(({ passage }) => passage.articleId);
}

describe("everyday wording", () => {
  test("finds a passage by words that only it has, in a sentence or in the title", async () => {
    const engine = await engineOf(ARTICLES);
    expect(await found(engine, "还不上贷款谁兜底")).toEqual(["fund"]);
    expect(await found(engine, "给人住的房子")).toEqual(["flats"]);
    expect(await found(engine, "银行怕亏吗")).toEqual(["fund"]);
  });

  test("is not met by the question words that it is written with", async () => {
    const engine = await engineOf(ARTICLES);
    expect(await found(engine, "多少")).toEqual([]);
    expect(await found(engine, "有多少兜底")).toEqual(["fund"]);
  });

  test("makes no article say or mention what its own text does not", async () => {
    const engine = await engineOf(ARTICLES);
    const bare = await engineOf(ARTICLES, []);
    for (const word of ["兜底", "政府", "交付", "房子", "公寓", "全程"])
      expect(engine.documentFrequency(word)).toBe(bare.documentFrequency(word));
    expect(await found(engine, "大港")).toEqual(["flats"]);
    expect(await found(engine, "人才公寓", { subject: "大港" })).toEqual([]);
    expect(await found(engine, "人才公寓", { subject: "公寓" })).toEqual(["flats"]);
  });

  test("goes with the text that it was written for", async () => {
    const engine = await engineOf(ARTICLES);
    const changed = articleOf("fund", "资金池停办。", { sha256: hash("d") });
    const passages = wholePassages([changed]);
    const after = await engine.withChanges({ put: [{ article: changed, passages }], remove: [] });
    expect(await found(after, "兜底")).toEqual([]);
    expect(await found(after, "资金池")).toEqual(["fund"]);
  });

  test("changes no score that articles without it have", async () => {
    const [engine, bare] = [await engineOf(ARTICLES), await engineOf(ARTICLES, [])];
    const scores = async (one: OramaEngine) =>
      (await one.search({ clauses: [{ text: "骑行比赛全程180公里", weight: 1 }], limit: 9 })).map(
        ({ score }) => score,
      );
    expect(await scores(engine)).toEqual(await scores(bare));
  });

  test("leaves no trace in an index of articles that have none", async () => {
    const [, , bikes] = ARTICLES;
    const some = bikes === undefined ? [] : [bikes];
    expect((await engineOf(some)).postings()).toEqual((await engineOf(some, [])).postings());
  });
});

const FIRST = 16;
const { files } = await buildFrom(DEFAULTS.from, DEFAULTS.lexicon, () => {}, { kind: "none" });
const corpus = await loadCorpus(async (name) => files.get(name) ?? null);
const passages = Array.from(corpus.passages.values(), ({ id }, number) => ({
  id,
  text: corpus.passages.text(number),
}));
const asked = ["dev", "tuning", "second-a"].flatMap((set) =>
  readCases(`seeds/questions/${set}.jsonl`).flatMap(({ lang, turns, evidence }) => {
    const [question] = turns;
    const gold = passages.filter(({ text }) => evidence.some(({ quote }) => span(text, quote) !== null));
    if (question === undefined || turns.length > 1 || !lang.startsWith("zh") || gold.length === 0) return [];
    return [{ question, gold: new Set(gold.map(({ id }) => id)) }];
  }),
);

/** How far down the first passage with evidence stands, for each question; infinite where it is not among the first 16. */
async function ranks(engine: Corpus["engine"]): Promise<number[]> {
  const { lexicon } = corpus;
  return Promise.all(
    asked.map(async ({ question, gold }) => {
      const clauses = clausesOf(question, { lexicon, engine });
      const hits = await engine.search({ clauses, limit: FIRST });
      const at = hits.findIndex(({ passage }) => gold.has(passage.id));
      return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
    }),
  );
}

test("questions about the articles find their passage earlier with everyday wording than without", async () => {
  const { articles, lexicon, renderings } = corpus;
  const bare = await createOramaEngine({
    articles,
    passages: corpus.passages,
    lexicon,
    ...(renderings && { renderings }),
  });
  const [without, rendered] = [await ranks(bare), await ranks(corpus.engine)];
  const reciprocal = (all: number[]): number => all.reduce((sum, rank) => sum + 1 / rank, 0) / all.length;
  expect(asked.length).toBeGreaterThan(180);
  expect(reciprocal(rendered)).toBeGreaterThan(reciprocal(without));
  expect(rendered.filter((rank) => rank > FIRST)).toEqual([]);
});
