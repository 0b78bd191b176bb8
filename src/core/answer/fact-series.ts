import { factCitations } from "../facts/fact-citations.ts";
import { lastDay, samePeriodKind } from "../knowledge/same-metric.ts";
import type { Corpus } from "../ports.ts";
import { type CitedFact, isDrawable } from "./cited-facts.ts";

/**
 * Figures of one measure of one subject with those that the ledger links to them, the oldest first, one a period. A period of
 * which articles say different things is left out. What the ledger adds is cited by its whole sentence.
 */
export function seriesOf(said: readonly CitedFact[], corpus: Corpus): CitedFact[] {
  const all = [...said, ...linkedTo(said, corpus)];
  const byPeriod = Map.groupBy(all, ({ fact }) => fact.period ?? "");
  return [...byPeriod.values()]
    .flatMap((same) => {
      const [first] = same;
      const isClear = same.every(({ fact }) => !fact.contradicts && fact.number === first?.fact.number);
      return first && isClear ? [first] : [];
    })
    .sort((a, b) => (lastDay(a.fact) < lastDay(b.fact) ? -1 : 1));
}

function linkedTo(said: readonly CitedFact[], corpus: Corpus): CitedFact[] {
  const linked = said.find(({ fact }) => fact.series !== undefined)?.fact;
  if (linked === undefined) return [];
  const { facts } = corpus;
  // Most figures of a subject are of other measures: their briefs tell, without reading an article.
  const numbers = facts.numbersOf(linked.subject.id).filter((number) => {
    const brief = facts.brief(number);
    return brief?.status === "result" && samePeriodKind(brief.period, linked.period);
  });
  const others = numbers
    .flatMap((number) => facts.at(number) ?? [])
    .filter((fact) => fact.series === linked.series && !said.some((one) => one.fact.id === fact.id))
    .filter(isDrawable)
    .filter(({ articleId }) => corpus.articles.get(articleId)?.scope !== "other");
  const { citations, sourceOf } = factCitations(others, corpus);
  return others.flatMap((fact) => {
    const citation = citations[sourceOf(fact) - 1];
    return citation ? [{ fact, citation }] : [];
  });
}
