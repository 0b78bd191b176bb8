import type { Asked } from "../understand/kind.ts";
import { targets } from "./answer-type.ts";
import { fieldsStated } from "./asked-field.ts";
import type { FoundPassage } from "./candidates.ts";
import { bestOfEachSubject } from "./compare-subjects.ts";
import { answers, refusalOf } from "./decide.ts";
import { announcedCounts, announcements, enumerationsIn } from "./enumeration.ts";
import { type Evidence, rankEvidence } from "./evidence.ts";
import { asksForList } from "./lists.ts";
import { says } from "./said.ts";
import type { Sought } from "./sought.ts";
import type { WeighedTerm } from "./weigh.ts";

/**
 * A sentence that is sure enough stands alone; else others that may answer stand beside it, together no less likely than this.
 * A figure, a date or a name is told from its neighbours by its form, so less will do.
 */
const SURE = 0.8;
const SURE_OF_FORM = 0.65;
const TOLD_BY_FORM = new Set<Asked["kind"]>(["figure", "time", "person", "organisation", "place"]);
/** A sentence much less likely than the first (in shares of it) does not stand beside it. */
const LEAST_SHARE = 0.12;
/** Where several things are asked for, a further sentence must say at least this share of the topic that the others leave unsaid. */
const LEAST_GAIN = 0.25;
const MOST_SENTENCES = 3;
/** Of so many sentences one may lead. */
const LEADING = 3;

/** The sentences that answer together, the likeliest first; empty where the articles do not answer. */
export function selectEvidence(found: readonly FoundPassage[], sought: Sought): Evidence[] {
  const each = bestOfEachSubject(found, sought);
  if (each.length > 0) return distinct(each);
  const ranked = rankEvidence(found, sought);
  const first = leading(ranked, sought);
  if (!first) return [];
  return distinct([first, ...complements(first, ranked, sought)]).slice(0, MOST_SENTENCES);
}

/** The best sentence; where that only lacks the form asked for, the next one nearly as likely that has it. */
function leading(ranked: readonly Evidence[], sought: Sought): Evidence | undefined {
  const [best] = ranked;
  const refusal = refusalOf(sought, best);
  if (!best || refusal === null) return best;
  if (refusal !== "wrong-form") return undefined;
  return ranked
    .slice(1, LEADING)
    .find((one) => one.probability >= LEAST_SHARE * best.probability && answers(sought, one));
}

const SEVERAL = new Set<Asked["kind"]>(["comparison", "list"]);

function complements(first: Evidence, ranked: readonly Evidence[], sought: Sought): Evidence[] {
  const { question } = sought;
  const chosen: Evidence[] = [];
  if (asksForList(question)) chosen.push(...enumerating(first, ranked, sought));
  if (question.asked.kind === "place") chosen.push(...placing(first, ranked));
  chosen.push(...ofOtherFields([first, ...chosen], ranked, sought));
  const rest = ranked.filter(
    (other) =>
      other !== first &&
      other.probability >= LEAST_SHARE * first.probability &&
      other.subject >= first.subject &&
      other.period >= first.period &&
      answers(sought, other),
  );
  if (
    (question.asked.wanted > 1 && !holdsAll(first, sought)) ||
    SEVERAL.has(question.asked.kind) ||
    isTwofold(question.folded)
  )
    chosen.push(...saysMore(first, rest, sought));
  const sure = TOLD_BY_FORM.has(question.asked.kind) ? SURE_OF_FORM : SURE;
  for (const other of rest) {
    const sum = [first, ...chosen].reduce((total, { probability }) => total + probability, 0);
    if (sum >= sure || chosen.length >= MOST_SENTENCES - 1) break;
    if (!chosen.includes(other)) chosen.push(other);
  }
  return chosen;
}

/** So many characters make a part of a question one that asks something. */
const PART = 3;

/** Whether a question asks two things, one after the other (怎么服务企业的 闭环是啥). */
function isTwofold(folded: string): boolean {
  const parts = folded.split(/[\s,，。;；?？!！]+/).filter(({ length }) => length >= PART);
  return parts.length > 1 && parts.filter((part) => ASKS.test(part)).length > 1;
}

const ASKS = /什么|啥|哪|谁|多[少大久长高]|几|怎|如何|吗$|不$|没$|何|能否|是否/;

/** Whether a sentence has as many figures of the asked form as are asked for. */
function holdsAll({ candidate }: Evidence, { question: { asked } }: Sought): boolean {
  return (
    targets(candidate.said.text, asked, candidate.numbers).filter(({ fit }) => fit >= 0.8).length >=
    asked.wanted
  );
}

/** The sentences that say of the topic what those before them leave unsaid. */
function saysMore(first: Evidence, rest: readonly Evidence[], sought: Sought): Evidence[] {
  const chosen: Evidence[] = [];
  while (chosen.length < MOST_SENTENCES - 1) {
    const unsaid = sought.terms.filter((term) => ![first, ...chosen].some((one) => saysIt(one, term)));
    const next = rest
      .filter((other) => !chosen.includes(other))
      .map((other) => ({ other, gain: gainOf(other, unsaid, sought) }))
      .sort((a, b) => b.gain - a.gain)[0];
    if (!next || next.gain < LEAST_GAIN) break;
    chosen.push(next.other);
  }
  return chosen;
}

/** So many of the best sentences are looked at for a further field. */
const FIELDS_WITHIN = 12;

/**
 * Where the parts of a question ask for several fields of something that records know, the best sentence that states a field
 * which the others leave out.
 */
function ofOtherFields(
  chosen: readonly Evidence[],
  ranked: readonly Evidence[],
  { naming }: Sought,
): Evidence[] {
  if (naming.parts.length < 2) return [];
  const states = ({ candidate }: Evidence, fields: ReadonlySet<string>): boolean =>
    [...fieldsStated(candidate.recorded, naming)].some((field) => fields.has(field));
  const further: Evidence[] = [];
  for (const fields of naming.parts) {
    if ([...chosen, ...further].some((one) => states(one, fields))) continue;
    const next = ranked.slice(0, FIELDS_WITHIN).find((one) => states(one, fields));
    if (next) further.push(next);
  }
  return further;
}

function saysIt({ candidate }: Evidence, term: WeighedTerm): boolean {
  return (
    Math.max(says(candidate.said, term), says(candidate.everyday, term), says(candidate.stated, term)) >= 0.7
  );
}

/**
 * Where a list is asked for and the best sentence only announces it, the sentence of its article that says the same number of the
 * same things and names them all, or the one right after it that enumerates.
 */
function enumerating(first: Evidence, ranked: readonly Evidence[], { question }: Sought): Evidence[] {
  const { said, surroundings } = first.candidate;
  const counts = announcedCounts(question.folded);
  const announced = announcements(said.text).filter(({ count }) => counts.includes(count));
  const namesAll = ({ candidate }: Evidence): boolean => {
    const sizes = enumerationsIn(candidate.said.text, counts).map(({ items }) => items.length);
    return announced.some(({ count, label }) => sizes.includes(count) && candidate.said.text.includes(label));
  };
  if (announced.length > 0 && !namesAll(first)) {
    const complete = ranked.find(
      (other) => other.candidate.surroundings.article === surroundings.article && namesAll(other),
    );
    if (complete) return [complete];
  }
  if (first.form >= 0.7 || question.asked.kind !== "list") return [];
  const next = ranked.find(
    ({ candidate }) => candidate.surroundings === surroundings && candidate.before === said,
  );
  return next && next.form >= 0.7 ? [next] : [];
}

/** Where a place is asked for and the best sentence names none, the sentence of the same article that does. */
function placing(first: Evidence, ranked: readonly Evidence[]): Evidence[] {
  const names = ({ candidate }: Evidence): boolean =>
    [...candidate.said.mentioned].some(({ kind }) => kind === "park" || kind === "district");
  if (names(first)) return [];
  const same = ranked.find(
    (other) => other.candidate.surroundings.article === first.candidate.surroundings.article && names(other),
  );
  return same ? [same] : [];
}

function gainOf(evidence: Evidence, unsaid: readonly WeighedTerm[], sought: Sought): number {
  const mass = (terms: readonly WeighedTerm[]): number => terms.reduce((sum, term) => sum + term.mass, 0);
  const total = mass(sought.terms);
  return total > 0 ? mass(unsaid.filter((term) => saysIt(evidence, term))) / total : 0;
}

/** Two articles may tell a thing in nearly the same words: once is enough. */
const ALIKE = 0.8;

function distinct(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(
    (one, at) =>
      !evidence.slice(0, at).some((other) => alike(other.candidate.said.text, one.candidate.said.text)),
  );
}

/** Whether two texts share most of the pairs of characters of the shorter one. */
function alike(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  let held = 0;
  for (let at = 0; at + 2 <= shorter.length; at++) if (longer.includes(shorter.slice(at, at + 2))) held++;
  return held >= ALIKE * (shorter.length - 1);
}
