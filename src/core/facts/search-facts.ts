import type { ArticleScope, Period } from "../article.ts";
import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { overlaps } from "../understand/period.ts";
import type { Term } from "../understand/terms.ts";
import type { Fact, FactStatus } from "./fact.ts";
import { type FactIndex, factIndex, pairsOf } from "./fact-index.ts";
import { askedPeriod, type FactQuestion, factQuestion, subjectId } from "./fact-query.ts";
import { briefScore, quoteScore } from "./fact-score.ts";

/** What figures are wanted; all that is given holds at once. */
export interface FactRequest {
  /** A question or keywords, in Chinese (any script) or English. */
  q?: string | undefined;
  /** Entity id or any name of whose figure it is. */
  subject?: string | undefined;
  /** Words of what is measured, all of them. */
  metric?: string | undefined;
  /** ISO 8601 (`2025`, `2025-01/2025-06`) or words (去年, 2025年上半年). */
  period?: string | undefined;
  status?: FactStatus | undefined;
  scope?: ArticleScope | undefined;
  /** Article id. */
  article?: string | undefined;
  limit: number;
  offset?: number | undefined;
}

export interface FoundFacts {
  /** Best first; without `q` the newest first. */
  facts: Fact[];
  /** How many there are on all pages. */
  total: number;
}

type Searched = Pick<Corpus, "facts" | "lexicon" | "articles"> & { info: Pick<Corpus["info"], "asOf"> };

/** So many of the best by subject, metric and period are compared by their sentences too. */
const READ = 32;

/** Figures that answer a request. */
export function searchFacts(corpus: Searched, request: FactRequest): FoundFacts {
  const { facts } = corpus;
  const index = factIndex(facts);
  const passing = filtered(corpus, index, request);
  const { q = "", limit, offset = 0 } = request;
  if (q.trim() === "") {
    const sorted = passing.sort((a, b) => newer(index, a, b));
    return page(corpus, sorted, limit, offset);
  }
  const question = heldSubjects(corpus, index, factQuestion(q, corpus.lexicon, corpus.info.asOf));
  const candidates = candidatesFor(index, question, passing);
  const scored = candidates
    .map((number) => ({ number, score: briefScore(index, number, question) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || newer(index, a.number, b.number));
  const read = scored.slice(0, READ).map(({ number, score }) => ({
    number,
    score: score + quoteScore(index.sentence(number), index.metrics[number] ?? "", question.terms),
  }));
  read.sort((a, b) => b.score - a.score || newer(index, a.number, b.number));
  return page(
    corpus,
    [...read, ...scored.slice(READ)].map(({ number }) => number),
    limit,
    offset,
  );
}

/** A name that no figure is of (人才公寓 is what a park counts) is a word like others. */
function heldSubjects({ facts, lexicon }: Searched, index: FactIndex, question: FactQuestion): FactQuestion {
  const named = new Map(
    question.subjects.map((id) => {
      const name = foldText(lexicon.entities.find((entity) => entity.id === id)?.name ?? id);
      return [id, { own: facts.numbersOf(id), near: index.named(name) }];
    }),
  );
  const subjects = question.subjects.filter(
    (id) => (named.get(id)?.near.length ?? 0) + (named.get(id)?.own.length ?? 0) > 0,
  );
  return {
    ...question,
    subjects,
    near: new Set(subjects.flatMap((id) => [...(named.get(id)?.own ?? []), ...(named.get(id)?.near ?? [])])),
    terms: question.terms.filter(({ entity }) => entity === null || !subjects.includes(entity.id)),
  };
}

function page({ facts }: Searched, numbers: readonly number[], limit: number, offset: number): FoundFacts {
  return {
    facts: numbers.slice(offset, offset + limit).flatMap((number) => facts.at(number) ?? []),
    total: numbers.length,
  };
}

function newer(index: FactIndex, a: number, b: number): number {
  const [left = "", right = ""] = [index.days[a], index.days[b]];
  return left === right ? a - b : left < right ? 1 : -1;
}

function filtered(corpus: Searched, index: FactIndex, request: FactRequest): number[] {
  const { facts, lexicon, info } = corpus;
  const { subject, metric, period, status, scope, article } = request;
  const wanted = period === undefined ? undefined : askedPeriod(period, info.asOf);
  if (wanted === null) return [];
  const terms = metric === undefined ? [] : factQuestion(metric, lexicon, info.asOf).terms;
  const [from, to] = article === undefined ? [0, facts.size] : facts.rangeOf(article);
  const numbers = subject === undefined ? range(from, to) : ofSubject(corpus, index, subject);
  return numbers.filter((number) => {
    const brief = index.briefs[number];
    if (brief === undefined || number < from || number >= to) return false;
    if (status !== undefined && brief.status !== status) return false;
    if (scope !== undefined && brief.scope !== scope) return false;
    if (wanted !== undefined && !inPeriod(index.periods[number], wanted)) return false;
    return metric === undefined || saysMetric(index.metrics[number] ?? "", metric, terms);
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

function ofSubject({ facts, lexicon }: Searched, index: FactIndex, subject: string): number[] {
  const id = subjectId(subject, lexicon) ?? subject.trim();
  const own = facts.numbersOf(id);
  if (own.length > 0) return [...own];
  const text = foldText(subject.trim());
  return text === "" ? [] : index.named(text).sort((a, b) => a - b);
}

function inPeriod(period: Period | null | undefined, wanted: Period): boolean {
  return period !== null && period !== undefined && overlaps(period, wanted);
}

/** True where a metric says what is asked for: as it stands, or each of its words in one of its forms. */
function saysMetric(metric: string, asked: string, terms: readonly Term[]): boolean {
  if (metric.includes(foldText(asked.trim()))) return true;
  return terms.length > 0 && terms.every(({ forms }) => forms.some((form) => metric.includes(form)));
}

/** Facts of the subjects asked about, and those whose metric shares two characters with what is asked. */
function candidatesFor(
  index: FactIndex,
  { near, terms }: FactQuestion,
  passing: readonly number[],
): number[] {
  const found = new Set(near);
  for (const { forms } of terms)
    for (const form of forms)
      for (const pair of pairsOf(form)) for (const number of index.holding(pair)) found.add(number);
  // A question of subjects only is answered by all that is theirs; one of neither by nothing.
  return passing.filter((number) => found.has(number));
}
