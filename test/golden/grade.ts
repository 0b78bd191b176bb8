import type { GoldenCase } from "./cases.ts";
import { isDigit, norm, normpos, type Positioned } from "./normalise.ts";

/** A sign of negation shortly before a forbidden string forgives it: the answer denies it. */
const NEGATIONS = [
  ...["不是", "并非", "并不", "而非", "没有", "未", "不能", "无法", "不可", "不会", "不对", "有误", "错误"],
  ...["not", "n't", "never", "cannot", "ではな", "아니"],
];
/** How many characters before a forbidden string a negation may stand. */
const NEGATION_REACH = 8;
/** Characters that a citation and an evidence quote have to share. */
const LEAST_OVERLAP = 6;

/** UTF-16 positions of a normalised alternative in a normalised text; an edge that is a digit must not continue a number. */
export function find(alternative: string, text: string): number[] {
  if (alternative === "") return [];
  const edge = [...alternative];
  const digitFirst = isDigit(edge[0]);
  const digitLast = isDigit(edge.at(-1));
  const found: number[] = [];
  for (let at = text.indexOf(alternative); at >= 0; at = text.indexOf(alternative, at + 1)) {
    if (digitFirst && continuesBackward(text, at)) continue;
    if (digitLast && continuesForward(text, at + alternative.length)) continue;
    found.push(at);
  }
  return found;
}

function continuesBackward(text: string, at: number): boolean {
  const [before, beforeThat] = [...text.slice(Math.max(0, at - 4), at)].reverse();
  return isDigit(before) || (before === "." && isDigit(beforeThat));
}

function continuesForward(text: string, at: number): boolean {
  const [next, afterThat] = [...text.slice(at, at + 4)];
  return isDigit(next) || (next === "." && isDigit(afterThat));
}

/** `alternative` as written; `text` already normalised. */
export function has(alternative: string, text: string): boolean {
  return find(norm(alternative), text).length > 0;
}

export interface TextGrade {
  /** Groups of which no alternative was found. */
  missing: string[][];
  /** Forbidden strings found without a negation before them. */
  hit: string[];
}

/** Grades the prose of an answer, without its citation quotes. */
export function gradeText(golden: Pick<GoldenCase, "must" | "must_not">, answer: string): TextGrade {
  const text = norm(answer);
  return {
    missing: golden.must.filter((group) => !group.some((alternative) => has(alternative, text))),
    hit: golden.must_not.filter((wrong) => find(norm(wrong), text).some((at) => !negated(text, at))),
  };
}

function negated(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 2 * NEGATION_REACH), at)].slice(-NEGATION_REACH).join("");
  return NEGATIONS.some((negation) => before.includes(negation));
}

/** Seeds are long and asked for often; each is normalised once. */
const positioned = new Map<string, Positioned>();

function seedPositions(seedText: string): Positioned {
  const known = positioned.get(seedText) ?? normpos(seedText);
  positioned.set(seedText, known);
  return known;
}

/** Code-point range of the first place where a quote stands in a seed, compared normalised; null where it does not. */
export function span(seedText: string, quote: string): [start: number, end: number] | null {
  const seed = seedPositions(seedText);
  const wanted = normpos(quote).text;
  const at = wanted === "" ? -1 : seed.text.indexOf(wanted);
  const start = seed.positions[at];
  const last = seed.positions[at + wanted.length - 1];
  return start === undefined || last === undefined ? null : [start, last + 1];
}

/** Whether two quotes share `least` characters of the seed, or the whole of the shorter one. */
export function overlaps(
  seedText: string,
  citedQuote: string,
  evidenceQuote: string,
  least = LEAST_OVERLAP,
): boolean {
  const cited = span(seedText, citedQuote);
  const evidence = span(seedText, evidenceQuote);
  if (cited === null || evidence === null) return false;
  const shared = Math.min(cited[1], evidence[1]) - Math.max(cited[0], evidence[0]);
  return shared >= Math.min(least, cited[1] - cited[0], evidence[1] - evidence[0]);
}

/** A citation as the grader sees it: the seed it was located in, and its quote. */
export interface SeedQuote {
  seed: string;
  quote: string;
}

/** Whether the citations overlap enough of the case's evidence: any one, all, or one of each group. */
export function evidenceOk(
  golden: Pick<GoldenCase, "evidence" | "evidence_all" | "evidence_groups">,
  citations: readonly SeedQuote[],
  seeds: ReadonlyMap<string, string>,
): boolean {
  const hits = golden.evidence.map((evidence) => {
    const seedText = seeds.get(evidence.seed);
    if (seedText === undefined) return false;
    return citations.some(
      (cited) => cited.seed === evidence.seed && overlaps(seedText, cited.quote, evidence.quote),
    );
  });
  if (golden.evidence_groups)
    return golden.evidence_groups.every((group) => group.some((index) => hits[index]));
  return golden.evidence_all ? hits.every(Boolean) : hits.some(Boolean);
}
