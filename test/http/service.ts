import { createHash } from "node:crypto";
import type { Article, Passage } from "../../src/core/article.ts";
import { IndexError } from "../../src/core/errors.ts";
import { extractFacts } from "../../src/core/facts/extract-facts.ts";
import { factList } from "../../src/core/facts/fact-list.ts";
import { NO_KNOWLEDGE } from "../../src/core/knowledge/knowledge.ts";
import type { Lexicon } from "../../src/core/lexicon.ts";
import type { Corpus, Ports, SearchEngine, Settings } from "../../src/core/ports.ts";
import { articleList, passageList } from "../../src/core/search/article-store.ts";
import { createApp } from "../../src/http/app.ts";
import { bundles } from "../../src/web/entries.ts";

const bodies = {
  gaoxin: "镇江高新区规划面积28.9平方公里。2024年，高新区实现地区生产总值183.04亿元。",
  gangkou: "镇江港是国家主枢纽港。全年货物吞吐量达到2.4亿吨。",
};

const article = (id: string, title: string, body: string): Article => ({
  id,
  title,
  source: "镇江日报",
  url: null,
  author: null,
  published: "2025-08-25",
  publishedBasis: "page-stamp",
  lang: "zh-Hans",
  scope: "zhenjiang",
  about: { from: "2024", to: "2024" },
  kind: "article",
  body,
  sha256: createHash("sha256").update(body).digest("hex"),
});

const articles = [
  article("高新区-2024", "镇江高新区去年成绩单", bodies.gaoxin),
  article("port-2024", "镇江港货物吞吐量创新高", bodies.gangkou),
];

const passages: Passage[] = articles.map(({ id, body }) => ({
  id: `${id}:1`,
  articleId: id,
  start: 0,
  end: body.length,
  heading: null,
}));

/** Ranks two passages by the characters they share with the query: enough to tell them apart. */
const engine: SearchEngine = {
  async search({ clauses, limit, offset = 0 }) {
    const asked = new Set(clauses.flatMap(({ text }) => [...text]));
    const score = ({ articleId }: Passage) =>
      [...asked].filter((character) => bodyText(articleId).includes(character)).length;
    return passages
      .map((passage) => ({ passage, score: score(passage) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(offset, offset + limit);
  },
  async matches(request) {
    const hits = await engine.search({ ...request, limit: passages.length });
    return new Map(hits.map(({ passage }) => [passage.articleId, 1]));
  },
  documentFrequency: (text) => passages.filter(({ articleId }) => bodyText(articleId).includes(text)).length,
  highlight: (text, clauses) =>
    clauses.flatMap((clause): Array<[number, number]> => {
      const at = text.indexOf(clause.text);
      return at < 0 ? [] : [[at, at + clause.text.length]];
    }),
};

/** The body of an article of this corpus; empty where there is none. */
export function bodyText(articleId: string): string {
  return articles.find(({ id }) => id === articleId)?.body ?? "";
}

const stored = articleList(articles);

const lexicon: Lexicon = {
  entities: [
    {
      id: "zhenjiang-hi-tech-zone",
      kind: "park",
      name: "镇江高新区",
      nameEn: "Zhenjiang Hi-tech Zone",
      aliases: ["高新区"],
      aliasesForeign: [],
      distinctFrom: [],
    },
  ],
  synonyms: [],
  glossary: [],
  words: ["地区生产总值", "货物吞吐量"],
  functionWords: ["是", "的", "多少", "什么"],
  suggestions: [
    {
      ask: {
        "zh-Hans": "镇江港的货物吞吐量是多少？",
        en: "How much cargo does the port of Zhenjiang handle?",
        ja: "鎮江港の貨物取扱量は？",
        ko: "전장항의 화물 처리량은?",
      },
      article: "port-2024",
    },
  ],
};
const facts = factList(articles.flatMap((article) => extractFacts(article, lexicon)));

export const corpus: Corpus = {
  info: {
    articles: articles.length,
    passages: passages.length,
    facts: facts.size,
    builtAt: "2025-08-25T00:00:00.000Z",
    asOf: "2025-08-25",
    sha256: "c0ffee".repeat(10).padEnd(64, "0"),
  },
  knowledge: NO_KNOWLEDGE,
  facts,
  lexicon,
  articles: stored,
  passages: passageList(passages, stored),
  engine,
};

export type Logged = Parameters<Ports["log"]>[0];

/** The app over a corpus of two articles; what it logs is kept. */
export function service(overrides: Partial<Ports> & { settings?: Settings } = {}) {
  const logged: Logged[] = [];
  let ids = 0;
  let time = 1_000;
  const ports: Ports = {
    corpus: async () => corpus,
    toTraditional: (text) => text.replaceAll("镇", "鎮").replaceAll("区", "區"),
    clock: {
      now: () => {
        time += 1.5;
        return time;
      },
    },
    ids: {
      next: () => {
        ids += 1;
        return `id-${ids}`;
      },
    },
    settings: { version: "1.2.3", allowedOrigins: "any", publicUrl: null },
    asset: async (path) => assets.get(path) ?? null,
    log: (event) => logged.push(event),
    ...overrides,
  };
  const app = createApp(ports);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return { app, post, logged };
}

/** As the web build names its files, without the hashes. */
const addresses = Object.fromEntries(
  [
    "mark.svg",
    "hills.svg",
    ...bundles.flat().map(({ in: path, out }) => `${out}.${path.endsWith(".css") ? "css" : "js"}`),
  ].map((name) => [name, `/assets/${name}`]),
);

const assets = new Map(
  [
    ["assets.json", JSON.stringify(addresses)],
    ["index.html", "<!doctype html><title>镇江投资问答</title>"],
    ["page-ABCDEF12.js", "console.log(1)"],
    ["robots.txt", "User-agent: *"],
  ].map(([name = "", text = ""]) => [name, new TextEncoder().encode(text)] as const),
);

/** A corpus that cannot be read, as from a damaged index. */
export const brokenCorpus = async (): Promise<Corpus> => {
  throw new IndexError("postings.bin is cut short. Run `npm run index` to build the index again.");
};

/** One question as a body of `POST /api/chat`. */
export const asking = (content: string) => ({ messages: [{ role: "user", content }] });

export const question = "镇江高新区的地区生产总值是多少？";
