import type { Article } from "../article.ts";
import { findNumbers } from "../text/numbers.ts";
import { isHeading, type Span, splitSentences } from "../text/sentences.ts";
import { squeeze } from "../text/squeeze.ts";
import { targets } from "./answer-type.ts";
import type { Candidate } from "./candidates.ts";
import { otherParts, PART_FITS } from "./completed.ts";
import { CONDITION_AFTER, GRANTS } from "./conditions.ts";
import { announcedCounts, announcedIn, enumerationsIn } from "./enumeration.ts";
import { asksForList } from "./lists.ts";
import { saidOf, says } from "./said.ts";
import { begins, follows, type Member, memberOf, memberWithin } from "./series.ts";
import type { Sought } from "./sought.ts";

/** A further run of the article that belongs to what is quoted; offsets are UTF-16 into its body. */
export interface Further extends Span {
  /** A member of a series: shown as an item of a list. */
  item: boolean;
}

/** What of an article goes with a quotation: the quotation itself, shorter where it already begins a series, and what follows. */
export interface Continued {
  before: Span | null;
  quoted: Span;
  further: Further[];
}

/**
 * Adds to a quotation what it needs from the sentences beside it in its section: the members of a series that it announces, the
 * names or conditions that come after it, the form that a further part of the question asks for, and the sentence before it
 * where only that says whom it speaks of.
 */
export function continued(candidate: Candidate, quoted: Span, sought: Sought): Continued {
  const { article } = candidate.surroundings;
  const sentences = sentencesOf(article);
  const at = sentences.findIndex(({ start, end }) => start <= quoted.start && quoted.start < end);
  if (at < 0) return { before: null, quoted, further: [] };
  const place: Place = { body: article.body, sentences, at, quoted };
  const series = seriesFrom(place, sought);
  const before = antecedentOf(place, sought);
  if (series) return { before, ...series };
  return { before, quoted, further: following(place, sought).map((span) => ({ ...span, item: false })) };
}

interface Sentence extends Span {
  heading: boolean;
}

interface Place {
  body: string;
  sentences: readonly Sentence[];
  /** Which sentence is quoted. */
  at: number;
  quoted: Span;
}

const kept = new WeakMap<Article, readonly Sentence[]>();

function sentencesOf(article: Article): readonly Sentence[] {
  const known = kept.get(article);
  if (known) return known;
  const made = splitSentences(article.body).map((span) => ({
    ...span,
    heading: isHeading(article.body, span),
  }));
  kept.set(article, made);
  return made;
}

const LOOKED_AT = 14;
const CHAPTER = /^[一二三四五六七八九十]{1,3}、/;

/** The sentences of the section after the one quoted. */
function after({ body, sentences, at }: Place): Sentence[] {
  const rest = sentences.slice(at + 1, at + 1 + LOOKED_AT);
  const stop = rest.findIndex(({ heading, start }) => heading || CHAPTER.test(body.slice(start, start + 4)));
  return stop < 0 ? rest : rest.slice(0, stop);
}

function textOf({ body }: Place, { start, end }: Span): string {
  return body.slice(start, end);
}

/** A series is given as far as it has so many characters in all; of longer ones each member says less. */
const MOST_OF_SERIES = 700;
/** Sentences between two members that explain the first of them. */
const EXPLAINING = 3;

/** The series that a quotation announces; null where it announces none, or is answer enough. */
function seriesFrom(place: Place, sought: Sought): Pick<Continued, "quoted" | "further"> | null {
  const { question } = sought;
  const { quoted, at, sentences } = place;
  const sentence = sentences[at];
  const text = textOf(place, quoted);
  if (!sentence || (!asksForList(question) && targets(squeeze(text), question.asked).length > 0)) return null;
  if (question.asked.kind === "figure" || question.asked.kind === "time") return null;
  const within = memberWithin(text);
  const first = within === null ? null : { start: quoted.start + within, end: quoted.end };
  const members = first ? [first] : [];
  let last: Member | null = first ? memberOf(textOf(place, first)) : null;
  let skipped = 0;
  for (const next of after(place)) {
    const member = memberOf(textOf(place, next));
    if (member && (last ? follows(member, last) : begins(member))) {
      members.push(next);
      last = member;
      skipped = 0;
    } else if (last === null || ++skipped > EXPLAINING) break;
  }
  if (members.length < 2) return null;
  const total = members.reduce((sum, { start, end }) => sum + end - start, 0);
  // A rendering has one English for the announcement and the member in its sentence.
  const apart = first !== null && question.locale.startsWith("zh");
  const further = (first && !apart ? members.slice(1) : members).map((span) => ({
    ...(total > MOST_OF_SERIES ? firstClause(place, span) : span),
    item: true,
  }));
  return { quoted: apart ? { start: quoted.start, end: first.start } : quoted, further };
}

function firstClause(place: Place, { start, end }: Span): Span {
  const cut = /[，,；;。]/.exec(textOf(place, { start: start + 4, end }))?.index;
  return { start, end: cut === undefined ? end : start + 4 + cut };
}

/** How a sentence begins that names what the one before it has told of. */
const EXPLAINS =
  /^(?:据了解|据介绍|据悉|其中|具体|分别|包括|入选|获奖|上榜|名单|这些|即|主要(?:包括|有|是)|它们)/;
const MORE = /^(?:此外|另外|还有|同时|其余|另有|以及)/;

/** The sentences right after the quotation that complete it. */
function following(place: Place, sought: Sought): Span[] {
  const [next, nextButOne] = after(place);
  if (!next) return [];
  const quote = textOf(place, place.quoted);
  const text = textOf(place, next);
  const named = namesWhatIsAnnounced(quote, text, sought);
  if (named) {
    const more = nextButOne && MORE.test(textOf(place, nextButOne)) && lacks(quote, text) ? [nextButOne] : [];
    return [next, ...more];
  }
  const belongs =
    holdsFurtherPart(quote, text, sought) ||
    holdsFigureTold(quote, text, sought) ||
    saysCondition(place, quote, next);
  return belongs ? [next] : [];
}

const LISTS = new Set(["list", "organisation", "place", "person"]);

/** Whether a sentence names the things of which the one before it says only how many there are. */
function namesWhatIsAnnounced(quote: string, next: string, { question }: Sought): boolean {
  const announced = announcedIn(quote);
  const asksSoMany = announced !== null && announcedCounts(question.folded).includes(announced);
  if (!asksSoMany && !LISTS.has(question.asked.kind) && !asksForList(question)) return false;
  const names = (text: string): number[] => countsIn(text);
  if (announced !== null && names(quote).includes(announced)) return false;
  const there = names(next);
  if (announced !== null && there.includes(announced)) return true;
  return EXPLAINS.test(next) && there.length > 0 && names(quote).length === 0;
}

/** How many things each enumeration of a text has; 、 and 和 are counted even where the items cannot be told apart for certain. */
function countsIn(text: string): number[] {
  const certain = enumerationsIn(text).map(({ items }) => items.length);
  const rough = (text.match(/[^，,。；;：:]*、[^，,。；;：:]*/g) ?? []).map((run) => run.split("、").length);
  return [...certain, ...rough, ...rough.map((count) => count + 1)];
}

/** Whether fewer things are named than announced. */
function lacks(quote: string, next: string): boolean {
  const announced = announcedIn(quote);
  return announced !== null && !countsIn(next).includes(announced);
}

/** Whether a sentence has the form that a further part of the question asks for, which the quotation lacks. */
function holdsFurtherPart(quote: string, next: string, { question, terms, entities }: Sought): boolean {
  const has = (text: string, part: (typeof parts)[number]): boolean =>
    targets(squeeze(text), part).some(({ fit }) => fit >= PART_FITS);
  const parts = otherParts(question);
  const missing = parts.filter((part) => !has(quote, part));
  const said = saidOf(squeeze(next), entities);
  return (
    missing.some((part) => has(next, part)) &&
    terms.some((term) => term.mass >= 0.1 && says(said, term) >= 0.7)
  );
}

/** Whether a sentence has a figure of the kind that the question takes for given, which the quotation lacks. */
function holdsFigureTold(quote: string, next: string, { question, terms, entities }: Sought): boolean {
  const measured = (text: string): string[] =>
    findNumbers(text).flatMap(({ unit }) => (unit === "" || COUNTS_ANYTHING.test(unit) ? [] : [unit]));
  const has = (text: string, unit: string): boolean => measured(squeeze(text)).includes(unit);
  const told = measured(question.folded).filter((unit) => !has(quote, unit) && has(next, unit));
  const said = saidOf(squeeze(next), entities);
  return told.length > 0 && terms.some((term) => term.mass >= 0.1 && says(said, term) >= 0.7);
}

/** Times, and measure words of anything, tell no kind of figure. */
const COUNTS_ANYTHING = /^[年月日号天个大项次]/;

/** Whether a sentence of the same paragraph limits what the quotation promises. */
function saysCondition(place: Place, quote: string, next: Span): boolean {
  const gap = place.body.slice(place.sentences[place.at]?.end ?? next.start, next.start);
  const text = textOf(place, next);
  return (
    !gap.includes("\n") &&
    GRANTS.test(quote) &&
    GRANTS.test(text) &&
    /\d/.test(text) &&
    CONDITION_AFTER.test(text)
  );
}

/** A sentence that begins so speaks of what the one before it has named. */
const POINTS_BACK =
  /^(?:这(?!里|样一来)|该(?!市|省)|其(?![中他它余实次一二三四])|此举|此项|该项|它们?|上述|两者|前者|后者)/;

/** The sentence before, where the quotation only points back to it and it says a term of the question that the quotation does not. */
function antecedentOf(place: Place, { terms, entities }: Sought): Span | null {
  const previous = place.sentences[place.at - 1];
  const quote = textOf(place, place.quoted);
  if (!previous || previous.heading || !POINTS_BACK.test(quote)) return null;
  const gap = place.body.slice(previous.end, place.sentences[place.at]?.start);
  const here = saidOf(squeeze(quote), entities);
  const there = saidOf(squeeze(textOf(place, previous)), entities);
  const supplied = terms.some(
    (term) =>
      term.mass >= 0.1 && term.entity?.kind !== "city" && says(here, term) < 0.7 && says(there, term) >= 0.9,
  );
  return !gap.includes("\n") && supplied ? previous : null;
}
