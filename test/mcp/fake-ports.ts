import { createHash } from "node:crypto";
import type { Article, Passage } from "../../src/core/article.ts";
import { NO_FACTS } from "../../src/core/facts/fact.ts";
import { lexicon } from "../../src/core/lexicon.ts";
import type { Corpus, Ports, SearchEngine, Settings } from "../../src/core/ports.ts";
import { articleList, passageList } from "../../src/core/search/article-store.ts";
import { fakeKnowledge } from "./fake-knowledge.ts";

/** Three invented articles: one with an address of its own, one without, one in English. */
const articles: Article[] = [
  makeArticle({
    id: "harbour-park",
    title: "示例港园区发布年度数据",
    source: "示例日报",
    url: "https://news.example.org/harbour-park",
    published: "2025-03-02",
    body: "示例港园区2024年引进项目37个，总投资52.6亿元。园区建成标准厂房18万平方米。\n\n园区设立企业服务专窗，6小时内答复企业诉求。",
  }),
  makeArticle({
    id: "示例-人才公寓",
    title: "人才公寓交付使用",
    source: "示例晚报",
    url: null,
    published: "2025-04",
    body: "示例市新建人才公寓420套，首批入住青年人才300人。",
  }),
  makeArticle({
    id: "port-in-brief",
    title: "Example port in brief",
    source: "Example Post",
    url: "https://news.example.org/port-in-brief",
    published: null,
    lang: "en",
    body: "The example port handled 9 million tonnes in 2023.",
  }),
];

function makeArticle(
  given: Pick<Article, "id" | "title" | "source" | "url" | "published" | "body"> & Partial<Article>,
): Article {
  return {
    author: null,
    publishedBasis: given.published === null ? null : "article",
    lang: "zh-Hans",
    scope: "zhenjiang",
    about: null,
    kind: "article",
    sha256: createHash("sha256").update(given.body).digest("hex"),
    ...given,
  };
}

/** One passage a paragraph. */
function passagesOf(article: Article): Passage[] {
  let start = 0;
  return article.body.split("\n\n").map((text, at) => {
    const passage = {
      id: `${article.id}:${at + 1}`,
      articleId: article.id,
      start,
      end: start + text.length,
      heading: null,
    };
    start = passage.end + 2;
    return passage;
  });
}

/** Counts the bigrams that query and passage share: slow, obvious, enough for a handful of passages. */
function bigramEngine(passages: readonly Passage[], textOf: (passage: Passage) => string): SearchEngine {
  const bigrams = (text: string) =>
    new Set([...text].slice(1).map((character, at) => [...text][at] + character));
  const shared = (text: string, query: string) =>
    [...bigrams(query)].filter((pair) => text.includes(pair)).length;
  return {
    async matches(request) {
      const counts = new Map<string, number>();
      for (const { passage } of await this.search({ ...request, limit: passages.length }))
        counts.set(passage.articleId, (counts.get(passage.articleId) ?? 0) + 1);
      return counts;
    },
    async search({ clauses, limit, offset = 0 }) {
      return passages
        .map((passage) => ({
          passage,
          score: clauses.reduce((sum, { text, weight }) => sum + weight * shared(textOf(passage), text), 0),
        }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(offset, offset + limit);
    },
    documentFrequency: (text) => passages.filter((passage) => textOf(passage).includes(text)).length,
    highlight: () => [],
  };
}

export function fakeCorpus(given: readonly Article[] = articles): Corpus {
  const stored = articleList(given);
  const passages = given.flatMap(passagesOf);
  const textOf = ({ articleId, start, end }: Passage) => stored.get(articleId)?.body.slice(start, end) ?? "";
  return {
    info: {
      articles: given.length,
      passages: passages.length,
      facts: 0,
      builtAt: "2025-04-01T00:00:00.000Z",
      asOf: "2025-04",
      sha256: "0".repeat(64),
    },
    lexicon: lexicon.parse({
      entities: [],
      synonyms: [],
      glossary: [],
      words: [],
      functionWords: ["多少", "有"],
    }),
    articles: stored,
    passages: passageList(passages, stored),
    knowledge: fakeKnowledge,
    facts: NO_FACTS,
    engine: bigramEngine(passages, textOf),
  };
}

export interface FakePorts extends Ports {
  /** What was logged, in order. */
  logged: Array<{ level: string; code: string; detail?: string }>;
}

export function fakePorts(settings: Partial<Settings> = {}, corpus?: () => Promise<Corpus>): FakePorts {
  const made = Promise.resolve(fakeCorpus());
  const logged: FakePorts["logged"] = [];
  let ids = 0;
  return {
    corpus: corpus ?? (() => made),
    toTraditional: (text) => text,
    clock: { now: () => 0 },
    ids: { next: () => `id-${++ids}` },
    settings: { version: "0.0.0-test", allowedOrigins: "any", publicUrl: null, ...settings },
    asset: async () => null,
    log: (event) => void logged.push(event),
    logged,
  };
}
