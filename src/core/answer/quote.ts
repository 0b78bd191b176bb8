import type { Entity } from "../lexicon.ts";
import type { Span } from "../text/sentences.ts";
import { squeeze } from "../text/squeeze.ts";
import type { Asked } from "../understand/kind.ts";
import { targets } from "./answer-type.ts";
import { COARSE_CUTS, clausesOf, FINE_CUTS, nearestClause, type Range } from "./clauses.ts";
import { completed } from "./completed.ts";
import { NOTHING_SAID, type Said, saidOf, says } from "./said.ts";
import type { Sought } from "./sought.ts";
import type { WeighedTerm } from "./weigh.ts";

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
/** A clause whose form fits less than this share of the best does not answer: 16个 where 64家 are asked for. */
const AS_FIT = 0.85;
/** Numbering and connectives at the head of a sentence that say nothing outside their paragraph. */
const LEAD =
  /^(?:[一二三四五六七八九十]{1,3}、\s*|[（(][一二三四五六七八九十\d]{1,2}[)）]\s*|\d{1,2}\\?[.、．](?!\d)\s*|[-•·●]\s+|[—–]{1,2}\s*|(?:其中|同时|此外|另外|首先|其次|再者|最后|而且)[,，]\s*)+/u;

/** A sentence without the numbering and connectives at its head. */
export function withoutLead(body: string, { start, end }: Span): Span {
  return { start: start + (LEAD.exec(body.slice(start, end))?.[0].length ?? 0), end };
}

/**
 * The part of a sentence to quote: the clause that holds the answer, those that say the question's other terms and those without
 * which it would be half an answer, with all between them, so that the quotation stays one verbatim run. Offsets are UTF-16
 * into the article's body.
 */
export function quoteSpan(body: string, sentence: Span, { question, terms, entities }: Sought): Span {
  const { asked } = question;
  const whole = withoutLead(body, sentence);
  const text = body.slice(whole.start, whole.end);
  const fine = ONE_CLAUSE_ANSWERS.has(asked.kind) && targets(squeeze(text), asked).length > 0;
  if (text.length <= (fine ? SHORT : LONG)) return whole;
  const clauses = clausesOf(body, whole, fine ? FINE_CUTS : COARSE_CUTS);
  const said = clauses.map(({ start, end }) => saidOf(squeeze(body.slice(start, end)), entities));
  const chosen = completed(answering(said, asked, terms), said, { question, terms });
  const first = withTime(said, withOwner(said, chosen));
  return {
    start: clauses[first]?.start ?? whole.start,
    end: withoutComma(body, clauses[chosen.last]?.end ?? whole.end),
  };
}

/** The clauses that hold the answer and say the question's terms. */
function answering(said: readonly Said[], asked: Asked, terms: readonly WeighedTerm[]): Range {
  const saysAt = (at: number, term: WeighedTerm): number => says(said[at] ?? NOTHING_SAID, term);
  const fits = said.map(({ text }) => Math.max(0, ...targets(text, asked).map(({ fit }) => fit)));
  const worth = said.map((_, at) =>
    terms.reduce((sum, term) => sum + term.mass * saysAt(at, term), 0.8 * (fits[at] ?? 0)),
  );
  const best = worth.indexOf(Math.max(...worth));
  const leading = asked.wanted > 1 ? bestPlaces(worth, asked.wanted) : [best];
  let first = Math.min(...leading);
  let last = Math.max(...leading);
  const takeIn = (at: number | null): void => {
    first = Math.min(first, at ?? first);
    last = Math.max(last, at ?? last);
  };
  for (const term of terms) {
    const kept = said.slice(first, last + 1).some((_, at) => saysAt(first + at, term) >= 0.7);
    if (term.mass >= WORTH_KEEPING && !kept)
      takeIn(nearestClause(said.length, best, (at) => saysAt(at, term) >= 0.7));
  }
  const most = Math.max(...fits);
  if (most > 0 && !fits.slice(first, last + 1).some((fit) => fit >= AS_FIT * most))
    takeIn(nearestClause(said.length, best, (at) => (fits[at] ?? 0) >= AS_FIT * most));
  return { first, last };
}

const TIME_MOST = 14;

/** A short clause that only says when (2025年, 实体化运作5年来, 截至目前). */
function isTime(clause: string): boolean {
  return (
    clause.length <= TIME_MOST &&
    /(?:年|月|日|季度|半年|以来|年来|期间|目前|近期|当日|上午|下午)[，,]$/.test(clause)
  );
}

/** Widens to the left over clauses that say when: when something held is part of what is held. */
function withTime(said: readonly Said[], from: number): number {
  let first = from;
  while (first > 0 && isTime(said[first - 1]?.text ?? "")) first--;
  return first;
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
function withOwner(clauses: readonly Said[], { first, last }: Range): number {
  const owned = ({ mentioned }: Said): boolean => [...mentioned].some(({ kind }) => OWNERS.has(kind));
  const held = clauses.slice(first, last + 1);
  if (held.some(owned)) return first;
  let total = held.reduce((sum, { text }) => sum + text.length, 0);
  for (let at = first - 1; at >= 0; at--) {
    const clause = clauses[at] ?? NOTHING_SAID;
    total += clause.text.length;
    if (total > WITH_OWNER) return first;
    if (owned(clause)) return at;
  }
  return first;
}
