import type { Article, Passage } from "../../src/core/article.ts";
import { extractFacts } from "../../src/core/facts/extract-facts.ts";
import { factList } from "../../src/core/facts/fact-list.ts";
import { linkFacts } from "../../src/core/facts/link-facts.ts";
import { NO_KNOWLEDGE } from "../../src/core/knowledge/knowledge.ts";
import type { Lexicon } from "../../src/core/lexicon.ts";
import type { Corpus } from "../../src/core/ports.ts";
import { articleList, passageList } from "../../src/core/search/article-store.ts";

/** A lexicon with nothing in it but what is given. */
export function lexiconOf(part: Partial<Lexicon> = {}): Lexicon {
  return { entities: [], synonyms: [], glossary: [], words: [], functionWords: [], suggestions: [], ...part };
}

/** An entity with every optional field empty. */
export function entityOf(
  id: string,
  kind: Lexicon["entities"][number]["kind"],
  name: string,
  aliases: string[] = [],
  distinctFrom: string[] = [],
): Lexicon["entities"][number] {
  return { id, kind, name, nameEn: id, aliases, aliasesForeign: [], distinctFrom };
}

export function articleOf(id: string, body: string, part: Partial<Article> = {}): Article {
  return {
    id,
    title: id,
    source: "测试来源",
    url: null,
    author: null,
    published: null,
    publishedBasis: null,
    lang: "zh-Hans",
    scope: "zhenjiang",
    about: null,
    kind: "article",
    body,
    sha256: "0".repeat(64),
    ...part,
  };
}

/** Each article as one passage. */
export function wholePassages(articles: readonly Article[]): Passage[] {
  return articles.map(({ id, body }) => ({
    id: `${id}:1`,
    articleId: id,
    start: 0,
    end: body.length,
    heading: null,
  }));
}

/** A corpus whose articles are one passage each and whose search returns them all: for tests of what comes after search. */
export function corpusOf(articles: Article[], lexicon: Lexicon = lexiconOf()): Corpus {
  const passages = wholePassages(articles);
  const stored = articleList(articles);
  return {
    info: {
      articles: articles.length,
      passages: passages.length,
      facts: 0,
      builtAt: "",
      asOf: "2026-03",
      sha256: "",
    },
    lexicon,
    knowledge: NO_KNOWLEDGE,
    facts: factList(linkFacts(articles.flatMap((article) => extractFacts(article, lexicon)))),
    articles: stored,
    passages: passageList(passages, stored),
    engine: {
      search: async ({ limit }) => passages.slice(0, limit).map((passage) => ({ passage, score: 1 })),
      matches: async () => new Map(articles.map(({ id }) => [id, 1])),
      documentFrequency: (text) => articles.filter(({ body }) => body.includes(text)).length,
      highlight: () => [],
    },
  };
}
