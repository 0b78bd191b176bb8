import type { Article, ArticleHead, Passage } from "../article.ts";
import { unitsOf } from "../text/utf16.ts";

/** What filters ask of an article: known without reading its text. */
export type ArticleTraits = Pick<ArticleHead, "id" | "lang" | "scope" | "published" | "about">;

/** The articles of a corpus, numbered from 0 in corpus order and read one at a time: only what is asked for is decoded. */
export interface ArticleStore {
  readonly size: number;
  /** The number of the article with this id, or −1. */
  indexOf(id: string): number;
  has(id: string): boolean;
  get(id: string): Article | undefined;
  at(number: number): Article | undefined;
  /** Cheaper than `at`: for loops over all articles. */
  traits(number: number): ArticleTraits | undefined;
  /** Cheapest of all; empty where there is no such article. */
  id(number: number): string;
  title(number: number): string;
  /** The UTF-16 units of a body, for readers who need no string; may be a view: not to be written to. */
  units(number: number): Uint16Array;
  /** All of them in corpus order, each decoded when its turn comes. */
  values(): Iterable<Article>;
}

/** The passages of a corpus, numbered from 0 in corpus order; those of an article stand next to each other. */
export interface PassageStore {
  readonly size: number;
  /** The number of the passage with this id, or −1. */
  indexOf(id: string): number;
  has(id: string): boolean;
  get(id: string): Passage | undefined;
  at(number: number): Passage | undefined;
  /** The number of the article that a passage belongs to, or −1. */
  articleOf(number: number): number;
  /** A passage's text, verbatim; empty where there is no such passage. */
  text(number: number): string;
  /** The UTF-16 units of a passage's text, for readers who need no string; may be a view: not to be written to. */
  units(number: number): Uint16Array;
  values(): Iterable<Passage>;
}

/** Articles that are in memory already, in the order given. */
export function articleList(articles: readonly Article[]): ArticleStore {
  const numbers = new Map(articles.map(({ id }, at) => [id, at]));
  return {
    size: articles.length,
    indexOf: (id) => numbers.get(id) ?? -1,
    has: (id) => numbers.has(id),
    get: (id) => articles[numbers.get(id) ?? -1],
    at: (number) => articles[number],
    traits: (number) => articles[number],
    id: (number) => articles[number]?.id ?? "",
    title: (number) => articles[number]?.title ?? "",
    units: (number) => unitsOf(articles[number]?.body ?? ""),
    values: () => articles,
  };
}

/** Passages that are in memory already, in the order given. */
export function passageList(passages: readonly Passage[], articles: ArticleStore): PassageStore {
  const numbers = new Map(passages.map(({ id }, at) => [id, at]));
  const text = (number: number): string => {
    const passage = passages[number];
    return (passage && articles.get(passage.articleId))?.body.slice(passage.start, passage.end) ?? "";
  };
  return {
    size: passages.length,
    indexOf: (id) => numbers.get(id) ?? -1,
    has: (id) => numbers.has(id),
    get: (id) => passages[numbers.get(id) ?? -1],
    at: (number) => passages[number],
    articleOf: (number) => articles.indexOf(passages[number]?.articleId ?? ""),
    text,
    units: (number) => unitsOf(text(number)),
    values: () => passages,
  };
}
