import type { Corpus } from "../ports.ts";
import { factCard } from "./fact-card.ts";
import { factsIn } from "./facts-in.ts";
import { findArticles } from "./find-articles.ts";
import { findRecords } from "./find-records.ts";
import { clausesOfTyped, findSentences } from "./find-sentences.ts";
import type { LookupRequest } from "./lookup-request.ts";
import type { LookupResult } from "./lookup-result.ts";
import { rankFacts } from "./rank-facts.ts";
import { readTyped } from "./read-typed.ts";

/** So many passages are searched for sentences, facts and articles. */
const PASSAGES = 12;

/**
 * What a corpus holds on a few words typed during a call, finished or not: figures first, the right one first, then
 * sentences, articles and records. Nothing typed finds nothing.
 */
export async function lookUp(corpus: Corpus, { q, limit, lang }: LookupRequest): Promise<LookupResult> {
  const { asOf } = corpus.info;
  const typed = readTyped(q, corpus);
  if (typed.parts.length === 0 && typed.periods.length === 0 && typed.months === null)
    return { query: q, facts: [], sentences: [], articles: [], records: [], asOf };
  const clauses = clausesOfTyped(typed, corpus);
  const filter = lang === undefined ? {} : { filter: { lang } };
  const hits = await corpus.engine.search({ clauses, limit: PASSAGES, ...filter });
  const isOf = (articleId: string): boolean =>
    lang === undefined || corpus.articles.traits(corpus.articles.indexOf(articleId))?.lang === lang;
  const facts = rankFacts(corpus, typed, factsIn(hits, corpus.facts)).filter(({ fact }) =>
    isOf(fact.articleId),
  );
  return {
    query: q,
    ...(typed.isRead && { corrected: typed.intended }),
    facts: facts.slice(0, limit).map(({ fact }) => factCard(fact, corpus)),
    sentences: findSentences(hits, typed, clauses, corpus, limit),
    articles: findArticles(hits, typed, clauses, corpus, isOf).slice(0, limit),
    records: findRecords(corpus, typed, limit),
    asOf,
  };
}
