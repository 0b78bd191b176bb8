import type { Locale, Turn } from "../answer/answer.ts";
import type { Entity, Lexicon } from "../lexicon.ts";
import { foldText } from "../text/fold.ts";
import { detectLang } from "../text/script.ts";
import { capitalised } from "./english.ts";
import { focusOf } from "./focus.ts";
import { type Asked, askedFor } from "./kind.ts";
import { findPeriods, type NamedPeriod } from "./period.ts";
import { type Term, topicTerms } from "./terms.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** A question understood, as plain data. */
export interface Question {
  /** The language the answer is to be in. */
  locale: Locale;
  /** The asking part, folded. */
  folded: string;
  asked: Asked;
  /** What the question speaks of; where it leans on earlier turns, their terms too, with lower weights. */
  terms: Term[];
  /** What may help to choose between answers but is not asked: background, and earlier turns it does not lean on. */
  context: Term[];
  /** Named places, parks and organisations of the question, or of earlier turns where it names none. */
  subjects: Entity[];
  periods: NamedPeriod[];
  /** A whole year is asked for: a part of it is no answer. */
  wholeYear: boolean;
}

/** Words that stand for something said before, or begin a question that leaves its subject out. */
const REFERS_BACK =
  /它|其中|这个|那个|那(?!些年)|该|这里|那里|里面|上述|刚才|前面|呢[?？]?$|^(?:还|又|再|then|and|what about|how about|it|its|they|their|there|that|this|それ|その|では|그|그럼)/;
/** Kinds of name whose facts must not be given for another of the kind. */
const SUBJECT_KINDS = new Set(["park", "district", "site", "company", "institution", "other-place"]);

/**
 * Understands the last user turn in the light of the earlier ones.
 * @param asOf date of the newest article: what 今年 and 去年 count from; null leaves them out.
 */
export function understand(
  turns: readonly Turn[],
  lexicon: Lexicon,
  asOf: string | null,
  wanted?: Locale,
): Question {
  const vocabulary = vocabularyOf(lexicon);
  const message = turns.at(-1)?.content ?? "";
  const { asks, rest } = focusOf(message);
  const questionLocale = detectLang(message);
  const locale = wanted ?? questionLocale;
  const folded = foldText(asks).trim();
  const periods = findPeriods(folded, asOf);
  const terms = withoutPeriods(
    topicTerms(maskPeriods(folded, periods), questionLocale, vocabulary, capitalised(asks)),
  );
  const refersBack = REFERS_BACK.test(folded);
  const own = subjectsOf(terms);
  const leansBack = refersBack || !terms.some(({ entity }) => entity !== null);
  const before = earlierTerms(turns.slice(0, -1), lexicon, leansBack ? 0.6 : 0.25);
  // A place named now takes the place of those named before.
  const earlier = fresh(terms.some(isPlace) ? before.filter((term) => !isPlace(term)) : before, terms);
  const beside = rest === "" ? [] : topicTerms(foldText(rest), questionLocale, vocabulary);
  const background = fresh(lighter(beside, 0.3), [...terms, ...earlier]);
  return {
    locale,
    folded,
    asked: { ...askedFor(withoutPlaces(folded, terms)), ofPlace: onlyPlaces(terms) },
    terms: leansBack ? [...terms, ...earlier] : terms,
    context: leansBack ? background : [...earlier, ...background],
    subjects: own.length > 0 || !leansBack ? own : subjectsOf(earlier),
    periods,
    wholeYear: /全年(?!目标|任务)|整年|whole year|full[- ]year|通年|연간/.test(folded),
  };
}

/** A period is checked against the evidence's own period; as a term it would only repeat that. */
function maskPeriods(folded: string, periods: readonly NamedPeriod[]): string {
  let masked = folded;
  for (const { start, end } of periods)
    masked = masked.slice(0, start) + " ".repeat(end - start) + masked.slice(end);
  return masked;
}

function withoutPeriods(terms: Term[]): Term[] {
  return terms.filter((term) => !/^\d{2,4}年$/.test(term.text));
}

/** What the user's last questions spoke of; the older, the lighter. */
function earlierTerms(earlier: readonly Turn[], lexicon: Lexicon, share: number): Term[] {
  const questions = earlier
    .filter((turn) => turn.role === "user")
    .slice(-3)
    .reverse();
  return questions.flatMap(({ content }, age) =>
    lighter(topicTerms(foldText(content), detectLang(content), vocabularyOf(lexicon)), share / (age + 1)),
  );
}

/** Names are carried on before other words: a follow-up mostly keeps its subject and changes the topic. */
function lighter(terms: Term[], share: number): Term[] {
  return terms.map((term) => ({ ...term, weight: term.weight * share * (term.entity ? 1 : 0.5) }));
}

const PLACE_KINDS = new Set(["city", "district", "park", "region", "other-place"]);

function isPlace({ entity }: Term): boolean {
  return entity !== null && PLACE_KINDS.has(entity.kind);
}

/** A place's name may hold words that ask (New Area): it asks for nothing. */
function withoutPlaces(folded: string, terms: readonly Term[]): string {
  return terms.filter(isPlace).reduce((text, { text: name }) => text.replaceAll(name, " "), folded);
}

/** Whether nothing but a place and a measure is spoken of (高新区面积). */
function onlyPlaces(terms: readonly Term[]): boolean {
  const topics = terms.filter(
    ({ measure, weight, entity }) => measure === null && (weight > 0.3 || entity !== null),
  );
  return topics.length > 0 && topics.every(isPlace);
}

/** The terms that are not among others already, each once. */
function fresh(terms: readonly Term[], others: readonly Term[]): Term[] {
  const seen = new Set<string | Entity>(
    others.flatMap(({ text, entity }) => (entity ? [text, entity] : [text])),
  );
  return terms.filter(({ text, entity }) => {
    if (seen.has(text) || (entity && seen.has(entity))) return false;
    seen.add(text);
    if (entity) seen.add(entity);
    return true;
  });
}

function subjectsOf(terms: readonly Term[]): Entity[] {
  return terms.flatMap(({ entity }) => (entity && SUBJECT_KINDS.has(entity.kind) ? [entity] : []));
}
