import type { Fact, FactStore } from "../../src/core/facts/fact.ts";

/** Facts held in a list: slow and obvious. */
export function factList(facts: readonly Fact[]): FactStore {
  return {
    size: facts.length,
    at: (number) => facts[number],
    get: (id) => facts.find((fact) => fact.id === id),
    ofArticle: (id) => facts.filter(({ articleId }) => articleId === id),
    ofSubject: (id) => facts.filter(({ subject }) => subject.id === id),
    values: () => facts.values(),
  };
}
