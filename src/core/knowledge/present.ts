import { z } from "zod";
import { type Citation, citation } from "../answer/answer.ts";
import { citationOf } from "../answer/citation-of.ts";
import type { Article } from "../article.ts";
import type { Corpus } from "../ports.ts";
import type { AnyRecord } from "./knowledge.ts";
import { type Source, source } from "./stated.ts";

/** A record as it is shown: where a statement had article and quotation it has `source`, the index of a citation. */
export const item = z
  .looseObject({
    id: z.string(),
    name: z.string(),
    nameEn: z.string(),
    aliases: z.array(z.string()),
    kind: z.string(),
    sources: z
      .array(citation)
      .describe("Statements of the item point here by `source`, the citation's index."),
  })
  .meta({ id: "Item" });
export type Item = z.infer<typeof item>;

/** Where citations are read from: a corpus, or what stands for it. */
export interface Cited {
  articles: Pick<Corpus["articles"], "get">;
  passages: Pick<Corpus["passages"], "get">;
}

/** Collects citations: each quotation once, numbered from 1 as they come. */
export interface Citing {
  /** The number of a source's citation; 0 where the article is gone or no longer holds the quotation. */
  number(source: Source): number;
  readonly citations: Citation[];
}

export function citing(corpus: Cited): Citing {
  const citations: Citation[] = [];
  const numbers = new Map<string, number>();
  return {
    citations,
    number({ article, quote }) {
      const key = `${article}\n${quote}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const made = knownCitation(corpus, key, { article, quote });
      if (made === null) return 0;
      citations.push({ ...made, index: citations.length + 1 });
      numbers.set(key, citations.length);
      return citations.length;
    },
  };
}

/** What was read for citations of a corpus: its articles are decoded anew each time that they are asked for. */
interface Read {
  articles: Map<string, Article | undefined>;
  citations: Map<string, Citation | null>;
}
const read = new WeakMap<Cited["articles"], Read>();
/** Articles and citations that are kept; with more of them all are read anew. */
const MOST_KEPT = { articles: 200, citations: 10_000 };

/** `sourceCitation`, made once while it is kept. */
function knownCitation(corpus: Cited, key: string, source: Source): Citation | null {
  const fresh = () => ({ articles: new Map(), citations: new Map() });
  let kept: Read = read.get(corpus.articles) ?? fresh();
  if (kept.articles.size > MOST_KEPT.articles || kept.citations.size > MOST_KEPT.citations) kept = fresh();
  read.set(corpus.articles, kept);
  const known = kept.citations.get(key);
  if (known !== undefined) return known;
  const get = (id: string) => {
    if (!kept.articles.has(id)) kept.articles.set(id, corpus.articles.get(id));
    return kept.articles.get(id);
  };
  const made = sourceCitation({ articles: { get }, passages: corpus.passages }, source);
  kept.citations.set(key, made);
  return made;
}

/** The citation of a source, index 1; null where the article is gone or no longer holds the quotation. */
export function sourceCitation(corpus: Cited, { article: id, quote }: Source): Citation | null {
  const article = corpus.articles.get(id);
  const start = article?.body.indexOf(quote) ?? -1;
  if (article === undefined || start < 0) return null;
  return citationOf({ article, passage: { id: passageAt(corpus, id, start) } }, start, start + quote.length);
}

/** The id of the passage that holds an offset of an article; the article's own where no passage does. */
function passageAt({ passages }: Cited, articleId: string, offset: number): string {
  for (let ordinal = 1; ; ordinal++) {
    const passage = passages.get(`${articleId}:${ordinal}`);
    if (passage === undefined) return articleId;
    if (offset < passage.end) return passage.id;
  }
}

/** A record for readers outside, with its citations in the order of its fields. */
export function itemOf(record: AnyRecord, corpus: Cited): Item {
  const cites = citing(corpus);
  const shown = withNumbers(record, cites);
  return item.parse({ ...shown, sources: cites.citations });
}

const sourced = z.looseObject(source.shape);

/** Every statement inside a value with the number of its citation in place of article and quotation. */
function withNumbers(value: unknown, cites: Citing): object {
  const entries = Object.entries(value ?? {}).map(([key, field]): [string, unknown] => [
    key,
    shownField(field, cites),
  ]);
  return Object.fromEntries(entries);
}

function shownField(field: unknown, cites: Citing): unknown {
  if (Array.isArray(field)) return field.map((one: unknown) => shownField(one, cites));
  if (typeof field !== "object" || field === null) return field;
  const found = sourced.safeParse(field);
  if (!found.success) return withNumbers(field, cites);
  const { article, quote, ...rest } = found.data;
  return { ...withNumbers(rest, cites), source: cites.number({ article, quote }) };
}
