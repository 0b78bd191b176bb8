import type { Entity } from "../lexicon.ts";
import { squeeze } from "../text/squeeze.ts";
import type { Asked } from "../understand/kind.ts";
import { targets } from "./answer-type.ts";
import type { Candidate } from "./candidates.ts";
import type { Entities } from "./mentions.ts";
import { NOTHING_SAID, type Said, saidOf, says } from "./said.ts";
import type { WeighedTerm } from "./weigh.ts";

/** UTF-16 offsets into an article's body. */
export interface Span {
  start: number;
  end: number;
}

/** A sentence up to this many characters is quoted whole. */
const SHORT = 80;
/** So is one up to this many where conditions or list items must not be lost. */
const LONG = 150;
const ONE_CLAUSE_ANSWERS = new Set<Asked["kind"]>(["figure", "time", "person", "organisation"]);
/** The most characters that a quotation may have once the name of whose fact it is has been taken in. */
const WITH_OWNER = 260;
const OWNERS = new Set<Entity["kind"]>(["park", "district"]);
/** A term lighter than this is not worth a longer quotation. */
const WORTH_KEEPING = 0.1;
/** Numbering and connectives at the head of a sentence that say nothing outside their paragraph. */
const LEAD =
  /^(?:[一二三四五六七八九十]{1,3}、\s*|[（(][一二三四五六七八九十\d]{1,2}[)）]\s*|(?:其中|同时|此外|另外|首先|其次|再者|最后|而且)[,，]\s*)+/u;

/**
 * The part of a sentence to quote: the clause that holds the answer and those that say the question's other terms, with all
 * between them, so that the quotation stays one verbatim run.
 */
export function quoteSpan(
  candidate: Candidate,
  asked: Asked,
  terms: readonly WeighedTerm[],
  entities: Entities,
): Span {
  const body = candidate.surroundings.article.body;
  const lead = LEAD.exec(body.slice(candidate.start, candidate.end))?.[0].length ?? 0;
  const whole = { start: candidate.start + lead, end: candidate.end };
  const limit = ONE_CLAUSE_ANSWERS.has(asked.kind) ? SHORT : LONG;
  if (whole.end - whole.start <= limit) return whole;
  const clauses = clausesOf(body, whole, ONE_CLAUSE_ANSWERS.has(asked.kind) ? FINE_CUTS : COARSE_CUTS);
  const said = clauses.map(({ start, end }) => saidOf(squeeze(body.slice(start, end)), entities));
  const saysAt = (at: number, term: WeighedTerm): number => says(said[at] ?? NOTHING_SAID, term);
  const fits = said.map(({ text }) => Math.max(0, ...targets(text, asked).map(({ fit }) => fit)));
  const worth = said.map((_, at) =>
    terms.reduce((sum, term) => sum + term.mass * saysAt(at, term), 0.8 * (fits[at] ?? 0)),
  );
  const best = worth.indexOf(Math.max(...worth));
  const leading = asked.wanted > 1 ? bestPlaces(worth, asked.wanted) : [best];
  let first = Math.min(...leading);
  let last = Math.max(...leading);
  for (const term of terms) {
    if (
      term.mass < WORTH_KEEPING ||
      clauses.slice(first, last + 1).some((_, at) => saysAt(first + at, term) >= 0.7)
    )
      continue;
    const nearest = nearestClause(clauses.length, best, (at) => saysAt(at, term) >= 0.7);
    if (nearest === null) continue;
    first = Math.min(first, nearest);
    last = Math.max(last, nearest);
  }
  const most = Math.max(...fits);
  if (most > 0 && !fits.slice(first, last + 1).some((fit) => fit >= 0.8 * most)) {
    const holder = nearestClause(clauses.length, best, (at) => (fits[at] ?? 0) >= 0.8 * most);
    if (holder !== null) {
      first = Math.min(first, holder);
      last = Math.max(last, holder);
    }
  }
  first = withOwner(said, first, body.slice(clauses[first]?.start, clauses[last]?.end).length, last);
  // When something held is part of what is held.
  while (first > 0 && isTime(said[first - 1]?.text ?? "")) first--;
  return {
    start: clauses[first]?.start ?? whole.start,
    end: withoutComma(body, clauses[last]?.end ?? whole.end),
  };
}

const TIME_MOST = 14;

/** A short clause that only says when (2025年, 实体化运作5年来, 截至目前). */
function isTime(clause: string): boolean {
  return (
    clause.length <= TIME_MOST &&
    /(?:年|月|日|季度|半年|以来|年来|期间|目前|近期|当日|上午|下午)[，,]$/.test(clause)
  );
}

/** The end of a span without the comma or semicolon that cut it. */
function withoutComma(body: string, end: number): number {
  return FINE_CUTS.includes(body.charAt(end - 1)) ? end - 1 : end;
}

/** The places of the highest values, as many as wanted. */
function bestPlaces(values: readonly number[], wanted: number): number[] {
  return values
    .map((value, at) => ({ value, at }))
    .sort((a, b) => b.value - a.value)
    .slice(0, wanted)
    .map(({ at }) => at);
}

/** Widens to the left up to the clause that names whose fact it is, where that is not too far. */
function withOwner(clauses: readonly Said[], first: number, length: number, last: number): number {
  const owned = ({ mentioned }: Said): boolean => [...mentioned].some(({ kind }) => OWNERS.has(kind));
  if (clauses.slice(first, last + 1).some(owned)) return first;
  let total = length;
  for (let at = first - 1; at >= 0; at--) {
    const clause = clauses[at] ?? NOTHING_SAID;
    total += clause.text.length;
    if (total > WITH_OWNER) return first;
    if (owned(clause)) return at;
  }
  return first;
}

function nearestClause(count: number, from: number, holds: (at: number) => boolean): number | null {
  for (let distance = 1; distance < count; distance++) {
    for (const at of [from - distance, from + distance]) if (at >= 0 && at < count && holds(at)) return at;
  }
  return null;
}

const OPENING = "“「『《（(【";
const CLOSING = "”」』》）)】";

export const FINE_CUTS = "，,；;：:";
export const COARSE_CUTS = "；;";

/** Cuts a sentence at the marks that stand outside quotation marks and brackets. */
export function clausesOf(body: string, { start, end }: Span, marks: string): Span[] {
  const cuts: number[] = [];
  let depth = 0;
  for (let at = start; at < end; at++) {
    const char = body.charAt(at);
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(char) && !/\d/.test(body.charAt(at + 1)) && at + 1 < end)
      cuts.push(at + 1);
  }
  const edges = [start, ...cuts, end];
  return edges.slice(1).map((edge, at) => ({ start: edges[at] ?? start, end: edge }));
}
