import type { AuditEntry } from "../audit.ts";
import type { ArticleState, DeskArticle, DeskArticleHead } from "./desk-article.ts";

export interface ArticleListFilter {
  state?: ArticleState;
  /** Part of a title; at most 16 characters are looked for. */
  words?: string;
  /** 1–200. */
  limit: number;
  offset: number;
}

/** What of a draft is written anew with each edit. */
export type DraftChange = Pick<
  DeskArticle,
  "article" | "effectiveFrom" | "effectiveTo" | "questions" | "supersedes" | "facts" | "trial" | "changedAt"
>;

/** Which version was looked at, and in which edit. */
export interface Seen {
  articleId: string;
  version: number;
  editId: string;
}

/**
 * Articles of the desk in all their versions. What changes one gives false, and changes nothing, where somebody else changed it
 * since it was seen. What changes what is published lets the revision grow in the same batch.
 */
export interface DeskArticleStore {
  /** Newest change first. */
  list(filter: ArticleListFilter): Promise<DeskArticleHead[]>;
  count(): Promise<Record<ArticleState, number>>;
  /** Newest version first. */
  versions(articleId: string): Promise<DeskArticle[]>;
  get(articleId: string, version: number): Promise<DeskArticle | null>;
  /** False where there is an article of that id and version. */
  add(article: DeskArticle, entry: AuditEntry): Promise<boolean>;
  saveDraft(seen: Seen, change: DraftChange, editId: string, entry: AuditEntry): Promise<boolean>;
  removeDraft(seen: Seen, entry: AuditEntry): Promise<boolean>;
  /** Publishes a draft; what it takes the place of ends with it. `frozen`: the article of the index that ends, as it stands there. */
  publish(seen: Seen, publishing: Publishing, entry: AuditEntry): Promise<boolean>;
  withdraw(seen: Seen, ending: Ending, entry: AuditEntry): Promise<boolean>;
  /** Lets what was withdrawn hold again; one of the index is the index's own again. */
  reinstate(seen: Seen, editId: string, at: number, entry: AuditEntry): Promise<boolean>;
  /** Grows with every change to what is published. */
  revision(): Promise<number>;
  /** Everything that is no draft, and the revision that it belongs to. */
  served(): Promise<{ revision: number; articles: DeskArticle[] }>;
}

export interface Publishing {
  at: number;
  editId: string;
  /** Under which the new version is cited. */
  corpusId: string;
  /** Another article that ends: a version of the desk's, or one of the index, to be written as replaced. */
  supersedes: { articleId: string; version: number } | { frozen: DeskArticle } | null;
}

export interface Ending {
  at: number;
  editId: string;
  reason: string;
  replacedBy: string | null;
}
