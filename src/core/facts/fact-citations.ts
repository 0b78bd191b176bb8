import type { Citation } from "../answer/answer.ts";
import { citationOf } from "../answer/citation-of.ts";
import type { Corpus } from "../ports.ts";
import type { Fact } from "./fact.ts";

/** The sentences of facts as citations, one for each sentence, numbered from 1. */
export function factCitations(
  facts: readonly Fact[],
  { articles, passages }: Pick<Corpus, "articles" | "passages">,
): { citations: Citation[]; sourceOf(fact: Fact): number } {
  const citations: Citation[] = [];
  const numbers = new Map<string, number>();
  const keyOf = ({ articleId, start }: Fact): string => `${articleId}#${start}`;
  for (const fact of facts) {
    const article = articles.get(fact.articleId);
    if (article === undefined || numbers.has(keyOf(fact))) continue;
    numbers.set(keyOf(fact), citations.length + 1);
    const passage = passageAt(passages, fact);
    citations.push({
      ...citationOf({ article, passage }, fact.start, fact.end),
      index: citations.length + 1,
    });
  }
  return { citations, sourceOf: (fact) => numbers.get(keyOf(fact)) ?? 0 };
}

/** The passage that holds a fact's value; an article that is not searched has none, its id stands in then. */
function passageAt(passages: Corpus["passages"], { articleId, valueStart }: Fact): { id: string } {
  for (let ordinal = 1; ; ordinal++) {
    const passage = passages.get(`${articleId}:${ordinal}`);
    if (passage === undefined) return { id: articleId };
    if (passage.start <= valueStart && valueStart < passage.end) return passage;
  }
}
