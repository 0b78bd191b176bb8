import type { PastArticle } from "../../ports.ts";
import type { ArticleChanges } from "../../search/article-changes.ts";
import { passagesOf } from "../../search/chunk.ts";
import type { DeskArticle } from "./desk-article.ts";

/** What the desk's articles make of a corpus on a day. */
export interface ServedArticles {
  changes: ArticleChanges;
  /** What can still be read, by id. */
  past: ReadonlyMap<string, PastArticle>;
  /** Questions that staff say are answered, with the article that does. */
  questions: ReadonlyArray<{ question: string; articleId: string }>;
  /** Whether another day may make something else of them. */
  isDated: boolean;
}

/**
 * What is searched and what is only read of the desk's articles on `today` (ISO date). A version whose time has not come
 * leaves the one before it in its place; one whose time is over can be read, as what was replaced or withdrawn can.
 */
export function servedArticles(articles: readonly DeskArticle[], today: string): ServedArticles {
  const byId = new Map(articles.map((one) => [one.article.id, one]));
  const waits = ({ state, effectiveFrom }: DeskArticle): boolean =>
    state === "published" && effectiveFrom !== null && effectiveFrom > today;
  const isOver = ({ effectiveTo }: DeskArticle): boolean => effectiveTo !== null && effectiveTo < today;
  /** Still in its place, as what replaces it has not begun. */
  const stands = (one: DeskArticle): boolean => {
    const next = one.replacedBy === null ? undefined : byId.get(one.replacedBy);
    return one.state === "replaced" && next !== undefined && waits(next);
  };
  const put: Array<ArticleChanges["put"][number]> = [];
  const remove: string[] = [];
  const past = new Map<string, PastArticle>();
  const questions: Array<{ question: string; articleId: string }> = [];
  for (const one of articles) {
    if (one.state === "draft" || waits(one)) continue;
    const isLive = (one.state === "published" || stands(one)) && !isOver(one);
    if (!isLive) {
      past.set(one.article.id, pastOf(one, byId));
      if (one.origin === "index") remove.push(one.article.id);
    } else if (one.origin === "desk") {
      put.push(putOf(one));
      for (const question of one.questions) questions.push({ question, articleId: one.article.id });
    }
  }
  const isDated = articles.some((one) => one.effectiveFrom !== null || one.effectiveTo !== null);
  return { changes: { put, remove }, past, questions, isDated };
}

function putOf({ article, facts }: DeskArticle): ArticleChanges["put"][number] {
  const passages = passagesOf(article);
  return facts.length === 0 ? { article, passages } : { article, passages, facts };
}

function pastOf(one: DeskArticle, byId: ReadonlyMap<string, DeskArticle>): PastArticle {
  return {
    article: one.article,
    state: one.state === "replaced" || one.state === "withdrawn" ? one.state : "expired",
    replacedBy: latestOf(one, byId),
    endedAt: one.endedAt,
    effectiveTo: one.effectiveTo,
  };
}

/** The last of those that took its place one after the other; null: nothing did. */
function latestOf(one: DeskArticle, byId: ReadonlyMap<string, DeskArticle>): string | null {
  const seen = new Set([one.article.id]);
  let last: string | null = null;
  for (
    let next = one.replacedBy;
    next !== null && !seen.has(next);
    next = byId.get(next)?.replacedBy ?? null
  ) {
    seen.add(next);
    last = next;
  }
  return last;
}
