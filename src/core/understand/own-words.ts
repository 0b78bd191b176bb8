import type { Locale } from "../answer/answer.ts";
import { foldText } from "../text/fold.ts";
import { detectLang } from "../text/script.ts";
import { capitalised } from "./english.ts";
import { focusOf } from "./focus.ts";
import { type Asked, askedFor } from "./kind.ts";
import { findPeriods, type NamedPeriod } from "./period.ts";
import { type Term, topicTerms } from "./terms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One message read by itself, without what was said before. */
export interface OwnWords {
  /** The language it is written in. */
  locale: Locale;
  /** The asking part, folded; empty where the message only gives orders. */
  folded: string;
  asked: Asked;
  /** What it speaks of, in reading order. */
  terms: Term[];
  /** What stands around the asking part and may help to choose, with lower weights. */
  background: Term[];
  periods: NamedPeriod[];
  /** A whole year is asked for: a part of it is no answer. */
  wholeYear: boolean;
}

/**
 * Reads a message by itself.
 * @param asOf date of the newest article: what 今年 and 去年 count from; null leaves them out.
 */
export function ownWords(message: string, vocabulary: Vocabulary, asOf: string | null): OwnWords {
  const { asks, rest } = focusOf(message);
  const locale = detectLang(message);
  const folded = foldText(asks).trim();
  const periods = findPeriods(folded, asOf);
  const terms = withoutPeriods(
    topicTerms(maskPeriods(folded, periods), locale, vocabulary, capitalised(asks)),
  );
  return {
    locale,
    folded,
    asked: { ...askedFor(withoutPlaces(folded, terms)), ofPlace: onlyPlaces(terms) },
    terms,
    background: rest === "" ? [] : lighter(topicTerms(foldText(rest), locale, vocabulary), 0.3),
    periods,
    wholeYear: /全年(?!目标|任务)|整年|whole year|full[- ]year|通年|연간/.test(folded),
  };
}

/** Names keep more weight than other words: a follow-up mostly keeps its subject and changes the topic. */
export function lighter(terms: readonly Term[], share: number): Term[] {
  return terms.map((term) => ({ ...term, weight: term.weight * share * (term.entity ? 1 : 0.5) }));
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

const PLACE_KINDS = new Set(["city", "district", "park", "region", "other-place"]);

export function isPlace({ entity }: Term): boolean {
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
