import type { Period } from "../article.ts";
import type { Entity } from "../lexicon.ts";
import type { AskedKind } from "../understand/kind.ts";
import { months, overlaps } from "../understand/period.ts";
import type { Question } from "../understand/question.ts";
import { needsTarget, type Target, targets } from "./answer-type.ts";
import type { Candidate } from "./candidates.ts";
import { withoutOverlap } from "./mentions.ts";
import { OURS } from "./places.ts";
import { placeOf, type Said, says } from "./said.ts";
import type { Sought } from "./sought.ts";
import type { WeighedTerm } from "./weigh.ts";

/** How well the best stretch of the asked form fits, and where it is. */
export function bestTarget(
  { said, everyday, numbers }: Candidate,
  { question, terms, wording }: Sought,
): { form: number; target: Target | undefined } {
  const { kind } = question.asked;
  const found = targets(said.text, question.asked, numbers).filter(
    ({ start, end }) => !NAMED.has(kind) || !wording.squeezed.includes(said.text.slice(start, end)),
  );
  const places = found.length > 0 ? placesOf(said, terms) : [];
  const counted = countedTerm(question.asked.counted, terms);
  const unsaid = counted !== undefined && Math.max(says(said, counted), says(everyday, counted)) < 0.5;
  let form = needsTarget(question.asked) ? 0 : kind === "open" || kind === "yesno" ? 0.9 : 0.6;
  let target: Target | undefined;
  for (const stretch of found) {
    const fit = (unsaid ? 0.5 : 1) * stretch.fit * (0.8 + 0.2 * nearness(stretch, places));
    if (target && fit <= form) continue;
    form = fit;
    target = stretch;
  }
  return { form, target };
}

/** A name that the question itself gives is no answer to it. */
const NAMED = new Set<AskedKind>(["person", "place", "organisation"]);

/** The term for what is counted: the one with which the question goes on after its measure word. */
function countedTerm(counted: string, terms: readonly WeighedTerm[]): WeighedTerm | undefined {
  return terms.find(({ text, kind }) => kind !== "char" && text.length > 1 && counted.startsWith(text));
}

interface Place {
  start: number;
  end: number;
  mass: number;
}

/** Where a text says the terms that tell a topic. */
function placesOf(said: Said, terms: readonly WeighedTerm[]): Place[] {
  return terms.flatMap((term) => {
    const place = term.entity?.kind === "city" ? null : placeOf(said, term);
    return place ? [{ ...place, mass: term.mass }] : [];
  });
}

/** 1 where the target touches a term of the question, towards 0 with distance. */
function nearness(target: Target, places: readonly Place[]): number {
  let near = 0;
  for (const { start, end, mass } of places) {
    const gap = Math.max(0, start - target.end, target.start - end);
    near = Math.max(near, Math.exp(-gap / 15) * Math.min(1, 0.5 + mass));
  }
  return near;
}

/** Kinds of name whose neighbours state like facts of their own: another park's figure is a wrong answer. */
const BOUND_TO_PLACE = new Set<Entity["kind"]>(["park", "district", "other-place"]);

/** A sentence about the whole city, province or country. */
const WIDER = /全市|我市|全省|全国/;

/** Whether the sentence speaks of the one the question names: 1 = by name, less where only its surroundings do. */
export function subjectFit(candidate: Candidate, { question }: Sought): number {
  const named =
    question.subjects.length === 0
      ? 1
      : Math.max(...question.subjects.map((subject) => namedFit(candidate, subject)));
  return named * articleFit(candidate, question);
}

/** Less where the question names a programme, a platform or the like that the whole article never names. */
function articleFit({ surroundings }: Candidate, { terms }: Question): number {
  const topics = terms.flatMap(({ entity, weight }) =>
    entity && weight > 0.5 && TOPICS.has(entity.kind) ? [entity] : [],
  );
  return topics.length > 0 && !topics.some((topic) => surroundings.whole.mentioned.has(topic)) ? 0.55 : 1;
}

const TOPICS = new Set<Entity["kind"]>(["programme", "platform", "site", "company", "institution"]);

function namedFit({ said, surroundings }: Candidate, subject: Entity): number {
  if (said.mentioned.has(subject)) return 1;
  for (const other of said.mentioned) if (subject.distinctFrom.includes(other.id)) return 0.35;
  if (BOUND_TO_PLACE.has(subject.kind) && WIDER.test(said.text)) return 0.4;
  if (surroundings.title.mentioned.has(subject) || surroundings.heading.mentioned.has(subject)) return 1;
  if (surroundings.around.mentioned.has(subject)) return 0.9;
  return BOUND_TO_PLACE.has(subject.kind) ? 0.4 : 0.7;
}

const SUM_OF_YEARS = /(?:[两三四五六七八九十]|\d)年来|累计/;
const PART_OF_YEAR = /上半年|下半年|[一二三四首]季度?|季度|前\d+个?月|\d+月(?:至|到|-)\d+月/;

/** Whether the sentence speaks of the period asked about: by its own dates, else by the article's. */
export function periodFit({ said, periods, surroundings }: Candidate, question: Question): number {
  if (question.periods.length === 0) return 1;
  const { about } = surroundings.article;
  if (question.wholeYear && (PART_OF_YEAR.test(said.text) || (about && months(about) < 12))) return 0.3;
  const fits = (period: Period): boolean => question.periods.some((asked) => overlaps(asked, period));
  if (periods.some(fits)) return 1;
  if (!about) return periods.length === 0 ? 0.7 : 0.25;
  if (!fits(about)) return 0.25;
  if (question.asked.kind !== "figure") return 0.9;
  // A figure of several years, or of another date, is not the asked year's.
  if (periods.length > 0 || SUM_OF_YEARS.test(said.text)) return 0.4;
  return months(about) > 30 ? 0.6 : 0.95;
}

const THEIRS = new Set<Entity["kind"]>(["region", "other-place"]);
/** How far into a clause its subject may begin (a date, 其中). */
const SUBJECT_WITHIN = 6;
const CLAUSE = /[^，,；;：:]+/g;

/**
 * 1 where a figure may be the asked place's; 0.3 where the question names a place of ours and the figure's clause, or the
 * head of its sentence, begins with the name of the province or of another city: an article about Zhenjiang may state theirs.
 */
export function scopeFit(said: Said, target: Target | undefined, { question }: Sought): number {
  if (!target || ![...said.mentioned].some(({ kind }) => THEIRS.has(kind))) return 1;
  const asked = question.terms.flatMap(({ entity }) => (entity ? [entity] : []));
  if (!asked.some(({ kind }) => OURS.has(kind)) || asked.some(({ kind }) => THEIRS.has(kind))) return 1;
  const owner = ownerOf(said, target);
  return owner && THEIRS.has(owner.kind) ? 0.3 : 1;
}

/** The place with which the target's clause begins, else the one with which the sentence begins. */
function ownerOf({ text, names }: Said, target: Target): Entity | null {
  const apart = withoutOverlap(names);
  const clauses = [...text.matchAll(CLAUSE)].map((match) => match.index);
  const own = clauses.findLast((start) => start <= target.start) ?? 0;
  for (const start of [own, 0]) {
    const first = apart.find((name) => name.start >= start && name.start <= start + SUBJECT_WITHIN);
    if (first) return first.entity;
  }
  return null;
}
