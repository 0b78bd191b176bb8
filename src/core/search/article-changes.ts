import { type Article, article, type Passage } from "../article.ts";
import type { FactDecision } from "../facts/fact-decision.ts";
import { type ArticleStore, articleList, type PassageStore, passageList } from "./article-store.ts";
import { mergedStores, type Stores } from "./merged-stores.ts";

/** What changes in a corpus, article by article. An article that is there already and is put again is replaced whole. */
export interface ArticleChanges {
  /**
   * Articles that are new or new in wording, each with its passages in order; none for an article that is not searched. `facts`:
   * what a person decided of the figures in it; absent: they hold as they are read.
   */
  put: ReadonlyArray<{ article: Article; passages: readonly Passage[]; facts?: readonly FactDecision[] }>;
  /** Ids of articles that go; an id that is unknown, or stands in `put` too, changes nothing more. */
  remove: readonly string[];
}

export const NO_CHANGES: ArticleChanges = { put: [], remove: [] };

export function isEmpty({ put, remove }: ArticleChanges): boolean {
  return put.length === 0 && remove.length === 0;
}

export function isSameArticle(one: Article, other: Article | undefined): boolean {
  return other !== undefined && JSON.stringify(article.parse(one)) === JSON.stringify(article.parse(other));
}

/** Later changes over earlier ones. */
export function joinedChanges(earlier: ArticleChanges, later: ArticleChanges): ArticleChanges {
  const left = new Set([...later.remove, ...later.put.map((one) => one.article.id)]);
  return {
    put: [...earlier.put.filter((one) => !left.has(one.article.id)), ...later.put],
    remove: [...earlier.remove, ...later.remove],
  };
}

/** Changes without what comes to nothing: articles that the index has word for word, removals of what it does not have. */
export function effective({ put, remove }: ArticleChanges, base: ArticleStore): ArticleChanges {
  const given = new Set(put.map((one) => one.article.id));
  return {
    put: put.filter(
      (one) => (one.facts?.length ?? 0) > 0 || !isSameArticle(one.article, base.get(one.article.id)),
    ),
    remove: remove.filter((id) => base.has(id) && !given.has(id)),
  };
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
