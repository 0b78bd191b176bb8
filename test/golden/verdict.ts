import type { Answer, Citation } from "../../src/core/answer/answer.ts";
import type { GoldenCase } from "./cases.ts";
import { evidenceOk, gradeText, type SeedQuote } from "./grade.ts";
import { unsupportedNumbers } from "./numbers.ts";
import { locate, type Sources } from "./sources.ts";

/** What a case's answer is judged on; article bodies by id, as the service itself serves them. */
export interface Judged {
  golden: GoldenCase;
  answer: Answer;
  bodies: ReadonlyMap<string, string>;
  sources: Sources;
}

export interface Verdict {
  pass: boolean;
  /** The answer declines: it says so itself, or it asks back without offering a citation. */
  declined: boolean;
  missing: string[][];
  hit: string[];
  /** Enough of the case's evidence is cited. */
  evidence: boolean;
  /** Quotes that are not the stated slice of their article's body, or stand in no raw text. */
  nonVerbatim: string[];
  /** Numbers of the answer that stand in none of its quotes. */
  unsupported: string[];
  /** It states something and cites nothing. */
  uncited: boolean;
}

/** Judges one answer by the rules in README.md beside this file. */
export function judge({ golden, answer, bodies, sources }: Judged): Verdict {
  const declined = answer.abstained || (answer.clarify !== undefined && answer.citations.length === 0);
  const prose = asShown(answer.answer);
  const { missing, hit } = gradeText(golden, prose);
  const located = answer.citations.map((cited) => ({
    cited,
    seed: locate(sources, cited.articleId, cited.quote),
  }));
  const nonVerbatim = located
    .filter(({ cited, seed }) => seed === null || !isSlice(cited, bodies.get(cited.articleId)))
    .map(({ cited }) => cited.quote);
  const seedQuotes: SeedQuote[] = located.flatMap(({ cited, seed }) =>
    seed === null ? [] : [{ seed, quote: cited.quote }],
  );
  const evidence = evidenceOk(golden, seedQuotes, sources.seeds);
  return {
    pass: nonVerbatim.length === 0 && hit.length === 0 && passes(golden, declined, missing, evidence),
    declined,
    missing,
    hit,
    evidence,
    nonVerbatim,
    unsupported: unsupportedNumbers(prose, supportOf(golden, answer, declined)),
    uncited: !declined && answer.citations.length === 0,
  };
}

/** Markdown without its escapes: `1\.` is shown as `1.` (CommonMark 2.4). */
function asShown(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

function passes(golden: GoldenCase, declined: boolean, missing: string[][], evidence: boolean): boolean {
  if (golden.expect === "abstain") return declined;
  if (declined) return golden.abstain_ok;
  return missing.length === 0 && evidence;
}

function isSlice(cited: Citation, body: string | undefined): boolean {
  return body !== undefined && cited.quote !== "" && body.slice(cited.start, cited.end) === cited.quote;
}

/**
 * Texts that may lend a number to an answer: its quotes; beside an abstention also the question and the corpus date, which it
 * may name to say what it does not know; and the computed figures that a `derived` case itself asks for.
 */
function supportOf(golden: GoldenCase, answer: Answer, declined: boolean): string[] {
  const support = answer.citations.map((cited) => cited.quote);
  if (declined) support.push(...golden.turns, answer.asOf ?? "");
  if (golden.derived) support.push(...golden.must.flat());
  return support;
}
