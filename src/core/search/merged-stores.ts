import type { ArticleStore, PassageStore } from "./article-store.ts";

/** The articles and passages of a corpus. */
export interface Stores {
  articles: ArticleStore;
  passages: PassageStore;
}

/** How many of the articles, in order of their ids, stand before an id. */
function placeOf(articles: ArticleStore, id: string): number {
  let low = 0;
  let high = articles.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (articles.id(middle) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Which articles there are after a merge: one number each in the new order; below `base.size` it is that of the base, else
 * `base.size` and the number among the added.
 */
function mergedOrder(base: ArticleStore, added: ArticleStore, gone: ReadonlySet<number>): Uint32Array {
  const order = new Uint32Array(base.size + added.size);
  let count = 0;
  let next = 0;
  const takeUntil = (end: number): void => {
    for (; next < end; next++) if (!gone.has(next)) order[count++] = next;
  };
  for (let number = 0; number < added.size; number++) {
    takeUntil(placeOf(base, added.id(number)));
    order[count++] = base.size + number;
  }
  takeUntil(base.size);
  return order.subarray(0, count);
}

/** For each number in an order the place where it stands there, or −1. */
function placesIn(order: Uint32Array, size: number): Int32Array {
  const places = new Int32Array(size).fill(-1);
  for (const [place, number] of order.entries()) places[number] = place;
  return places;
}

/**
 * Two stores as one: the articles of `base` but those whose numbers are in `gone`, and those of `added`, each with its
 * passages. Both must stand in order of their ids, as `<` orders strings, and no living id may be in both.
 */
export function mergedStores(base: Stores, added: Stores, gone: ReadonlySet<number>): Stores {
  const order = mergedOrder(base.articles, added.articles, gone);
  const places = placesIn(order, base.articles.size + added.articles.size);
  const articles = mergedArticles(base.articles, added.articles, order, places);
  return { articles, passages: mergedPassages(base, added, order, places) };
}

function mergedArticles(
  base: ArticleStore,
  added: ArticleStore,
  order: Uint32Array,
  places: Int32Array,
): ArticleStore {
  /** The store that holds an article of the new whole, and its number there; −1 for one that is not. */
  const held = (number: number): [store: ArticleStore, number: number] => {
    const at = order[number] ?? -1;
    return at < base.size ? [base, at] : [added, at - base.size];
  };
  const indexOf = (id: string): number => {
    const fresh = added.indexOf(id);
    const old = fresh < 0 ? base.indexOf(id) : -1;
    return fresh < 0 && old < 0 ? -1 : (places[fresh < 0 ? old : base.size + fresh] ?? -1);
  };
  const from =
    <T>(read: (store: ArticleStore, there: number) => T) =>
    (number: number): T => {
      const [store, there] = held(number);
      return read(store, there);
    };
  const at = from((store, there) => store.at(there));
  return {
    size: order.length,
    indexOf,
    has: (id) => indexOf(id) >= 0,
    get: (id) => at(indexOf(id)),
    at,
    traits: from((store, there) => store.traits(there)),
    id: from((store, there) => store.id(there)),
    title: from((store, there) => store.title(there)),
    units: from((store, there) => store.units(there)),
    *values() {
      for (let number = 0; number < order.length; number++) {
        const article = at(number);
        if (article !== undefined) yield article;
      }
    },
  };
}

/** The numbers of the passages of each article: those of article n begin at the n-th place, and there is one place more. */
function firstPassages({ articles, passages }: Stores): Uint32Array {
  const firsts = new Uint32Array(articles.size + 1);
  for (let number = 0; number < passages.size; number++) {
    const after = passages.articleOf(number) + 1;
    firsts[after] = (firsts[after] ?? 0) + 1;
  }
  for (let at = 0; at < articles.size; at++) firsts[at + 1] = (firsts[at + 1] ?? 0) + (firsts[at] ?? 0);
  return firsts;
}

function mergedPassages(base: Stores, added: Stores, order: Uint32Array, places: Int32Array): PassageStore {
  const size = base.passages.size;
  const firstOld = firstPassages(base);
  const firstFresh = firstPassages(added);
  const numbers = new Uint32Array(size + added.passages.size);
  let count = 0;
  for (const article of order) {
    const isOld = article < base.articles.size;
    const firsts = isOld ? firstOld : firstFresh;
    const at = isOld ? article : article - base.articles.size;
    const offset = isOld ? 0 : size;
    for (let number = firsts[at] ?? 0; number < (firsts[at + 1] ?? 0); number++)
      numbers[count++] = offset + number;
  }
  const passageOrder = numbers.subarray(0, count);
  const passagePlaces = placesIn(passageOrder, numbers.length);

  const held = (number: number): [store: PassageStore, number: number, firstArticle: number] => {
    const at = passageOrder[number] ?? -1;
    return at < size ? [base.passages, at, 0] : [added.passages, at - size, base.articles.size];
  };
  const indexOf = (id: string): number => {
    const fresh = added.passages.indexOf(id);
    if (fresh >= 0) return passagePlaces[size + fresh] ?? -1;
    const old = base.passages.indexOf(id);
    return old < 0 ? -1 : (passagePlaces[old] ?? -1);
  };
  const from =
    <T>(read: (store: PassageStore, there: number) => T) =>
    (number: number): T => {
      const [store, there] = held(number);
      return read(store, there);
    };
  const at = from((store, there) => store.at(there));
  return {
    size: count,
    indexOf,
    has: (id) => indexOf(id) >= 0,
    get: (id) => at(indexOf(id)),
    at,
    articleOf(number) {
      const [store, there, firstArticle] = held(number);
      const article = store.articleOf(there);
      return article < 0 ? -1 : (places[firstArticle + article] ?? -1);
    },
    text: from((store, there) => store.text(there)),
    units: from((store, there) => store.units(there)),
    *values() {
      for (let number = 0; number < count; number++) {
        const passage = at(number);
        if (passage !== undefined) yield passage;
      }
    },
  };
}
