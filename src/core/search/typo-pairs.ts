import type { Lexicon } from "../lexicon.ts";
import { lookAlikesOf } from "../text/look-alikes.ts";
import { homophonesOf } from "../text/pinyin.ts";
import { isHan, unitSet } from "../text/unit-set.ts";
import { vocabularyOf } from "../understand/vocabulary.ts";
import type { Correction } from "./corrections.ts";
import { isWordBorder, wordAt, wordLengthAt } from "./general-words.ts";
import type { FrequencyOf } from "./pinyin-decoder.ts";
import { blankQuestionWords } from "./question-words.ts";
import { formCovers } from "./typo-forms.ts";

const isTopical = unitSet(/(?![的了是在])\p{Script=Han}/u);
/** A question has fewer; of garbage no more are looked at. */
const MOST_UNKNOWN = 40;
/** What an unseen pair counts beside 1 + ln(1 + passages) of a seen one. */
const UNSEEN = -1;
/** A correction must make the pairs around it so much likelier: about from unseen to seen in one passage. */
const LEAST_GAIN = 2;
/** So many of the best characters are looked up as words of general language. */
const MOST_TRIED = 5;

/** The places of a folded text where two ideographs stand side by side that no passage and no form of the lexicon has so. */
export function unknownPairs(folded: string, lexicon: Lexicon, frequencyOf: FrequencyOf): number[] {
  const found: number[] = [];
  // What stands beside a question word or a particle is seldom said so in articles, and seldom a slip.
  const asked = blankQuestionWords(folded);
  for (let at = 0; at + 1 < folded.length && found.length < MOST_UNKNOWN; at++) {
    if (!isTopical(asked.charCodeAt(at)) || !isTopical(asked.charCodeAt(at + 1))) continue;
    if (frequencyOf(folded.slice(at, at + 2)) === 0 && !formCovers(folded, at, at + 2, lexicon))
      found.push(at);
  }
  return found;
}

/** A correction and how much likelier it makes the pairs around it. */
interface Gaining extends Correction {
  gain: number;
}

/** A text as its pairs: what stands where, and how likely. */
interface Pairs {
  text: string;
  /** The ideograph at a place, else `""`. */
  at(place: number): string;
  /** Whether a passage has two ideographs side by side. */
  has(first: string, second: string): boolean;
  score(first: string, second: string): number;
  isFunction(character: string): boolean;
}

/**
 * Single characters that are written wrongly or in the wrong order by what the corpus has instead, without any form of the
 * lexicon: a character that fits neither neighbour, replaced by one that sounds or looks like it and makes a word with
 * them; two neighbours that make one when swapped.
 */
export function pairCorrections(
  folded: string,
  unknown: readonly number[],
  lexicon: Lexicon,
  frequencyOf: FrequencyOf,
): Correction[] {
  const pairs = pairsOf(folded, lexicon, frequencyOf);
  const places = new Set(unknown.flatMap((place) => [place, place + 1]));
  const wrong = [...places]
    .flatMap((place) => wrongAt(place, pairs))
    .filter(({ start, end }) => !formCovers(folded, start, end, lexicon));
  const swapped = unknown.flatMap((place) => swappedAt(place, pairs));
  return [...wrong, ...swapped].sort((a, b) => b.gain - a.gain);
}

function pairsOf(folded: string, lexicon: Lexicon, frequencyOf: FrequencyOf): Pairs {
  const { singles } = vocabularyOf(lexicon);
  const frequency = (first: string, second: string): number =>
    first === "" || second === "" ? 0 : frequencyOf(first + second);
  return {
    text: folded,
    at: (place) => (isHan(folded.charCodeAt(place)) ? folded.charAt(place) : ""),
    has: (first, second) => frequency(first, second) > 0,
    score: (first, second) => {
      const found = frequency(first, second);
      return found > 0 ? 1 + Math.log1p(found) : first === "" || second === "" ? 0 : UNSEEN;
    },
    isFunction: (character) => singles.get(character.charCodeAt(0))?.kind === "function",
  };
}

function wrongAt(place: number, pairs: Pairs): Gaining[] {
  const { text, at, has, score, isFunction } = pairs;
  const [before, old, after] = [at(place - 1), at(place), at(place + 1)];
  if (has(before, old) || has(old, after) || isFunction(old)) return [];
  const was = score(before, old) + score(old, after);
  const better: Array<{ by: string; gain: number }> = [];
  for (const by of new Set([...homophonesOf(old), ...lookAlikesOf(old)])) {
    const gain = score(before, by) + score(by, after) - was;
    if (gain >= LEAST_GAIN) better.push({ by, gain });
  }
  if (better.length === 0 || wordLengthAt(text, place) > 1) return [];
  better.sort((a, b) => b.gain - a.gain);
  const best = better.slice(0, MOST_TRIED).find(({ by }) => makesWords(pairs, place, by));
  if (best === undefined) return [];
  return [
    {
      start: place,
      end: place + 1,
      meant: [best.by],
      sure: true,
      gain: best.gain,
    },
  ];
}

function swappedAt(place: number, pairs: Pairs): Gaining[] {
  const { text, at, has, score } = pairs;
  const [left, first, second, right] = [at(place - 1), at(place), at(place + 1), at(place + 2)];
  if (first === second || !has(second, first)) return [];
  const gain =
    score(left, second) +
    score(second, first) +
    score(first, right) -
    (score(left, first) + score(first, second) + score(second, right));
  if (gain < LEAST_GAIN) return [];
  const meant = second + first;
  const sure =
    wordLengthAt(text, place) < 2 && wordLengthAt(text, place + 1) < 2 && makesWords(pairs, place, meant);
  return [{ start: place, end: place + 2, meant: [meant], sure, gain }];
}

/**
 * Whether characters put in place of as many others become part of words of general language that the corpus has, made of
 * them and whole words of the text: 去年多 is not 去年度, which takes 去年 apart.
 */
function makesWords(pairs: Pairs, place: number, by: string): boolean {
  const { text } = pairs;
  const written = text.slice(0, place) + by + text.slice(place + by.length);
  for (let at = place; at < place + by.length; at++) {
    const { start, end } = wordAt(written, at);
    const word = written.slice(start, end);
    if (end - start < 2 || !isWordBorder(text, start) || !isWordBorder(text, end)) return false;
    const others = [...word].filter((_, unit) => start + unit < place || start + unit >= place + by.length);
    if (others.length > 0 && others.every(pairs.isFunction)) return false;
    for (let unit = Math.max(0, at - start - 1); unit < word.length - 1 && unit <= at - start; unit++)
      if (!pairs.has(word.charAt(unit), word.charAt(unit + 1))) return false;
  }
  return true;
}
