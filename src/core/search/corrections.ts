import type { Lexicon } from "../lexicon.ts";
import type { QueryClause } from "../ports.ts";
import { fold, originalSpan } from "../text/fold.ts";
import { latinCorrections } from "./latin-typos.ts";
import type { FrequencyOf } from "./pinyin-decoder.ts";
import { pinyinCorrections } from "./pinyin-words.ts";
import { formCorrections } from "./typo-forms.ts";
import { pairCorrections, unknownPairs } from "./typo-pairs.ts";

/** A part of a question and what may be meant by it. */
export interface Correction {
  /** UTF-16 span of the question; inside this module's makers, of the folded question. */
  start: number;
  end: number;
  /** What should stand there, folded, the likeliest first. */
  meant: readonly string[];
  /** Whether the question may be read so; else it is only searched for besides. */
  sure: boolean;
}

/** Measured on CMRC: more lets wrong corrections of wrong characters win, less loses passages for pinyin and swaps. */
const INTENDED = 0.9;
const PERHAPS = 0.6;

/**
 * What a question may mean where neither lexicon nor corpus knows what it says: words in pinyin, wrong, missing, extra and
 * swapped characters, misspelt English. They do not overlap, and come in the order of the question.
 * @param frequencyOf in how many passages a pair of ideographs or a Latin word stands, both folded.
 */
export function findCorrections(text: string, lexicon: Lexicon, frequencyOf: FrequencyOf): Correction[] {
  const folded = fold(text);
  const found = [
    ...pinyinCorrections(folded.text, lexicon, frequencyOf),
    ...latinCorrections(folded.text, lexicon, frequencyOf),
  ];
  const unknown = unknownPairs(folded.text, lexicon, frequencyOf);
  if (unknown.length > 0) {
    const forms = formCorrections(folded.text, unknown, lexicon, frequencyOf);
    found.push(...apart([...forms, ...pairCorrections(folded.text, unknown, lexicon, frequencyOf)]));
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start: from, end: to, meant, sure }) => {
      const [start, end] = originalSpan(folded, from, to);
      return { start, end, meant, sure };
    });
}

/** Of corrections that touch, the first sure one, else the first: it explains what the others would. */
function apart(found: readonly Correction[]): Correction[] {
  const kept: Correction[] = [];
  for (const one of [...found.filter(({ sure }) => sure), ...found.filter(({ sure }) => !sure)]) {
    if (!kept.some(({ start, end }) => one.start - 1 < end && one.end + 1 > start)) kept.push(one);
  }
  return kept;
}

/** The question as it is meant: sure corrections written in, each as its likeliest meaning. */
export function intendedText(text: string, found: readonly Correction[]): string {
  let out = "";
  let done = 0;
  for (const { start, end, meant, sure } of found) {
    if (!sure || start < done) continue;
    out += text.slice(done, start) + (meant[0] ?? text.slice(start, end));
    done = end;
  }
  return out + text.slice(done);
}

/** What to search for beside the user's own words: the question as it is meant, and what its parts may mean else. */
export function correctionClauses(text: string, found: readonly Correction[]): QueryClause[] {
  const intended = intendedText(text, found);
  const clauses = found.flatMap(({ start, end, meant, sure }) =>
    // With the characters beside it: a single one is found by its pairs alone.
    meant
      .slice(sure ? 1 : 0)
      .map((one) => ({ text: beside(text, start - 1) + one + beside(text, end), weight: PERHAPS })),
  );
  return intended === text ? clauses : [{ text: intended, weight: INTENDED }, ...clauses];
}

function beside(text: string, at: number): string {
  const character = text.charAt(at);
  return /\p{Script=Han}/u.test(character) ? character : "";
}

/** The question as it is meant; the text itself where nothing is to be put right. */
export function correctedQuestion(text: string, lexicon: Lexicon, frequencyOf: FrequencyOf): string {
  return intendedText(text, findCorrections(text, lexicon, frequencyOf));
}
