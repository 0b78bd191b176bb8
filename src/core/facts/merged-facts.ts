import type { ArticleStore } from "../search/article-store.ts";
import type { Fact, FactStore } from "./fact.ts";

/**
 * Two stores as one, in the order of `articles`: the facts of `base` but those of the articles that are `gone`, and all of
 * `fresh`. Nothing is decoded but what is asked for; `linked` gives a decoded fact its links.
 */
export function mergedFacts(
  base: FactStore,
  fresh: FactStore,
  articles: ArticleStore,
  gone: ReadonlySet<string>,
  linked: (fact: Fact) => Fact,
): FactStore {
  // A number below the size of the base is one of the base, else one of the fresh facts.
  const order: number[] = [];
  const ranges = new Map<string, [from: number, to: number]>();
  for (let number = 0; number < articles.size; number++) {
    const id = articles.id(number);
    const from = order.length;
    const [freshFrom, freshTo] = fresh.rangeOf(id);
    const [oldFrom, oldTo] = gone.has(id) ? [0, 0] : base.rangeOf(id);
    for (let at = freshFrom; at < freshTo; at++) order.push(base.size + at);
    for (let at = oldFrom; at < oldTo; at++) order.push(at);
    if (order.length > from) ranges.set(id, [from, order.length]);
  }
  const places = new Map(order.map((number, place) => [number, place]));
  const held = (number: number): [store: FactStore, number: number] => {
    const at = order[number] ?? -1;
    return at < base.size ? [base, at] : [fresh, at - base.size];
  };
  const at = (number: number): Fact | undefined => {
    const [store, there] = held(number);
    const fact = store.at(there);
    return fact && linked(fact);
  };
  const rangeOf = (id: string): [number, number] => ranges.get(id) ?? [0, 0];
  const all = (numbers: Iterable<number>): Fact[] => [...numbers].flatMap((number) => at(number) ?? []);
  const numbersOf = (id: string): number[] =>
    [...base.numbersOf(id), ...fresh.numbersOf(id).map((number) => base.size + number)]
      .flatMap((number) => places.get(number) ?? [])
      .sort((a, b) => a - b);
  return {
    size: order.length,
    at,
    brief(number) {
      const [store, there] = held(number);
      const brief = store.brief(there);
      // Articles of the two stores have numbers of their own.
      return brief && { ...brief, article: store === base ? brief.article : -1 - brief.article };
    },
    get(id) {
      const article = id.slice(0, Math.max(0, id.lastIndexOf("#")));
      const fact = fresh.get(id) ?? (gone.has(article) ? undefined : base.get(id));
      return fact && linked(fact);
    },
    rangeOf,
    ofArticle(id) {
      const [from, to] = rangeOf(id);
      return all(Array.from({ length: to - from }, (_, index) => from + index));
    },
    ofSubject: (id) => all(numbersOf(id)),
    numbersOf,
    *values() {
      for (let number = 0; number < order.length; number++) {
        const fact = at(number);
        if (fact !== undefined) yield fact;
      }
    },
  };
}
