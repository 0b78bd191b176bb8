import type { Fact } from "../facts/fact.ts";
import { factIndex } from "../facts/fact-index.ts";
import type { Corpus } from "../ports.ts";
import type { FigureInShort, LookupFact } from "./lookup-result.ts";

type Known = Pick<Corpus, "facts" | "articles">;

/** Of one subject with more facts, only those of the same unit group are looked through for a series. */
const MOST_OTHERS = 12;

/** A fact with all that its card shows. */
export function factCard(fact: Fact, { facts, articles }: Known): LookupFact {
  const { supersededBy, ...told } = fact;
  const article = articles.get(fact.articleId);
  const newer = supersededBy === undefined ? undefined : facts.get(supersededBy);
  return {
    ...told,
    title: article?.title ?? "",
    source: article?.source ?? "",
    published: article?.published ?? null,
    url: article?.url ?? null,
    ...(newer !== undefined && { supersededBy: inShort(newer) }),
    others: othersOf(fact, facts),
  };
}

/** The other figures of a fact's series, the newest first. */
function othersOf(fact: Fact, store: Corpus["facts"]): FigureInShort[] {
  if (fact.series === undefined) return [];
  const index = factIndex(store);
  const others: Array<{ day: string; figure: FigureInShort }> = [];
  for (const number of store.numbersOf(fact.subject.id)) {
    if (index.briefs[number]?.status !== fact.status) continue;
    const other = store.at(number);
    if (other === undefined || other.series !== fact.series || other.id === fact.id) continue;
    others.push({ day: index.days[number] ?? "", figure: inShort(other) });
  }
  return others
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
    .slice(0, MOST_OTHERS)
    .map(({ figure }) => figure);
}

function inShort({ id, value, unit, qualifier, status, period, asOf, articleId }: Fact): FigureInShort {
  return { id, value, unit, ...(qualifier !== undefined && { qualifier }), status, period, asOf, articleId };
}
