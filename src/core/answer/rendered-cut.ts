import type { Asked } from "../understand/kind.ts";
import { breaksOff, goesOn, hasVerb, leadsUp, limits, standsAlone } from "./english-clauses.ts";
import { type ReadClause, readClauses, SAID, type Wanted } from "./rendered-clauses.ts";
import type { WeighedTerm } from "./weigh.ts";

/** Stands where clauses were left out. */
export const LEFT_OUT = " … ";
const ONE_CLAUSE_ANSWERS = new Set<Asked["kind"]>(["figure", "time", "person", "organisation"]);
/** A sentence up to this many characters is given whole. */
const SHORT = 100;
/** Answers grow to so many characters for the sake of the question's further words. */
const MOST = { oneClause: 170, other: 220 } as const;
/** An answer to an open question is given with all that belongs to it up to so many. */
const OPEN = 240;
/** A gap up to this many characters is not worth a mark. */
const GAP = 24;
/** An opening up to this many characters says when or where, and is kept. */
const OPENING = 40;
const WORTH_KEEPING = 0.1;
/** A term of this mass is said even where the answer grows long; beside a date, what happened then is. */
const HEAVY = 0.5;
const HAPPENED = 0.3;
/** A conjunction whose clause was left out. */
const LOOSE = / (?:and|or|but)$/;
const CONNECTIVE =
  /^(?:[IVX]+\. |\d\. (?=[A-Z])|(?:and|but|so|at the same time|in addition|meanwhile|moreover|furthermore|among them|for example|in fact|second|third|fourth|finally|as well as|more crucially),? )+/i;

/**
 * The part of an English sentence that answers: the clause with what is asked, those that say the question's other words,
 * the clause that has their subject, and conditions. What is left out between them is marked.
 */
export function cutEnglish(sentence: string, wanted: Wanted): string {
  const whole = withoutOuterQuotes(sentence).replace(CONNECTIVE, "");
  const { kind } = wanted.sought.question.asked;
  const oneClause = ONE_CLAUSE_ANSWERS.has(kind);
  if (whole.length <= SHORT) return whole;
  const clauses = readClauses(whole, wanted);
  const best = bestOf(clauses);
  if (best === undefined) return whole;
  const chosen = new Set([best]);
  addTarget(clauses, best, chosen, wanted);
  for (const at of [...chosen]) addSubject(clauses, at, chosen);
  if (kind === "list") addListed(clauses, best, chosen);
  else addVerb(clauses, chosen);
  const worded = clauses.findIndex(({ words }, at) => words > 0 && !chosen.has(at));
  if (worded >= 0 && ![...chosen].some((at) => (clauses[at]?.words ?? 0) > 0)) chosen.add(worded);
  if (!oneClause) addTelling(whole, clauses, best, chosen);
  addUnsaid(whole, clauses, best, chosen, wanted, oneClause ? MOST.oneClause : MOST.other);
  for (const [at, { text, part }] of clauses.entries())
    if (part === clauses[best]?.part && limits(text)) chosen.add(at);
  finish(clauses, chosen);
  return joined(whole, clauses, chosen);
}

/** Speech that began in an earlier sentence, or ends in a later one, has one quotation mark alone. */
function withoutOuterQuotes(sentence: string): string {
  const count = sentence.match(/"/g)?.length ?? 0;
  if (count === 2 && /^".*[.!?]?"$/.test(sentence)) return sentence.slice(1, -1);
  if (count % 2 === 0) return sentence;
  return sentence.startsWith('"') ? sentence.slice(1) : sentence.replace(/"$/, "");
}

/** Clauses whose worth differs by no more than this are alike: what is said first counts. */
const ALIKE = 0.1;

function bestOf(clauses: readonly ReadClause[]): number | undefined {
  const most = Math.max(0, ...clauses.map(({ worth }) => worth));
  if (most === 0) return undefined;
  return clauses.findIndex(({ worth }) => worth > 0 && worth >= most - ALIKE);
}

function addTarget(
  clauses: readonly ReadClause[],
  best: number,
  chosen: Set<number>,
  { figures }: Wanted,
): void {
  if (figures.size === 0 || clauses[best]?.target) return;
  const nearest = nearestTo(best, clauses.length, (at) => clauses[at]?.target === true);
  if (nearest !== undefined) chosen.add(nearest);
}

/** A clause without a subject of its own is understood by the first of its part that has one. */
function addSubject(clauses: readonly ReadClause[], at: number, chosen: Set<number>): void {
  const clause = clauses[at];
  if (clause === undefined) return;
  const part = clauses.flatMap((other, index) => (other.part === clause.part ? [index] : []));
  const head = standsAlone(clause.text)
    ? at
    : (part.find((index) => !leadsUp(clauses[index]?.text ?? "")) ?? part[0] ?? at);
  chosen.add(head);
  // What stands right before a subject says when or where.
  if (head > 0 && part.includes(head - 1)) {
    const before = clauses[head - 1]?.text ?? "";
    if (leadsUp(before) && before.length <= OPENING) chosen.add(head - 1);
  }
}

/** A subject whose verb stands behind what is put in between (the fair, led by the zone, was held in Hangzhou). */
function addVerb(clauses: readonly ReadClause[], chosen: Set<number>): void {
  for (const at of [...chosen]) {
    const clause = clauses[at];
    if (clause === undefined || leadsUp(clause.text) || goesOn(clause.text) || hasVerb(clause.text)) continue;
    const verb = clauses.findIndex(
      (other, index) => index > at && other.part === clause.part && goesOn(other.text),
    );
    if (verb >= 0) chosen.add(verb);
  }
}

/** A list that a colon announces. */
function addListed(clauses: readonly ReadClause[], best: number, chosen: Set<number>): void {
  const part = clauses[best]?.part ?? 0;
  if (clauses.findLast((clause) => clause.part === part)?.mark !== ":") return;
  for (const [at, clause] of clauses.entries()) if (clause.part > part) chosen.add(at);
}

/**
 * The clauses beside the best that tell something: all but those that only lead up or follow and hold neither a figure, nor a
 * name, nor a word of the question that is still unsaid.
 */
function addTelling(whole: string, clauses: readonly ReadClause[], best: number, chosen: Set<number>): void {
  const said = (term: WeighedTerm, among: ReadonlySet<number>): boolean =>
    [...among].some((at) => (clauses[at]?.says.get(term) ?? 0) >= SAID);
  const grown = new Set(chosen);
  const own = clauses[best]?.part ?? 0;
  // A colon announces what follows.
  const last = clauses.findLast(({ part }) => part === own)?.mark === ":" ? own + 1 : own;
  for (const [at, { text, part, says: terms }] of clauses.entries()) {
    if (part < own || part > last) continue;
    const adds = [...terms].some(
      ([term, share]) => share >= SAID && term.mass >= WORTH_KEEPING && !said(term, chosen),
    );
    if (adds || /\d|.\p{Lu}/u.test(text) || !leadsUp(text)) grown.add(at);
  }
  if (joined(whole, clauses, grown).length > OPEN) return;
  for (const at of grown) chosen.add(at);
}

/** The clauses nearest to the best that say what the chosen leave unsaid, the weightiest terms first, as far as there is room. */
function addUnsaid(
  whole: string,
  clauses: readonly ReadClause[],
  best: number,
  chosen: Set<number>,
  { sought }: Wanted,
  most: number,
): void {
  const heavy = sought.question.asked.kind === "time" ? HAPPENED : HEAVY;
  for (const term of [...sought.terms].sort((a, b) => b.mass - a.mass)) {
    const saysIt = (at: number): boolean => (clauses[at]?.says.get(term) ?? 0) >= SAID;
    if (term.mass < WORTH_KEEPING || [...chosen].some(saysIt)) continue;
    const nearest = nearestTo(best, clauses.length, saysIt);
    if (nearest === undefined) continue;
    const grown = new Set(chosen).add(nearest);
    addSubject(clauses, nearest, grown);
    if (joined(whole, clauses, grown).length > (term.mass >= heavy ? 2 * most : most)) continue;
    for (const at of grown) chosen.add(at);
  }
}

/** A clause that breaks off is taken up again behind the one in its middle; a loose conjunction alone is no such. */
function finish(clauses: readonly ReadClause[], chosen: Set<number>): void {
  for (const [at, { text, part }] of clauses.entries()) {
    const before = clauses[at - 1];
    const opened = before?.part === part && breaksOff(before.text) && leadsUp(text);
    const wanted = chosen.has(at) ? opened || (breaksOff(text) && !LOOSE.test(text)) : false;
    if (wanted && clauses[at + 1]?.part === part) chosen.add(at + 1);
  }
}

function nearestTo(from: number, count: number, holds: (at: number) => boolean): number | undefined {
  for (let distance = 0; distance < count; distance++)
    for (const at of [from - distance, from + distance]) if (at >= 0 && at < count && holds(at)) return at;
  return undefined;
}

function joined(whole: string, clauses: readonly ReadClause[], chosen: ReadonlySet<number>): string {
  let text = "";
  let end = -1;
  for (const [at, clause] of clauses.entries()) {
    if (!chosen.has(at)) continue;
    if (end < 0) text = clause.text.replace(CONNECTIVE, "");
    else if (clause.start - end <= GAP) text += whole.slice(end, clause.end);
    else text = text.replace(LOOSE, "") + LEFT_OUT + clause.text;
    end = clause.end;
  }
  text = text.replace(LOOSE, "");
  return /[.!?]"?$/.test(text) ? text : `${text}.`;
}
