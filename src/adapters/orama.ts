import {
  type AnyDocument,
  type AnyDocumentStore,
  create,
  type IDocumentsStore,
  insert,
  search,
} from "@orama/orama";
import type { Article, Passage } from "../core/article.ts";
import type { Lexicon } from "../core/lexicon.ts";
import type { SearchEngine, SearchFilter } from "../core/ports.ts";
import { articlesPassing } from "../core/search/filters.ts";
import { highlightSpans } from "../core/search/highlight.ts";
import { eachPosting, frequency, leastFrequencyOf, type Postings, termId } from "../core/search/postings.ts";
import { type QueryWords, queryWords } from "../core/search/query-terms.ts";
import { foldText } from "../core/text/fold.ts";
import { tokenize } from "../core/text/tokens.ts";
import { MAX_RANKED, oramaTokenizer, type PostingsIndex, postingsIndex } from "./orama-index.ts";

/** What a search engine is made of. `postings`: a saved index of exactly these passages, in this order; absent: they are indexed now. */
export interface EngineInput {
  articles: ReadonlyMap<string, Article>;
  passages: readonly Passage[];
  lexicon: Lexicon;
  postings?: Postings;
  /** Called after each passage that is indexed now. */
  progress?: (done: number) => void;
}

/** The engine, and the postings behind it for saving. */
export interface OramaEngine extends SearchEngine {
  postings(): Postings;
}

const SCHEMA = { articleId: "enum", title: "string", heading: "string", text: "string" } as const;

function textIn(article: Article | undefined, { start, end }: Passage): string {
  return article?.body.slice(start, end) ?? "";
}

function documentOf(passage: Passage, article: Article | undefined) {
  return {
    id: passage.id,
    articleId: passage.articleId,
    title: article?.title ?? "",
    heading: passage.heading ?? "",
    text: textIn(article, passage),
  };
}

/** Orama's document store over the passages themselves: a document is made when a hit asks for it. */
function passageStore(input: EngineInput): IDocumentsStore<AnyDocumentStore> {
  const store: AnyDocumentStore = { docs: {} };
  const get = (id: unknown): AnyDocument | undefined => {
    const passage =
      typeof id === "number" ? input.passages[id - 1] : input.passages.find((one) => one.id === id);
    return passage === undefined ? undefined : documentOf(passage, input.articles.get(passage.articleId));
  };
  return {
    create: () => store,
    get: (_store, id) => get(id),
    getMultiple: (_store, ids) => ids.map(get),
    getAll: () =>
      Object.fromEntries(
        input.passages.map((passage, at) => [
          at + 1,
          documentOf(passage, input.articles.get(passage.articleId)),
        ]),
      ),
    store: () => true,
    remove: () => false,
    count: () => input.passages.length,
    load: () => store,
    save: () => {
      throw new Error("Passages are saved by the index command, not with Orama's save().");
    },
  };
}

/**
 * Full-text search over passages through Orama 3: its `create`, `insert` and `search` with our tokenizer, index and document
 * store as components.
 */
export async function createOramaEngine(input: EngineInput): Promise<OramaEngine> {
  const query = queryWords(input.lexicon);
  const { postings: saved } = input;
  const articleIds = input.passages.map(({ articleId }) => articleId);
  const textOf = (number: number): string => {
    const passage = input.passages[number];
    return passage === undefined ? "" : textIn(input.articles.get(passage.articleId), passage);
  };
  const index = postingsIndex(
    query,
    textOf,
    saved === undefined ? undefined : { postings: saved, articleIds },
  );
  const db = open(query, index, input);
  for (const [at, passage] of input.passages.entries()) {
    if (saved !== undefined) registerId(db, passage.id);
    else {
      await insert(db, documentOf(passage, input.articles.get(passage.articleId)));
      input.progress?.(at + 1);
    }
  }
  const byId = new Map(input.passages.map((passage) => [passage.id, passage]));
  const foldedArticles = new WeakMap<Article, string>();
  const folded = (article: Article): string => {
    const known = foldedArticles.get(article) ?? foldText(`${article.title}\n${article.body}`);
    foldedArticles.set(article, known);
    return known;
  };
  const where = (filter: SearchFilter | undefined) =>
    filter === undefined || Object.values(filter).every((value) => value === undefined)
      ? {}
      : {
          where: {
            articleId: { in: [...articlesPassing(filter, input.articles.values(), input.lexicon, folded)] },
          },
        };

  return {
    async search({ clauses, limit, filter }) {
      if (clauses.every(({ text }) => text.trim() === "")) return [];
      const most = Math.min(limit, MAX_RANKED);
      const ticket = index.tickets.issue({ clauses, limit: most });
      try {
        const found = await search(db, { term: ticket, limit: most, ...where(filter) });
        return found.hits.flatMap(({ id, score }) => {
          const passage = byId.get(id);
          return passage === undefined ? [] : [{ passage, score }];
        });
      } finally {
        index.tickets.end(ticket);
      }
    },
    async matches({ clauses, filter }) {
      const allowed =
        filter === undefined
          ? undefined
          : articlesPassing(filter, input.articles.values(), input.lexicon, folded);
      const postings = index.postings();
      const found = new Set<number>();
      for (const { term, weight } of index.terms(clauses)) {
        const id = weight > 0 ? termId(postings, term) : -1;
        if (id >= 0) eachPosting(postings, id, (passage) => found.add(passage));
      }
      const counts = new Map<string, number>();
      for (const passage of found) {
        const articleId = articleIds[passage] ?? "";
        if (allowed?.has(articleId) ?? true) counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
      }
      return counts;
    },
    documentFrequency(text) {
      const tokens = tokenize(text, query.words);
      const folded = foldText(text).trim();
      const whole = tokens.find(({ term, kind }) => kind !== "bigram" && term === folded);
      const parts = whole === undefined ? tokens : [whole];
      const postings = index.postings();
      const frequencies = parts.map(({ term, kind }) =>
        kind === "char" ? leastFrequencyOf(postings, term) : frequency(postings, term),
      );
      return frequencies.length === 0 ? 0 : Math.min(...frequencies);
    },
    highlight: (text, clauses) => highlightSpans(text, index.terms(clauses)),
    postings: index.postings,
  };
}

function open(query: QueryWords, index: PostingsIndex, input: EngineInput) {
  return create({
    schema: SCHEMA,
    sort: { enabled: false },
    components: {
      tokenizer: oramaTokenizer(query),
      index: index.component,
      documentsStore: passageStore(input),
    },
  });
}

/** Gives a passage that is in the saved postings already its number, as `insert` would. */
function registerId(db: ReturnType<typeof open>, id: string): void {
  const { idToInternalId, internalIdToId } = db.internalDocumentIDStore;
  internalIdToId.push(id);
  idToInternalId.set(id, internalIdToId.length);
}
