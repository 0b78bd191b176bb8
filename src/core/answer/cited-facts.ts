import type { Article } from "../article.ts";
import type { Fact, FactStore } from "../facts/fact.ts";
import type { Corpus } from "../ports.ts";
import type { Citation } from "./answer.ts";
import type { Measured } from "./chart-lengths.ts";

/** A figure with the citation whose quotation holds it. */
export interface CitedFact {
  fact: Measured;
  citation: Citation;
}

/** The results that an answer both cites and says, in the order of its citations: each of them once. */
export function saidFacts(corpus: Corpus, citations: readonly Citation[], text: string): CitedFact[] {
  const seen = new Set<string>();
  return citations.flatMap((citation) =>
    drawableIn(corpus, citation.articleId).flatMap((fact) => {
      if (!holds(citation, fact) || seen.has(fact.id) || !says(text, fact.value)) return [];
      seen.add(fact.id);
      return [{ fact, citation }];
    }),
  );
}

/** By store of facts and article: what other articles say changes how facts are linked. */
const kept = new WeakMap<FactStore, WeakMap<Article, readonly Measured[]>>();

/** The figures of an article that can be drawn; read once as long as the corpus keeps the article. */
function drawableIn({ articles, facts }: Corpus, id: string): readonly Measured[] {
  const article = articles.get(id);
  if (article === undefined) return [];
  const ofStore = kept.get(facts) ?? new WeakMap<Article, readonly Measured[]>();
  kept.set(facts, ofStore);
  const known = ofStore.get(article) ?? facts.ofArticle(id).filter(isDrawable);
  ofStore.set(article, known);
  return known;
}

/** Whether a figure is a result with a number: aims and bounds are not drawn beside what was so. */
export function isDrawable(fact: Fact): fact is Measured {
  return fact.number !== undefined && fact.status === "result" && fact.scope !== "other";
}

/** Whether a citation's run has a figure of its article. */
export function holds({ start, end }: Citation, { valueStart, valueEnd }: Fact): boolean {
  return start <= valueStart && valueEnd <= end;
}

/** Whether a text has a value, not as a part of a longer number. */
function says(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const end = at + value.length;
    const isPart = /\d[.,]?$/.test(text.slice(0, at)) || /^[.,]?\d/.test(text.slice(end));
    if (!isPart || !/\d/.test(value)) return true;
  }
  return false;
}

/** A figure as its article writes it, with what qualifies it on either side. */
export function asWritten({ valueStart, valueEnd, qualifier = "" }: Fact, body: string): string {
  const start =
    qualifier !== "" && body.slice(valueStart - qualifier.length, valueStart) === qualifier
      ? valueStart - qualifier.length
      : valueStart;
  const end = body.startsWith(qualifier, valueEnd) ? valueEnd + qualifier.length : valueEnd;
  return body.slice(start, end).replace(/\s+/g, "");
}
