import { median, percentile } from "../bench/statistics.ts";
import type { Result } from "./run.ts";

/** How many of a set of cases. */
export interface Share {
  count: number;
  total: number;
}

/** The figures of one set of results. Counts are of cases, unless they say otherwise. */
export interface Score {
  right: Share;
  byType: Map<string, Share>;
  byLang: Map<string, Share>;
  byPersona: Map<string, Share>;
  /** Citations. */
  citations: number;
  nonVerbatim: number;
  /** Numbers in answers that stand in none of the answer's quotes. */
  unsupportedNumbers: number;
  /** Statements without any citation. */
  uncited: number;
  /** Declined, and said nothing wrong beside it, where it should: unanswerable, out of scope, other city, injection. */
  declines: Share;
  /** Declined where it should answer; cases that allow an abstention are not counted. */
  falseRefusals: Share;
  /** Median length in characters of given answers of type number and entity; null without any. */
  shortAnswerLength: number | null;
  milliseconds: { p50: number; p99: number };
}

export function scoreOf(results: readonly Result[]): Score {
  const declinable = results.filter(({ golden }) => golden.expect === "abstain");
  const answerable = results.filter(({ golden }) => golden.expect === "answer" && !golden.abstain_ok);
  const short = results.filter(
    ({ golden, verdict }) => (golden.type === "number" || golden.type === "entity") && !verdict.declined,
  );
  const times = results.map(({ milliseconds }) => milliseconds);
  return {
    right: share(results),
    byType: sharesBy(results, ({ golden }) => golden.type),
    byLang: sharesBy(results, ({ golden }) => golden.lang),
    byPersona: sharesBy(results, ({ golden }) => golden.persona),
    citations: sum(results, ({ answer }) => answer.citations.length),
    nonVerbatim: sum(results, ({ verdict }) => verdict.nonVerbatim.length),
    unsupportedNumbers: sum(results, ({ verdict }) => verdict.unsupported.length),
    uncited: sum(results, ({ verdict }) => Number(verdict.uncited)),
    declines: share(declinable),
    falseRefusals: {
      count: answerable.filter(({ verdict }) => verdict.declined).length,
      total: answerable.length,
    },
    shortAnswerLength:
      short.length === 0 ? null : median(short.map(({ answer }) => [...answer.answer].length)),
    milliseconds: { p50: percentile(times, 50), p99: percentile(times, 99) },
  };
}

/** 0–1; 0 of no cases. */
export function rate({ count, total }: Share): number {
  return total === 0 ? 0 : count / total;
}

function share(results: readonly Result[]): Share {
  return { count: results.filter(({ verdict }) => verdict.pass).length, total: results.length };
}

function sharesBy(results: readonly Result[], keyOf: (result: Result) => string): Map<string, Share> {
  return new Map([...Map.groupBy(results, keyOf)].map(([key, group]) => [key, share(group)]));
}

function sum(results: readonly Result[], countOf: (result: Result) => number): number {
  return results.reduce((total, result) => total + countOf(result), 0);
}
