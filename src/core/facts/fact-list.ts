import type { Fact, FactStore } from "./fact.ts";

function grouped(facts: readonly Fact[], keyOf: (fact: Fact) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, fact] of facts.entries()) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  }
  return groups;
}

/** Facts that are in memory already, in the order given, those of an article next to each other; `article` numbers articles as they come. */
export function factList(facts: readonly Fact[]): FactStore {
  const byArticle = grouped(facts, ({ articleId }) => articleId);
  const bySubject = grouped(facts, ({ subject }) => subject.id);
  const byId = new Map(facts.map((fact, at) => [fact.id, at]));
  const articles = new Map([...byArticle.keys()].map((id, at) => [id, at]));
  const at = (number: number): Fact | undefined => facts[number];
  const all = (numbers: readonly number[] = []): Fact[] => numbers.flatMap((number) => at(number) ?? []);
  return {
    size: facts.length,
    at,
    brief(number) {
      const fact = at(number);
      if (fact === undefined) return undefined;
      const { subject, metric, unit, period, status, scope, asOf, articleId } = fact;
      return { subject, metric, unit, period, status, scope, asOf, article: articles.get(articleId) ?? 0 };
    },
    get: (id) => at(byId.get(id) ?? -1),
    rangeOf(id) {
      const numbers = byArticle.get(id) ?? [];
      const [from = 0] = numbers;
      return [from, from + numbers.length];
    },
    ofArticle: (id) => all(byArticle.get(id)),
    numbersOf: (id) => bySubject.get(id) ?? [],
    ofSubject: (id) => all(bySubject.get(id)),
    values: () => facts,
  };
}
