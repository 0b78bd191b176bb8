import {
  type AnyDocument,
  type AnyDocumentStore,
  create,
  type IDocumentsStore,
  insert,
  search,
} from "@orama/orama";
import type { Passage } from "../core/article.ts";
import type { Lexicon } from "../core/lexicon.ts";
import type { SearchEngine, SearchFilter } from "../core/ports.ts";
import { type ArticleChanges, changedCorpus } from "../core/search/article-changes.ts";
import type { ArticleStore, PassageStore } from "../core/search/article-store.ts";
import { passageMasks } from "../core/search/filters.ts";
import { highlightSpans } from "../core/search/highlight.ts";
import { eachPosting, frequency, leastFrequencyOf, type Postings, termId } from "../core/search/postings.ts";
import { type QueryWords, queryWords } from "../core/search/query-terms.ts";
import type { Renderings } from "../core/search/renderings.ts";
import { foldText } from "../core/text/fold.ts";
import { tokenize } from "../core/text/tokens.ts";
import type { PassageVectors } from "../core/vectors/passage-vectors.ts";
import { MAX_RANKED, oramaTokenizer, type PostingsIndex, postingsIndex } from "./orama-index.ts";
import { VECTOR_PROPERTY } from "./orama-vectors.ts";

/** What a search engine is made of. `postings`: a saved index of exactly these passages, in this order; absent: they are indexed now. */
export interface EngineInput {
  articles: ArticleStore;
  passages: PassageStore;
  lexicon: Lexicon;
  postings?: Postings;
  /** English of articles; used where passages are indexed now. */
  renderings?: Renderings;
  /** One vector a passage; absent: `nearest` finds none. */
  vectors?: PassageVectors;
  /** Called after each passage that is indexed now. */
  progress?: (done: number) => void;
}

/** The engine, the postings behind it for saving, and what comes of changes. */
export interface OramaEngine extends SearchEngine {
  /** Orama's database itself, for its own `search` in every mode: full text, vector, hybrid. */
  orama: ReturnType<typeof open>;
  postings(): Postings;
  /**
   * A new engine over the changed corpus: hits, order and scores are those of an index built of the whole anew. This engine
   * stays as it is, so a search under way sees the old whole, and a service swaps by one assignment.
   */
  withChanges(changes: ArticleChanges): Promise<OramaEngine>;
}

const SCHEMA = { articleId: "enum", title: "string", heading: "string", text: "string" } as const;

function documentOf(passage: Passage, { articles, passages }: EngineInput) {
  return {
    id: passage.id,
    articleId: passage.articleId,
    title: articles.get(passage.articleId)?.title ?? "",
    heading: passage.heading ?? "",
    text: passages.text(passages.indexOf(passage.id)),
  };
}

/** Orama's document store over the passages themselves: a document is made when a hit asks for it. */
function passageStore(input: EngineInput): IDocumentsStore<AnyDocumentStore> {
  let ids: unknown[] = [];
  const get = (id: unknown): AnyDocument | undefined => {
    const passage = typeof id === "number" ? input.passages.at(id - 1) : input.passages.get(String(id));
    if (passage === undefined) return undefined;
    // Orama asks for a hit's document, then for its id: so the ids of 100,000 passages need not be listed at a start.
    if (typeof id === "number") ids[id - 1] = passage.id;
    return documentOf(passage, input);
  };
  // Orama's vector search takes documents from here, not through `get`.
  const store: AnyDocumentStore = { docs: new Proxy({}, { get: (_, id) => get(Number(id)) }) };
  return {
    create: (_orama, known) => {
      ids = known.internalIdToId;
      return store;
    },
    get: (_store, id) => get(id),
    getMultiple: (_store, ids) => ids.map(get),
    getAll: () =>
      Object.fromEntries(
        Array.from(input.passages.values(), (passage, at) => [at + 1, documentOf(passage, input)]),
      ),
    store: () => true,
    remove: () => false,
    count: () => input.passages.size,
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
  const index = postingsIndex(
    query,
    {
      units: (number) => input.passages.units(number),
      title: (number) => input.articles.at(input.passages.articleOf(number))?.title ?? "",
    },
    input,
    saved,
    input.vectors,
  );
  const db = open(query, index, input);
  let indexed = 0;
  if (saved === undefined) {
    for (const passage of input.passages.values()) {
      await insert(db, documentOf(passage, input));
      indexed += 1;
      input.progress?.(indexed);
    }
  }
  const holding = (form: string) => {
    const terms = tokenize(form, query.words).filter(({ kind }) => kind !== "char");
    const [rarest] = terms
      .map(({ term }) => ({ term, count: frequency(index.postings(), term) }))
      .sort((a, b) => a.count - b.count);
    if (rarest === undefined) return null;
    const whole = terms.some(({ term }) => term === form);
    const id = termId(index.postings(), whole ? form : rarest.term);
    const found: number[] = [];
    if (id >= 0) eachPosting(index.postings(), id, (passage) => void found.push(passage));
    return { passages: found, exact: whole };
  };
  const masks = passageMasks({ ...input, holding });
  const where = (filter: SearchFilter | undefined) => {
    const allowed = masks(filter);
    if (allowed === undefined) return {};
    const passing = new Set<string>();
    for (let at = 0; at < allowed.length; at++) {
      const id = allowed[at] === 1 && input.articles.traits(input.passages.articleOf(at))?.id;
      if (id) passing.add(id);
    }
    return { where: { articleId: { in: [...passing] } } };
  };

  const hitsOf = (found: ReadonlyArray<{ id: string; score: number }>) =>
    found.flatMap(({ id, score }) => {
      const passage = input.passages.get(id);
      return passage === undefined ? [] : [{ passage, score }];
    });

  return {
    async search({ clauses, limit, offset = 0, filter }) {
      if (clauses.every(({ text }) => text.trim() === "")) return [];
      const most = Math.min(offset + limit, MAX_RANKED);
      const allowed = masks(filter);
      const ticket = index.tickets.issue({ clauses, limit: most, ...(allowed && { allowed }) });
      try {
        const found = await search(db, { term: ticket, limit, offset });
        return hitsOf(found.hits);
      } finally {
        index.tickets.end(ticket);
      }
    },
    async nearest(vector, limit, floor, filter) {
      if (input.vectors === undefined) return [];
      const found = await search(db, {
        mode: "vector",
        vector: { value: [...vector], property: VECTOR_PROPERTY },
        similarity: floor,
        limit,
        ...where(filter),
      });
      return hitsOf(found.hits);
    },
    async matches({ clauses, filter }) {
      const allowed = masks(filter);
      const postings = index.postings();
      const found = new Uint8Array(input.passages.size);
      for (const { term, weight } of index.terms(clauses)) {
        const id = weight > 0 ? termId(postings, term) : -1;
        if (id >= 0)
          eachPosting(postings, id, (passage) => {
            found[passage] = allowed?.[passage] ?? 1;
          });
      }
      const byNumber = new Map<number, number>();
      for (const [passage, one] of found.entries()) {
        const article = one === 1 ? input.passages.articleOf(passage) : -1;
        if (article >= 0) byNumber.set(article, (byNumber.get(article) ?? 0) + 1);
      }
      const counts = new Map<string, number>();
      for (const [article, count] of byNumber) {
        const id = input.articles.traits(article)?.id;
        if (id !== undefined) counts.set(id, count);
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
    highlight: (text, clauses) => highlightSpans(text, clauses, input.lexicon),
    orama: db,
    postings: index.postings,
    withChanges: (changes) =>
      createOramaEngine({
        ...changedCorpus(input.articles, input.passages, changes),
        lexicon: input.lexicon,
        ...(input.renderings === undefined ? {} : { renderings: input.renderings }),
      }),
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
