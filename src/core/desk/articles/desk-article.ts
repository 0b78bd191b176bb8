import { z } from "zod";
import { type Article, article, articleHead, partialDate } from "../../article.ts";
import { type FactDecision, factDecision } from "../../facts/fact-decision.ts";
import { published, url } from "../../search/article-head.ts";
import type { Trial } from "./trial.ts";

/** Who brought an article: staff, or the index that staff ended it in. */
export const articleOrigins = ["desk", "index"] as const;
/** A draft is seen by staff alone; what was replaced or withdrawn can still be read, but is never answered from. */
export const articleStates = ["draft", "published", "replaced", "withdrawn"] as const;
export type ArticleState = (typeof articleStates)[number];

/** So many characters of one article are taken: far more than any piece of news, little enough to be read at once. */
export const MOST_BODY = 200_000;
export const MOST_QUESTIONS = 10;

const day = z.iso.date().nullable();
const aboutPeriod = z
  .strictObject({ from: partialDate, to: partialDate })
  .refine(
    ({ from, to }) => from.slice(0, to.length) <= to.slice(0, from.length),
    "expected an end after its beginning",
  );

/** What staff write of an article; its id and hash come by themselves. */
export const articleFields = z
  .strictObject({
    ...articleHead.omit({ id: true }).shape,
    title: z.string().trim().min(1).max(300),
    source: z.string().trim().min(1).max(200),
    author: z.string().trim().min(1).max(200).nullable(),
    published,
    url,
    about: aboutPeriod.nullable(),
    body: z.string().min(1).max(MOST_BODY),
    /** Days, both included; null: without an end on that side. */
    effectiveFrom: day,
    effectiveTo: day,
    questions: z.array(z.string().trim().min(1).max(300)).max(MOST_QUESTIONS),
    supersedes: z.string().min(1).max(220).nullable(),
  })
  .refine(({ effectiveFrom: from, effectiveTo: to }) => from === null || to === null || from <= to, {
    path: ["effectiveTo"],
    message: "expected a day not before the first one",
  });
export type ArticleFields = z.output<typeof articleFields>;

/** One version of an article at the desk. Instants are milliseconds since the epoch. */
export interface DeskArticle {
  articleId: string;
  /** From 1. */
  version: number;
  origin: (typeof articleOrigins)[number];
  state: ArticleState;
  editId: string;
  /** Its id is that of the version, as {@link corpusId} makes it. */
  article: Article;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  facts: readonly FactDecision[];
  questions: readonly string[];
  supersedes: string | null;
  replacedBy: string | null;
  reason: string | null;
  trial: Trial | null;
  createdAt: number;
  createdBy: string;
  changedAt: number;
  publishedAt: number | null;
  endedAt: number | null;
}

/** What is said of a version by whom, before anything is decided about it. */
export type VersionStart = Pick<
  DeskArticle,
  "articleId" | "version" | "origin" | "state" | "editId" | "article" | "createdBy" | "endedAt"
> & { at: number };

/** A version that nobody has dated, corrected, tried or ended yet. */
export function freshVersion({ at, ...start }: VersionStart): DeskArticle {
  return {
    ...start,
    effectiveFrom: null,
    effectiveTo: null,
    facts: [],
    questions: [],
    supersedes: null,
    replacedBy: null,
    reason: null,
    trial: null,
    createdAt: at,
    changedAt: at,
    publishedAt: null,
  };
}

/** The same without what is long. */
export type DeskArticleHead = Omit<DeskArticle, "article" | "facts" | "trial" | "questions"> &
  Pick<Article, "title" | "published" | "lang">;

/** As it lies in the database, as JSON. */
export const storedArticle = article;
export const storedFacts = z.array(factDecision);
export const storedQuestions = z.array(z.string());

/**
 * The id under which a version is cited. Each version has its own, so that the offsets of an old quotation go on pointing
 * into the text that they were taken from.
 */
export function corpusId(articleId: string, version: number): string {
  return version === 1 ? articleId : `${articleId}~${version}`;
}

/** An id for a new article, told by its day and its title; `taken` says which ones cannot be given. */
export function freshId(title: string, day: string, taken: (id: string) => boolean): string {
  const name = title
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const stem = `${day}-${[...name].slice(0, 24).join("").replace(/-$/, "") || "article"}`;
  for (let at = 1; ; at++) {
    const id = at === 1 ? stem : `${stem}-${at}`;
    if (!taken(id)) return id;
  }
}
