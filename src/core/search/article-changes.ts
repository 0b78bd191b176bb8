import type { Article, Passage } from "../article.ts";
import { type ArticleStore, articleList, type PassageStore, passageList } from "./article-store.ts";

/** What changes in a corpus, article by article. An article that is there already and is put again is replaced whole. */
export interface ArticleChanges {
  /** Articles that are new or new in wording, each with its passages in order; none for an article that is not searched. */
  put: ReadonlyArray<{ article: Article; passages: readonly Passage[] }>;
  /** Ids of articles that go; an id that is unknown, or stands in `put` too, changes nothing more. */
  remove: readonly string[];
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The whole after the changes, in corpus order: articles by id, as `<` orders strings, their passages as they were given. */
export function changedCorpus(
  articles: ArticleStore,
  passages: PassageStore,
  { put, remove }: ArticleChanges,
): { articles: ArticleStore; passages: PassageStore } {
  const gone = new Set([...remove, ...put.map(({ article }) => article.id)]);
  const changed = articleList(
    [...[...articles.values()].filter(({ id }) => !gone.has(id)), ...put.map(({ article }) => article)].sort(
      (a, b) => inOrder(a.id, b.id),
    ),
  );
  const kept = [...passages.values()].filter(({ articleId }) => !gone.has(articleId));
  const fresh = put.flatMap((one) => one.passages);
  const all = [...kept, ...fresh].sort((a, b) => inOrder(a.articleId, b.articleId));
  return { articles: changed, passages: passageList(all, changed) };
}
