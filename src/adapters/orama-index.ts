import type { AnyIndexStore, IIndex, SearchableType, Tokenizer, TokenScore } from "@orama/orama";
import type { QueryClause } from "../core/ports.ts";
import type { ArticleStore, PassageStore } from "../core/search/article-store.ts";
import type { QueryTerm } from "../core/search/bm25f.ts";
import type { Collection } from "../core/search/collection.ts";
import { passageTerms, type Reading } from "../core/search/index-passages.ts";
import { livingCollection } from "../core/search/living-collection.ts";
import { FIELDS, type Field } from "../core/search/postings.ts";
import { type QueryWords, queryTerms } from "../core/search/query-terms.ts";
import { type PassageTexts, type Ranker, ranker } from "../core/search/ranker.ts";
import { foldText } from "../core/text/fold.ts";
import { termsOf } from "../core/text/tokens.ts";
import { unitsOf } from "../core/text/utf16.ts";
import type { PassageVectors } from "../core/vectors/passage-vectors.ts";
import { clauseTickets, type Tickets } from "./orama-clauses.ts";
import { vectorIndexes } from "./orama-vectors.ts";

/** Most passages that one Orama search ranks; `limit` and `offset` move within them. */
export const MAX_RANKED = 1_000;

/** Orama's own interface asks for a tokenizer; terms with weights and spans come from `tokenize` and `queryTerms`. */
export function oramaTokenizer(query: QueryWords): Tokenizer {
  return {
    language: "chinese",
    normalizationCache: new Map(),
    tokenize: (raw) => termsOf(foldText(raw), query.words),
  };
}

export interface PostingsIndex {
  component: IIndex<AnyIndexStore>;
  /** How clauses with weights come through Orama as a `term`; a plain string is one clause of weight 1. */
  tickets: Tickets;
  /** The weighted terms of clauses, made once for each list of them. */
  terms(clauses: readonly QueryClause[]): QueryTerm[];
  /** What is indexed now. */
  collection(): Collection;
  ranker(): Ranker;
}

/** What an index is of. Orama's internal id of a passage is its number + 1. */
export interface Indexed {
  articles: ArticleStore;
  passages: PassageStore;
  collection: Collection;
}

/** What is read of a passage that Orama inserted. */
interface Inserted {
  articleId: string;
  title: string;
  units: Uint16Array;
}

function isField(prop: string): prop is Field {
  return FIELDS.some((field) => field === prop);
}

/**
 * Orama's `index` component over our postings: BM25F on typed arrays in place of its radix trees. Documents are passages
 * with the string fields of `FIELDS` and the enum `articleId`, the one property that `where` takes
 * (`{ articleId: { in: [...] } }`). Internal document id n is passage n − 1. What Orama inserts, updates or removes later is
 * indexed beside the postings that are there; documents of equal score then come in order of their first insertion.
 */
export function postingsIndex(
  query: QueryWords,
  indexed: Indexed,
  reading: Reading,
  vectors?: PassageVectors,
): PostingsIndex {
  const living = livingCollection(indexed.collection);
  const inserted = new Map<number, Inserted>();
  let searched: { collection: Collection; ranking: Ranker } | undefined;
  const store: AnyIndexStore = { vectorIndexes: vectorIndexes(vectors, MAX_RANKED) };

  const texts: PassageTexts = {
    units: (number) => inserted.get(number)?.units ?? indexed.passages.units(number),
    title: (number) =>
      inserted.get(number)?.title ?? indexed.articles.title(indexed.passages.articleOf(number)),
  };
  const now = () => {
    const collection = living.current();
    if (searched?.collection !== collection) searched = { collection, ranking: ranker(collection, texts) };
    return searched;
  };

  const insert = (prop: string, number: number, value: unknown): void => {
    if (typeof value !== "string") return;
    const own = inserted.get(number) ?? { articleId: "", title: "", units: new Uint16Array() };
    inserted.set(number, own);
    if (prop === "articleId") own.articleId = value;
    if (prop === "title") own.title = value;
    if (prop === "text") own.units = unitsOf(value);
    if (isField(prop)) living.put(number, prop, termsOf(foldText(value), query.words));
  };
  /** What a field of a passage of the corpus was indexed with, its renderings among it; undefined for other passages. */
  const indexedTerms = (number: number, field: Field): readonly string[] | undefined => {
    const passage = indexed.passages.at(number);
    const article = passage && indexed.articles.get(passage.articleId);
    return passage && passageTerms(passage, article, indexed.passages.text(number), reading)[field];
  };
  const remove = (prop: string, number: number, value: unknown): void => {
    inserted.delete(number);
    if (typeof value === "string" && isField(prop))
      living.take(number, prop, indexedTerms(number, prop) ?? termsOf(foldText(value), query.words));
  };
  /** Internal ids of the passages that `{ articleId: id | { eq } | { in } }` selects. */
  const passagesOf = (filters: object): Set<number> => {
    const { articles, passages } = indexed;
    const wanted = wantedArticles(filters);
    const numbers = new Set([...wanted].map((id) => articles.indexOf(id)));
    const found = new Set<number>();
    for (let number = 0; number < passages.size; number++) {
      if (numbers.has(passages.articleOf(number)) && living.has(number) && !inserted.has(number))
        found.add(number + 1);
    }
    for (const [number, { articleId }] of inserted) if (wanted.has(articleId)) found.add(number + 1);
    return found;
  };

  const tickets = clauseTickets();
  // The passages that a search finds are highlighted for the same clauses.
  const known = new WeakMap<readonly QueryClause[], QueryTerm[]>();
  const termsOfClauses = (clauses: readonly QueryClause[]): QueryTerm[] => {
    const terms = known.get(clauses) ?? queryTerms(clauses, query);
    known.set(clauses, terms);
    return terms;
  };

  const search = (term: string, where: ReadonlySet<number> | undefined): TokenScore[] => {
    const { collection, ranking } = now();
    const selected = where === undefined ? undefined : new Uint8Array(collection.size);
    for (const id of where ?? []) selected?.fill(1, id - 1, id);
    const {
      clauses,
      limit,
      allowed = selected,
    } = tickets.read(term) ?? { clauses: [{ text: term, weight: 1 }], limit: MAX_RANKED };
    return ranking
      .rank(clauses, termsOfClauses(clauses), limit, allowed)
      .map(({ passage, score }): TokenScore => [passage + 1, score]);
  };

  const component: IIndex<AnyIndexStore> = {
    create: () => store,
    insert: (_implementation, _index, prop, _id, internalId, value) => insert(prop, internalId - 1, value),
    remove: (_implementation, _index, prop, _id, internalId, value) => {
      remove(prop, internalId - 1, value);
      return true;
    },
    search: (
      _index,
      term,
      _tokenizer,
      _language,
      _properties,
      _exact,
      _tolerance,
      _boost,
      _relevance,
      _count,
      where,
    ) => search(term, where),
    searchByWhereClause: (_index, _tokenizer, filters) => passagesOf(filters),
    getSearchableProperties: () => ["articleId", ...FIELDS],
    getSearchablePropertiesWithTypes: () => ({ ...PROPERTY_TYPES }),
    load: () => {
      throw new Error("Postings are loaded with createOramaEngine, not with Orama's load().");
    },
    save: () => {
      throw new Error("Postings are saved with encodePostings(engine.postings()), not with Orama's save().");
    },
    // Orama's own index calls these; ours scores by itself.
    insertDocumentScoreParameters: () => {},
    insertTokenScoreParameters: () => {},
    removeDocumentScoreParameters: () => {},
    removeTokenScoreParameters: () => {},
    calculateResultScores: () => {},
  };
  return {
    component,
    tickets,
    terms: termsOfClauses,
    collection: () => now().collection,
    ranker: () => now().ranking,
  };
}

const PROPERTY_TYPES: Readonly<Record<string, SearchableType>> = {
  articleId: "enum",
  text: "string",
  title: "string",
  heading: "string",
};

function wantedArticles(filters: object): Set<string> {
  const entries = Object.entries(filters);
  const unknown = entries.find(([property]) => property !== "articleId");
  if (unknown !== undefined)
    throw new Error(`where: "${unknown[0]}" is not a property to filter by; expected "articleId".`);
  return new Set([...wantedIds(entries[0]?.[1])].filter((id) => typeof id === "string"));
}

function wantedIds(condition: unknown): Set<unknown> {
  if (typeof condition === "string") return new Set([condition]);
  if (Array.isArray(condition)) return new Set(condition);
  if (typeof condition === "object" && condition !== null) {
    if ("eq" in condition) return new Set([condition.eq]);
    if ("in" in condition && Array.isArray(condition.in)) return new Set(condition.in);
  }
  throw new Error("where: expected articleId as a string, a list, { eq } or { in: [...] }.");
}
