import type { AnyIndexStore, IIndex, SearchableType, Tokenizer, TokenScore } from "@orama/orama";
import type { QueryClause } from "../core/ports.ts";
import type { ArticleStore, PassageStore } from "../core/search/article-store.ts";
import type { QueryTerm } from "../core/search/bm25f.ts";
import { englishReader, englishTerms } from "../core/search/english-terms.ts";
import { FIELDS, type Field, type Postings } from "../core/search/postings.ts";
import { type PostingsBuilder, postingsBuilder } from "../core/search/postings-builder.ts";
import { type QueryWords, queryTerms } from "../core/search/query-terms.ts";
import { type PassageTexts, type Ranker, ranker } from "../core/search/ranker.ts";
import type { Renderings } from "../core/search/renderings.ts";
import { foldText } from "../core/text/fold.ts";
import { termsOf } from "../core/text/tokens.ts";
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
  postings(): Postings;
}

/** What an index is of. Orama's internal id of a passage is its number + 1. */
export interface Indexed {
  articles: ArticleStore;
  passages: PassageStore;
  /** English of articles: what is indexed now is found by its words too. */
  renderings?: Renderings | undefined;
}

function isField(prop: string): prop is Field {
  return FIELDS.some((field) => field === prop);
}

/**
 * Orama's `index` component over our postings: BM25F on typed arrays in place of its radix trees. Documents are passages
 * with the string fields of `FIELDS` and the enum `articleId`, the one property that `where` takes
 * (`{ articleId: { in: [...] } }`). Internal document id n is passage n − 1, whose text and title `texts` gives.
 */
export function postingsIndex(
  query: QueryWords,
  texts: PassageTexts,
  indexed: Indexed,
  loaded?: Postings,
  vectors?: PassageVectors,
): PostingsIndex {
  let frozen: Postings | undefined = loaded;
  let building: PostingsBuilder | undefined;
  let ranking: Ranker | undefined;
  const store: AnyIndexStore = { vectorIndexes: vectorIndexes(vectors, MAX_RANKED) };

  const builder = (): PostingsBuilder => {
    building ??= postingsBuilder(frozen);
    frozen = undefined;
    ranking = undefined;
    return building;
  };
  const postings = (): Postings => {
    frozen ??= (building ?? postingsBuilder()).freeze(indexed.passages.size);
    return frozen;
  };

  const englishIn = indexed.renderings && englishReader(indexed.renderings);
  const english = (number: number): string[] => {
    if (englishIn === undefined) return [];
    const passage = indexed.passages.at(number);
    const article = passage && indexed.articles.get(passage.articleId);
    return passage === undefined || article === undefined ? [] : englishTerms(englishIn(article, passage));
  };

  const insert = (prop: string, internalId: number, value: unknown): void => {
    if (typeof value !== "string") return;
    if (!isField(prop)) return;
    const terms = termsOf(foldText(value), query.words);
    // Beside the heading, a count weighs little and the length of the Chinese text nothing.
    if (prop === "heading") terms.push(...english(internalId - 1));
    builder().add(internalId - 1, prop, terms);
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
    ranking ??= ranker(postings(), texts);
    const selected = where === undefined ? undefined : new Uint8Array(indexed.passages.size);
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
    insert: (_implementation, _index, prop, _id, internalId, value) => insert(prop, internalId, value),
    remove: (_implementation, _index, prop, _id, internalId) => {
      if (prop === "text") builder().remove(internalId - 1);
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
    searchByWhereClause: (_index, _tokenizer, filters) => passagesOf(indexed, filters),
    getSearchableProperties: () => ["articleId", ...FIELDS],
    getSearchablePropertiesWithTypes: () => ({ ...PROPERTY_TYPES }),
    load: () => {
      throw new Error("Postings are loaded with createOramaEngine, not with Orama's load().");
    },
    save: () => {
      throw new Error("Postings are saved with encodePostings(index.postings()), not with Orama's save().");
    },
    // Orama's own index calls these; ours scores by itself.
    insertDocumentScoreParameters: () => {},
    insertTokenScoreParameters: () => {},
    removeDocumentScoreParameters: () => {},
    removeTokenScoreParameters: () => {},
    calculateResultScores: () => {},
  };
  return { component, tickets, terms: termsOfClauses, postings };
}

const PROPERTY_TYPES: Readonly<Record<string, SearchableType>> = {
  articleId: "enum",
  text: "string",
  title: "string",
  heading: "string",
};

/** Internal ids of the passages that `{ articleId: id | { eq } | { in } }` selects. */
function passagesOf({ articles, passages }: Indexed, filters: object): Set<number> {
  const entries = Object.entries(filters);
  const unknown = entries.find(([property]) => property !== "articleId");
  if (unknown !== undefined)
    throw new Error(`where: "${unknown[0]}" is not a property to filter by; expected "articleId".`);
  const wanted = new Set<number>();
  for (const id of wantedIds(entries[0]?.[1])) if (typeof id === "string") wanted.add(articles.indexOf(id));
  const found = new Set<number>();
  for (let passage = 0; passage < passages.size; passage++)
    if (wanted.has(passages.articleOf(passage))) found.add(passage + 1);
  return found;
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
