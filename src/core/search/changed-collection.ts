import { type ArticleChanges, changedCorpus } from "./article-changes.ts";
import { type Collection, collectionOf, segmentOf } from "./collection.ts";
import { type PassageTerms, passageTerms, postingsOf, type Reading } from "./index-passages.ts";
import type { Stores } from "./merged-stores.ts";
import type { Postings } from "./postings.ts";

/** A corpus with its postings, and everything that has changed in it since it was indexed. */
export interface ChangedCorpus extends Stores {
  collection: Collection;
  /** What it was when it was indexed. */
  root: Stores & { postings: Postings };
  /** The articles put since, by id, those replaced again with their last wording. */
  put: ReadonlyMap<string, ArticleChanges["put"][number]>;
  /** Ids of the articles of the root that have gone or been replaced. */
  gone: ReadonlySet<string>;
}

/** A corpus in which nothing has changed since it was indexed. */
export function unchanged(root: Stores & { postings: Postings }): ChangedCorpus {
  const { articles, passages, postings } = root;
  return {
    articles,
    passages,
    collection: collectionOf(postings),
    root,
    put: new Map(),
    gone: new Set(),
  };
}

/** The terms of what was put: it is indexed again with each further change. */
const known = new WeakMap<ArticleChanges["put"][number], readonly PassageTerms[]>();

function termsOfPut(one: ArticleChanges["put"][number], reading: Reading): readonly PassageTerms[] {
  const { article, passages } = one;
  const made =
    known.get(one) ??
    passages.map((passage) =>
      passageTerms(passage, article, article.body.slice(passage.start, passage.end), reading),
    );
  known.set(one, made);
  return made;
}

/**
 * The corpus after further changes. The postings of the root stay as they are; the passages put since are indexed beside
 * them, together, so a change costs as much as all that was put since the corpus was indexed.
 */
export function withFurtherChanges(
  before: ChangedCorpus,
  changes: ArticleChanges,
  reading: Reading,
): ChangedCorpus {
  const { root } = before;
  const put = new Map(before.put);
  const gone = new Set(before.gone);
  const goneFrequency = new Map(before.collection.goneFrequency);
  const leave = (id: string): void => {
    put.delete(id);
    if (gone.has(id) || !root.articles.has(id)) return;
    gone.add(id);
    for (const terms of termsOfArticle(root, id, reading))
      for (const one of terms) goneFrequency.set(one, (goneFrequency.get(one) ?? 0) + 1);
  };
  for (const id of changes.remove) leave(id);
  for (const one of changes.put) leave(one.article.id);
  for (const one of changes.put) put.set(one.article.id, one);
  const { articles, passages } = changedCorpus(root.articles, root.passages, {
    put: [...put.values()],
    remove: [...gone],
  });
  const collection = changedCollection({ articles, passages }, root, put, gone, goneFrequency, reading);
  return { articles, passages, collection, root, put, gone };
}

/** Where the passages of an article of the corpus stand. */
function rangeOf({ articles, passages }: Stores, id: string): [start: number, end: number] {
  const article = articles.indexOf(id);
  let low = 0;
  let high = article < 0 ? 0 : passages.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages.articleOf(middle) < article) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < passages.size && passages.articleOf(end) === article) end++;
  return article < 0 ? [0, 0] : [low, end];
}

/** The terms of each passage of an article, without repeats. */
function* termsOfArticle(stores: Stores, id: string, reading: Reading): Iterable<Set<string>> {
  const [start, end] = rangeOf(stores, id);
  const article = stores.articles.get(id);
  for (let number = start; number < end; number++) {
    const passage = stores.passages.at(number);
    if (passage === undefined) continue;
    const { text, title, heading } = passageTerms(passage, article, stores.passages.text(number), reading);
    yield new Set([...text, ...title, ...heading]);
  }
}

function changedCollection(
  { passages }: Stores,
  root: ChangedCorpus["root"],
  put: ChangedCorpus["put"],
  gone: ChangedCorpus["gone"],
  goneFrequency: ReadonlyMap<string, number>,
  reading: Reading,
): Collection {
  const fresh: Array<{ number: number; terms: PassageTerms }> = [];
  for (const one of put.values()) {
    const terms = termsOfPut(one, reading);
    for (const [at, { id }] of one.passages.entries()) {
      const own = terms[at];
      if (own !== undefined) fresh.push({ number: passages.indexOf(id), terms: own });
    }
  }
  fresh.sort((a, b) => a.number - b.number);
  const isFresh = new Uint8Array(passages.size);
  for (const { number } of fresh) isFresh[number] = 1;
  const goneArticles = new Set([...gone].map((id) => root.articles.indexOf(id)));
  // Those that stayed keep their order: they take the numbers that are left.
  let next = 0;
  const numbers = Int32Array.from({ length: root.passages.size }, (_, at) => {
    if (goneArticles.has(root.passages.articleOf(at))) return -1;
    while (isFresh[next] === 1) next++;
    return next++;
  });
  return collectionOf(
    [
      segmentOf(root.postings, numbers, passages.size),
      segmentOf(
        postingsOf(fresh.map(({ terms }) => terms)),
        Int32Array.from(fresh, ({ number }) => number),
        passages.size,
      ),
    ],
    passages.size,
    goneFrequency,
  );
}
