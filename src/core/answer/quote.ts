import type { Entity } from "../lexicon.ts";
import type { Asked } from "../understand/kind.ts";
import { targets } from "./answer-type.ts";
import { type Candidate, squeeze } from "./candidates.ts";
import { saysIn } from "./evidence.ts";
import type { WeighedTerm } from "./weigh.ts";

/** UTF-16 offsets into an article's body. */
export interface Span {
  start: number;
  end: number;
}

/** A sentence up to this many characters is quoted whole. */
const SHORT = 70;
/** A longer quotation is cut back to the clauses that matter. */
const LONG = 150;
const CLAUSE_END = /[，,；;](?!\d)/g;
const FINE = new Set<Asked["kind"]>(["figure", "time", "person", "organisation"]);

/**
 * The part of a sentence to quote: the clauses that say the question's terms and hold the answer, with all between them,
 * so that the quotation stays one verbatim run.
 */
export function quoteSpan(
  candidate: Candidate,
  asked: Asked,
  terms: readonly WeighedTerm[],
  entities: ReadonlyMap<string, Entity>,
): Span {
  const whole = { start: candidate.start, end: candidate.end };
  const length = whole.end - whole.start;
  if (length <= SHORT || (!FINE.has(asked.kind) && length <= LONG)) return whole;
  const clauses = clausesOf(candidate);
  const values = clauses.map(({ start, end }) => {
    const folded = squeeze(candidate.article.body.slice(start, end));
    const topic = terms.reduce((sum, term) => sum + term.mass * saysIn(folded, term, entities), 0);
    const fit = Math.max(0, ...targets(folded, asked).map((target) => target.fit));
    return { topic, fit };
  });
  const best = Math.max(...values.map(({ topic, fit }) => topic + fit * 0.8));
  const kept = values.map(({ topic, fit }) => topic + fit * 0.8 === best || topic >= 0.12);
  const first = clauses[kept.indexOf(true)];
  const last = clauses[kept.lastIndexOf(true)];
  return first && last ? balanced(candidate, { start: first.start, end: last.end }) : whole;
}

function clausesOf(candidate: Candidate): Span[] {
  const text = candidate.article.body.slice(candidate.start, candidate.end);
  const cuts = [...text.matchAll(CLAUSE_END)].map((match) => match.index + 1);
  const edges = [0, ...cuts.filter((cut) => cut < text.length), text.length];
  return edges
    .slice(0, -1)
    .map((start, at) => ({
      start: candidate.start + start,
      end: candidate.start + (edges[at + 1] ?? text.length),
    }));
}

const PAIRS: ReadonlyArray<[string, string]> = [
  ["“", "”"],
  ["「", "」"],
  ["《", "》"],
  ["（", "）"],
  ["(", ")"],
];

/** Widens a span within its sentence until no quotation mark or bracket is cut from its partner. */
function balanced(candidate: Candidate, span: Span): Span {
  const body = candidate.article.body;
  let { start, end } = span;
  for (const [open, close] of PAIRS) {
    let depth = 0;
    let least = 0;
    for (const char of body.slice(start, end)) {
      if (char === open) depth++;
      else if (char === close) least = Math.min(least, --depth);
    }
    if (least < 0) start = Math.max(candidate.start, body.lastIndexOf(open, start - 1));
    if (depth - least > 0) {
      const closing = body.indexOf(close, end);
      if (closing >= 0) end = Math.min(candidate.end, closing + 1);
    }
  }
  return { start, end };
}
