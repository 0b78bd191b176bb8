import { describe, expect, test } from "vitest";
import type { Article } from "../../src/core/article.ts";
import type { Lexicon } from "../../src/core/lexicon.ts";
import type { QueryClause, SearchEngine, SearchFilter } from "../../src/core/ports.ts";
import {
  type ArticleStore,
  articleList,
  type PassageStore,
  passageList,
} from "../../src/core/search/article-store.ts";
import { pick, random } from "../support/random.ts";
import { articleOf, entityOf, lexiconOf, wholePassages } from "../support/tiny-corpus.ts";

export interface EngineCorpus {
  articles: ArticleStore;
  passages: PassageStore;
  lexicon: Lexicon;
}

const LEXICON = lexiconOf({
  entities: [
    entityOf("hitech", "park", "镇江高新区", ["高新区"], ["new-area"]),
    entityOf("new-area", "park", "镇江新区", ["新区"], ["hitech"]),
  ],
  words: ["招商引资", "平方公里"],
  functionWords: ["的", "目前", "有多少", "the", "of"],
});

const ARTICLES = [
  articleOf("area", "镇江高新区规划面积44.03平方公里。", { published: "2021-06", title: "鎮江高新區簡介" }),
  articleOf("deals", "镇江新区上半年新签约项目238个，总投资1,104.7亿元。", { published: "2025-07-15" }),
  articleOf("traditional", "鎮江高新區加快編制產業地圖，招商引資成效顯著。", {
    lang: "zh-Hant",
    about: { from: "2017", to: "2021" },
  }),
  articleOf("plane", "企业深度融入C919等国家重点项目，位列全国第八十位。"),
];

function corpusOf(articles: readonly Article[], lexicon: Lexicon = LEXICON): EngineCorpus {
  const stored = articleList(articles);
  return { articles: stored, passages: passageList(wholePassages(articles), stored), lexicon };
}

/** What every search engine does, whatever it is made of. `make` builds one over a corpus. */
export function searchEngineContract(
  name: string,
  make: (corpus: EngineCorpus) => Promise<SearchEngine>,
): void {
  const found = async (
    query: string | QueryClause[],
    filter?: SearchFilter,
    limit = 10,
  ): Promise<string[]> => {
    const engine = await make(corpusOf(ARTICLES));
    const clauses = typeof query === "string" ? [{ text: query, weight: 1 }] : query;
    const hits = await engine.search({ clauses, limit, ...(filter === undefined ? {} : { filter }) });
    return hits.map(({ passage }) => passage.articleId);
  };

  describe(`search engine: ${name}`, () => {
    test("finds the passage that holds the words, best first", async () => {
      expect((await found("高新区面积多少平方公里"))[0]).toBe("area");
      expect((await found("新签约项目"))[0]).toBe("deals");
    });

    test("finds Traditional text by Simplified words and the other way round", async () => {
      expect((await found("产业地图"))[0]).toBe("traditional");
      expect((await found("簽約項目"))[0]).toBe("deals");
      expect((await found("ＰＲＯＪＥＣＴ　ｃ９１９"))[0]).toBe("plane");
    });

    test("finds a figure in every written form", async () => {
      expect((await found("1104.7"))[0]).toBe("deals");
      expect((await found("1,104.70亿元"))[0]).toBe("deals");
      expect((await found("第80位"))[0]).toBe("plane");
    });

    test("keeps names of letters and figures whole", async () => {
      expect(await found("c919")).toEqual(["plane"]);
      expect(await found("919")).toEqual([]);
    });

    test("gives positive scores in descending order, no more than asked for", async () => {
      const engine = await make(corpusOf(ARTICLES));
      const hits = await engine.search({ clauses: [{ text: "镇江项目", weight: 1 }], limit: 2 });
      expect(hits).toHaveLength(2);
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(Math.min(...scores)).toBeGreaterThan(0);
    });

    test("puts equals in corpus order", async () => {
      const twins = ["one", "two", "three"].map((id) => articleOf(id, "完全相同的内容。", { title: "同题" }));
      const engine = await make(corpusOf(twins));
      const hits = await engine.search({ clauses: [{ text: "相同内容", weight: 1 }], limit: 3 });
      expect(hits.map(({ passage }) => passage.articleId)).toEqual(["one", "two", "three"]);
    });

    test("goes on behind the hits that are left out, until there are no more", async () => {
      const many = Array.from({ length: 120 }, (_, at) =>
        articleOf(
          `a${String(at).padStart(3, "0")}`,
          `园区引进项目${at % 7}个。${"其他内容。".repeat(at % 5)}`,
        ),
      );
      const engine = await make(corpusOf(many));
      const clauses = [{ text: "园区项目", weight: 1 }];
      const ids = async (limit: number, offset: number) =>
        (await engine.search({ clauses, limit, offset })).map(({ passage }) => passage.id);
      const all = await ids(120, 0);
      expect(new Set(all).size).toBe(120);
      expect([...(await ids(50, 0)), ...(await ids(50, 50)), ...(await ids(50, 100))]).toEqual(all);
      expect(await ids(50, 120)).toEqual([]);
      expect((await engine.matches({ clauses })).size).toBe(120);
    });

    test("counts clauses by their weight", async () => {
      const weighed = (first: number, second: number) =>
        found([
          { text: "产业地图", weight: first },
          { text: "平方公里", weight: second },
        ]);
      expect((await weighed(1, 0.1))[0]).toBe("traditional");
      expect((await weighed(0.1, 1))[0]).toBe("area");
    });

    test("finds nothing for an empty query, for punctuation and for words that stand nowhere", async () => {
      expect(await found([])).toEqual([]);
      for (const query of ["", "  ", "？！。", "\ud800", "量子计算机"])
        expect(await found(query), query).toEqual([]);
    });

    test("filters by language, date and subject", async () => {
      expect(await found("镇江", { lang: "zh-Hant" })).toEqual(["traditional"]);
      expect(await found("镇江", { from: "2025" })).toEqual(["deals"]);
      expect((await found("镇江", { to: "2021-06-30" })).toSorted()).toEqual(["area", "traditional"]);
      expect(await found("镇江", { from: "2021-06-10", to: "2021-06-20" })).toContain("area");
      expect((await found("镇江", { subject: "高新区" })).toSorted()).toEqual(["area", "traditional"]);
      expect(await found("镇江", { subject: "new-area" })).toEqual(["deals"]);
      expect(await found("项目", { subject: "不在其中的公司" })).toEqual([]);
    });

    test("counts the passages of each article that come near the best, those that a filter lets through", async () => {
      const engine = await make(corpusOf(ARTICLES));
      const counted = async (text: string, filter?: SearchFilter) => {
        const found = await engine.matches({
          clauses: [{ text, weight: 1 }],
          ...(filter === undefined ? {} : { filter }),
        });
        return Object.fromEntries([...found].toSorted());
      };
      expect(await counted("镇江高新区项目")).toEqual({ area: 1, deals: 1, traditional: 1 });
      expect(await counted("镇江", { from: "2025" })).toEqual({ deals: 1 });
      expect(await counted("量子计算机")).toEqual({});
      expect(await counted("")).toEqual({});
    });

    test("tells in how many passages the rarest part of a text stands", async () => {
      const engine = await make(corpusOf(ARTICLES));
      expect(engine.documentFrequency("镇江高新区")).toBe(2);
      expect(engine.documentFrequency("镇江")).toBe(3);
      expect(engine.documentFrequency("招商引資")).toBe(1);
      expect(engine.documentFrequency("C919")).toBe(1);
      expect(engine.documentFrequency("产业集群")).toBe(0);
      expect(engine.documentFrequency("镇")).toBe(3);
      expect(engine.documentFrequency("猫")).toBe(0);
      expect(engine.documentFrequency("")).toBe(0);
    });

    test("highlights what matched, in the original text", async () => {
      const engine = await make(corpusOf(ARTICLES));
      const clauses = [{ text: "产业地图 1104.7 C919 新区", weight: 1 }];
      const marked = (text: string) =>
        engine.highlight(text, clauses).map(([start, end]) => text.slice(start, end));
      expect(marked("鎮江編制產業地圖，总投资１，１０４．７０亿元")).toEqual([
        "產業地圖",
        "１，１０４．７０",
      ]);
      expect(marked("C919和XC9190，镇江新区")).toEqual(["C919", "新区"]);
      expect(marked("")).toEqual([]);
    });

    test("never throws, and marks only inside the text, for random Unicode", async () => {
      const engine = await make(corpusOf(ARTICLES));
      const next = random(11);
      for (let round = 0; round < 300; round++) {
        const text = Array.from({ length: Math.floor(next() * 30) }, () =>
          String.fromCodePoint(
            pick(next, [0x21, 0x4e00, 0xd800, 0x3040, 0xac00, 0x300, 0x30, 0x1f600]) +
              Math.floor(next() * 60),
          ),
        ).join("");
        const clauses = [{ text, weight: 1 }];
        const hits = await engine.search({ clauses, limit: 5 });
        expect(hits.length).toBeLessThanOrEqual(5);
        const matching = [...(await engine.matches({ clauses })).values()];
        expect(matching.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(
          Math.sign(hits.length),
        );
        engine.documentFrequency(text);
        let last = 0;
        for (const [start, end] of engine.highlight(text, clauses)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }
    });

    test("answers a very long query", async () => {
      expect(await found("镇江高新区签约项目".repeat(7000))).not.toEqual([]);
    });
  });
}
