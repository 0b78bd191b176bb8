import type { Article, Passage } from "../article.ts";

/** What changes in a corpus, article by article. An article that is there already and is put again is replaced whole. */
export interface ArticleChanges {
  /** Articles that are new or new in wording, each with its passages in order; none for an article that is not searched. */
  put: ReadonlyArray<{ article: Article; passages: readonly Passage[] }>;
  /** Ids of articles that go; an id that is unknown, or stands in `put` too, changes nothing more. */
  remove: readonly string[];
}

function goneIds({ put, remove }: ArticleChanges): Set<string> {
  return new Set([...remove, ...put.map(({ article }) => article.id)]);
}

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The articles after the changes, in corpus order (by id, as `<` orders strings). */
export function changedArticles(
  articles: ReadonlyMap<string, Article>,
  changes: ArticleChanges,
): Map<string, Article> {
  const gone = goneIds(changes);
  const kept = [...articles].filter(([id]) => !gone.has(id));
  const put = changes.put.map(({ article }): [string, Article] => [article.id, article]);
  return new Map([...kept, ...put].sort(([a], [b]) => byId(a, b)));
}

/** The passages after the changes, in corpus order: by article id, those of an article as they were given. */
export function changedPassages(passages: readonly Passage[], changes: ArticleChanges): Passage[] {
  const gone = goneIds(changes);
  const kept = passages.filter(({ articleId }) => !gone.has(articleId));
  const put = changes.put.flatMap((one) => one.passages);
  return [...kept, ...put].sort((a, b) => byId(a.articleId, b.articleId));
}
