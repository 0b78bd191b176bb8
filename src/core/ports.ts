import type { Article, ArticleLang, ArticleScope, Passage } from "./article.ts";
import type { ArticleWorkshop } from "./desk/articles/workshop.ts";
import type { Desk } from "./desk/desk.ts";
import type { FactStore } from "./facts/fact.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import type { Lexicon } from "./lexicon.ts";
import type { ArticleStore, PassageStore } from "./search/article-store.ts";
import type { Renderings } from "./search/renderings.ts";
import type { CorpusVectors } from "./vectors/corpus-vectors.ts";

/** One part of a query: free text in any script, and how much it counts (default weight of a user's own words: 1). */
export interface QueryClause {
  text: string;
  weight: number;
}

export interface SearchFilter {
  lang?: ArticleLang;
  /** Partial dates; an article passes when its `published` (or, failing that, its `about`) lies within, both ends included. */
  from?: string;
  to?: string;
  /** An entity id or name that the article must mention. */
  subject?: string;
  /** Whose facts the article states. Articles of scope `other` are never searched. */
  scope?: ArticleScope;
}

export interface SearchRequest {
  clauses: readonly QueryClause[];
  /** The user's own words, for an embedder where one is configured; absent: keywords alone are searched. */
  text?: string;
  /** 1–50. */
  limit: number;
  /** So many of the best hits are left out (paging); default 0. */
  offset?: number;
  filter?: SearchFilter;
}

/** What is counted: all of a search but its page. */
export type MatchRequest = Omit<SearchRequest, "limit" | "offset">;

/** A passage and its score; hits come best first, ties in corpus order. */
export interface SearchHit {
  passage: Passage;
  score: number;
}

/** The search engine as its callers see it: every adapter passes `test/contract/search-engine.ts`. */
export interface SearchEngine {
  search(request: SearchRequest): Promise<SearchHit[]>;
  /**
   * How many passages of each article match a query as a reader would count them, for totals and facets: those that come near
   * the best, not each that shares a word with the query. `search` ranks further ones behind them.
   */
  matches(request: MatchRequest): Promise<ReadonlyMap<string, number>>;
  /** In how many passages the text's rarest part (a word, else its rarest bigram) stands; 0 = somewhere a part stands nowhere. */
  documentFrequency(text: string): number;
  /**
   * Passages near a unit vector among those that a filter lets through: best first, cosine ≥ `floor` as their score, at most
   * `limit` (≤ 64). Absent, or none: the index has no vectors.
   */
  nearest?(vector: Float32Array, limit: number, floor: number, filter?: SearchFilter): Promise<SearchHit[]>;
  /** UTF-16 spans of `text` that a query matches, merged and ascending. */
  highlight(text: string, clauses: readonly QueryClause[]): Array<[start: number, end: number]>;
}

/** What the index artefact says about itself (`/healthz`). */
export interface CorpusInfo {
  articles: number;
  passages: number;
  facts: number;
  /** ISO 8601 instant, from the articles' newest date so that equal input gives equal bytes; not the wall clock. */
  builtAt: string;
  /** Date of the newest article, or null where no article is dated. */
  asOf: string | null;
  sha256: string;
}

/** What a text is to an embedder: some models want to be told. */
export type EmbeddedAs = "passage" | "query";

/** Turns texts into vectors of one length; similar texts lie near each other (cosine). */
export interface Embedder {
  /** Names the model (`lsa-1`, `model:bge-m3`); vectors of different ids are never compared. */
  id: string;
  dimensions: number;
  /** One unit vector a text, in order; a zero vector where nothing is known. Rejects with `AppError` that says what failed. */
  embed(texts: readonly string[], as: EmbeddedAs): Promise<Float32Array[]>;
}

/** An article that is not answered from any more; what quoted it before still finds it. */
export interface PastArticle {
  article: Article;
  /** `expired`: the time that it was valid for is over. */
  state: "replaced" | "withdrawn" | "expired";
  /** Id of what holds in its place. */
  replacedBy: string | null;
  /** Milliseconds since the epoch; null where nobody ended it. */
  endedAt: number | null;
  /** ISO date of its last day, where it had one. */
  effectiveTo: string | null;
}

/** Everything read from one index artefact. Read-only after it is loaded. */
export interface Corpus {
  info: CorpusInfo;
  lexicon: Lexicon;
  articles: ArticleStore;
  /** Articles that can be read but are neither searched nor listed, by id. Absent: none. */
  past?: ReadonlyMap<string, PastArticle>;
  passages: PassageStore;
  /** Unofficial English of articles, for readers of English; what is cited is always the article itself. Absent: none. */
  renderings?: Renderings;
  /** Articles in the words that people ask in, to find and choose sentences by; never shown, never cited. Absent: none. */
  everyday?: Renderings;
  /** Records of parks, sites, incentives, projects …, each field with its quotation. */
  knowledge: Knowledge;
  /** Every figure of the articles. */
  facts: FactStore;
  engine: SearchEngine;
  /** Absent: the index was made without. */
  vectors?: CorpusVectors;
}

/** Simplified to Traditional for display, with phrase context (头发 → 頭髮, 发展 → 發展). */
export type ToTraditional = (text: string) => string;

/** One call of a language model. */
export interface ModelCall {
  /** What the model is to do. */
  system: string;
  /** What it is to work on. */
  user: string;
  /** The most tokens that it may answer with. */
  maxTokens: number;
  /** Ends the call, the one to the service behind it included. */
  signal: AbortSignal;
}

/** A step of a model's answer: text, or (mostly last, not every service tells) the tokens of the whole call. */
export type ModelDelta = { type: "text"; text: string } | { type: "usage"; input: number; output: number };

/** A language model, wherever it runs. */
export interface ChatModel {
  /** Names the model (`qwen3:8b`), for the log. */
  id: string;
  /**
   * The answer as it comes. Ends by itself, in full or with an `AppError` whose code says in short what failed (`model-timeout`,
   * `model-busy` …); its time is limited. Leaving the iteration ends the call.
   */
  stream(call: ModelCall): AsyncIterable<ModelDelta>;
}

/** Tokens that may still be spent today. */
export interface TokenBudget {
  /** Sets tokens aside, or null where fewer are left. */
  reserve(tokens: number): { settle(spent: number): void } | null;
}

/** A model that may put an answer into words, and what it may cost. */
export interface Writing {
  model: ChatModel;
  /** Most tokens of one answer. */
  maxTokens: number;
  budget: TokenBudget;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export interface Ids {
  /** A fresh unguessable id. */
  next(): string;
}

/** What the operator decided, read once from the environment. */
export interface Settings {
  /** Of this program, as in package.json. */
  version: string;
  /** Origins (`https://example.org`) whose pages may call the API; `any` is the default, credentials are never allowed. */
  allowedOrigins: "any" | readonly string[];
  /** Where the outside reaches this service, without a trailing slash; null: as each request says. */
  publicUrl: string | null;
  /** How much one client may ask of the API and of MCP; absent: as much as it likes. */
  rateLimit?: RateSettings;
}

export interface RateSettings {
  /** Requests of one client address. */
  perMinute: number;
  /** Proxies in front of the service whose word on the client's address is taken. */
  trustedProxies: number;
  /** Whether addresses of this machine and of private networks are limited too. */
  local: boolean;
}

/** What `createApp` needs from outside; both runtimes build one. */
export interface Ports {
  /** Rejects with `IndexError` where the artefact is missing, corrupt or of another version. */
  corpus(): Promise<Corpus>;
  toTraditional: ToTraditional;
  clock: Clock;
  ids: Ids;
  /** Absent: answers are quotations. */
  writing?: Writing;
  settings: Settings;
  /** The service desk: enquiries, the project ledger, articles that staff add. Absent: the service only answers. */
  desk?: Desk;
  /** What staff make articles with. Absent: none are made. */
  workshop?: ArticleWorkshop;
  /** A file of the built web page by its path below the web folder (`assets.json`), or null where there is none. */
  asset(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /**
   * A file of the index in use by its name (`manifest.json`), for browsers that search by themselves; null where there is none.
   * Absent: the index is not given out.
   */
  indexFile?(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /**
   * Does work that nobody waits for, once the answer is on its way; the runtime stays awake for it. It never rejects. Absent: it is
   * begun at once, and not waited for.
   */
  afterwards?(work: () => Promise<void>): void;
  /** Short structured lines without personal text. */
  log(event: { level: "info" | "warn" | "error"; code: string; detail?: string }): void;
}
