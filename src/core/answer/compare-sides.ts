import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { stems } from "../text/stem.ts";
import { understand } from "../understand/question.ts";
import { type FoundPassage, findPassages } from "./candidates.ts";
import type { Comparison, Side } from "./compare-read.ts";
import { answers } from "./decide.ts";
import { type Evidence, rankEvidence } from "./evidence.ts";
import { says } from "./said.ts";
import { type Sought, soughtOf } from "./sought.ts";
import type { WeighedTerm } from "./weigh.ts";

/** One side of a comparison with what the articles say of it. */
export interface ComparedSide {
  side: Side;
  /** The question of this side alone. */
  sought: Sought;
  /** What only this side speaks of. */
  own: readonly WeighedTerm[];
  /** Null: no article speaks of it. */
  /** What is asked of every side. */
  metric: readonly WeighedTerm[];
  evidence: Evidence | null;
  /** The form of what is asked for, where the question gives one. */
  shape?: RegExp | null;
}

/** Of the best so many sentences of a side the first that is about it is taken. */
const LOOKED_AT = 5;
/** The least share of a side's own words that a sentence says, with what stands around it. */
const OWN = 0.5;
/** A sentence may say the other side's words by so much more than this side's, … */
const OTHER_MORE = 0.15;
/** … unless it says this much of either: then it speaks of both. */
const BOTH = 0.6;
/** The least of what is compared that it says, unless the side has so many words of its own. */
const LEAST_METRIC = 0.5;
const MANY = 3;
/** Where a side is only a time, a sentence must say so much of it and of what is compared. */
const SAYS_ALL = 0.7;
/** Of sentences about a side one is taken before others that says so much of what is compared. */
const SAYS_METRIC = 0.5;

/** Looks for each side by itself: its own question, its own passages, and only sentences that are about it. */
export async function compareSides(
  corpus: Corpus,
  comparison: Comparison,
  { question }: Sought,
): Promise<ComparedSide[]> {
  const read = (content: string): Sought =>
    soughtOf(
      understand([{ role: "user", content }], corpus.lexicon, corpus.info.asOf, question.locale),
      corpus,
    );
  const asked = comparison.sides.map((side) => ({ side, sought: read(side.asks) }));
  const metric = comparison.metric === "" ? [] : read(comparison.metric).terms;
  const compared = asked.map((one, at) => ({
    ...one,
    metric,
    own: ownTerms(
      one,
      asked.filter((_, other) => other !== at),
    ),
  }));
  return Promise.all(
    compared.map(async (one, at) => {
      const found = await findPassages(corpus, one.sought.terms, one.side.asks);
      const others = compared.filter((other) => other !== one);
      const evidence = bestOf(found, one, others);
      const byName =
        one.own.some(({ entity }) => entity !== null) || !lentOf(one, comparison.shared).some(isOwner);
      if (evidence || at === 0 || comparison.shared === "" || !byName) return { ...one, evidence };
      // What the first side begins with may be its alone (新区的企业联络员和互联网+会客厅).
      const alone = { ...one, sought: withoutSubjects(one, comparison.shared) };
      return { ...alone, evidence: bestOf(found, alone, others) };
    }),
  );
}

/** The names that a side only shares with the first. */
function lentOf({ sought, side }: Read, shared: string): WeighedTerm[] {
  return sought.terms.filter(
    ({ text, entity }) => entity && shared.includes(text) && !side.own.includes(text),
  );
}

/** Another park's figure is a wrong answer; a road or a site only tells where. */
function isOwner({ entity }: WeighedTerm): boolean {
  return entity?.kind === "park" || entity?.kind === "district" || entity?.kind === "city";
}

/** The question of a side without the places that it only shares with the first. */
function withoutSubjects({ sought, side }: Asked, shared: string): Sought {
  const lent = lentOf({ sought, side }, shared);
  const { question } = sought;
  return {
    ...sought,
    terms: sought.terms.filter((term) => !lent.includes(term)),
    question: {
      ...question,
      subjects: question.subjects.filter((subject) => !lent.some(({ entity }) => entity === subject)),
      terms: question.terms.filter(
        ({ entity }) => entity === null || !lent.some((term) => term.entity === entity),
      ),
    },
  };
}

type Asked = Omit<ComparedSide, "evidence">;

/** The terms in a side's own words that the other sides do not share; all of its own where they share them all. */
const TIME = /^(?:\d{2,4}年?)?(?:年|上半年|下半年|[一二三四首]季度?|去年|今年|前年|\d{1,2}月)?$/;

type Read = Pick<ComparedSide, "side" | "sought">;

function ownTerms({ side, sought }: Read, others: readonly Read[]): WeighedTerm[] {
  const written = foldText(side.own);
  const own = sought.terms.filter(({ text, kind }) => written.includes(text) && kind !== "char");
  const apart = own.filter(
    ({ text, entity }) =>
      !others.some((other) =>
        entity ? other.sought.terms.some((term) => term.entity === entity) : other.side.own.includes(text),
      ),
  );
  return apart.length > 0 ? apart : own;
}

function bestOf(found: readonly FoundPassage[], one: Asked, others: readonly Asked[]): Evidence | null {
  const fit = rankEvidence(found, one.sought)
    .slice(0, LOOKED_AT)
    .filter(
      (evidence) =>
        evidence.subject >= 0.9 &&
        hasUnit(evidence, one) &&
        answers(one.sought, evidence) &&
        isAbout(evidence, one, others),
    );
  return fit.find((evidence) => shareOf(one.metric, evidence) >= SAYS_METRIC) ?? fit[0] ?? null;
}

/** Beside figures of one kind of unit a sentence without any is no answer. */
function hasUnit({ candidate }: Evidence, { sought }: Asked): boolean {
  const { kind, unitGroup } = sought.question.asked;
  return kind !== "figure" || unitGroup === null || candidate.measures.has(unitGroup);
}

function isAbout(evidence: Evidence, one: Asked, others: readonly Asked[]): boolean {
  // A side that is only a time is told by the time that the sentence speaks of.
  if (TIME.test(one.side.own))
    return (
      evidence.period >= 0.9 &&
      one.metric.length > 0 &&
      shareOf([...one.own, ...one.metric], evidence) >= SAYS_ALL
    );
  // A side named in a word or two is mentioned wherever it is spoken of at all.
  if (one.metric.length > 0 && one.own.length < MANY && shareOf(one.metric, evidence) < LEAST_METRIC)
    return false;
  // A side that is only counted (户数, 人数) is told by its unit.
  if (one.own.length === 0 && one.sought.question.asked.unit !== null) return hasMeasureWord(evidence, one);
  const said = ownShare(evidence, one);
  return (
    said >= OWN && (said >= BOTH || !others.some((other) => ownShare(evidence, other) > said + OTHER_MORE))
  );
}

function hasMeasureWord({ candidate }: Evidence, { sought }: Asked): boolean {
  return candidate.numbers.some(({ unit }) => unit === sought.question.asked.unit);
}

/** The share of a side's own words that a sentence says, by itself or by heading, title and the sentence before. */
function ownShare(evidence: Evidence, { side, sought, own }: Asked): number {
  const share = shareOf(own, evidence);
  return sought.question.locale === "en"
    ? Math.max(share, englishShare(side.own, evidence.candidate.english))
    : share;
}

function shareOf(terms: readonly WeighedTerm[], { candidate }: Evidence): number {
  const { said, everyday, stated, before, surroundings } = candidate;
  let held = 0;
  let mass = 0;
  for (const term of terms) {
    const lent = Math.max(
      says(before, term),
      says(surroundings.heading, term),
      says(surroundings.title, term),
    );
    const implied = term.measure !== null && candidate.measures.has(term.measure) ? 0.9 : 0;
    held +=
      term.mass *
      Math.max(implied, says(said, term), 0.9 * says(everyday, term), 0.9 * says(stated, term), 0.7 * lent);
    mass += term.mass;
  }
  return mass > 0 ? held / mass : 0;
}

function englishShare(own: string, english: ReadonlySet<string>): number {
  const words = stems(own).filter((word) => word.length > 2 && word !== "the");
  return words.length > 0 ? words.filter((word) => english.has(word)).length / words.length : 0;
}
