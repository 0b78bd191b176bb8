import type { Article, Passage } from "../article.ts";
import { type ArticleStore, articleList, type PassageStore, passageList } from "./article-store.ts";
import { mergedStores, type Stores } from "./merged-stores.ts";

/** What changes in a corpus, article by article. An article that is there already and is put again is replaced whole. */
export interface ArticleChanges {
  /** Articles that are new or new in wording, each with its passages in order; none for an article that is not searched. */
  put: ReadonlyArray<{ article: Article; passages: readonly Passage[] }>;
  /** Ids of articles that go; an id that is unknown, or stands in `put` too, changes nothing more. */
  remove: readonly string[];
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The whole after the changes, in corpus order: articles by id, as `<` orders strings, their passages as they were given.
 * The articles that are there must stand in that order already. Nothing of them is read or copied but what is asked for.
 */
export function changedCorpus(
  articles: ArticleStore,
  passages: PassageStore,
  { put, remove }: ArticleChanges,
): Stores {
  const fresh = put.toSorted((a, b) => inOrder(a.article.id, b.article.id));
  const came = articleList(fresh.map(({ article }) => article));
  const added = {
    articles: came,
    passages: passageList(
      fresh.flatMap((one) => one.passages),
      came,
    ),
  };
  const gone = [...remove, ...fresh.map(({ article }) => article.id)].map((id) => articles.indexOf(id));
  return mergedStores({ articles, passages }, added, new Set(gone));
}
