import type { QueryClause } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import type { QueryTerm } from "./bm25f.ts";
import { foldedPassage } from "./folded-passages.ts";
import { blankQuestionWords } from "./question-words.ts";

/**
 * How much a passage's best sentence adds to its BM25F score: what the query's terms in it are worth, and the share of the
 * query's ideographs that it holds, in any order (发球的权力 → 发球权). Tuned on one half of the questions of CMRC and DRCD;
 * on the other half recall@1 rises by 0.004 and 0.008.
 */
const TERMS = 0.4;
const CHARACTERS = 4;

/** Ideographs too common to tell one sentence from another. */
const EMPTY = /[的了是在有和与之为]/u;
const HAN = /\p{Script=Han}/u;
/** Sentence ends of folded text. */
const ENDS = new Set([..."。!?;\n"].map((mark) => mark.charCodeAt(0)));

const MASK = 4095;
const NONE: readonly Sought[] = [];

/** A query, ready to be looked for in many passages. */
export interface Evidence {
  /** What the best sentence of a passage adds to its score; 0 or more. */
  of(passage: string): number;
}

interface Sought {
  term: string;
  gain: number;
  /** The sentence it was counted in last. */
  counted: number;
}

function charactersOf(clauses: readonly QueryClause[]): Map<number, number> {
  const characters = new Map<number, number>();
  for (const { text, weight } of clauses) {
    if (weight < 1) continue;
    for (const character of blankQuestionWords(foldText(text))) {
      if (HAN.test(character) && !EMPTY.test(character)) characters.set(character.charCodeAt(0), -1);
    }
  }
  return characters;
}

/** `gainOf` gives a term's worth: its weight times its inverse document frequency. */
export function evidence(
  clauses: readonly QueryClause[],
  terms: readonly QueryTerm[],
  gainOf: (term: QueryTerm) => number,
): Evidence {
  const byFirst = new Map<number, Sought[]>();
  for (const term of terms) {
    const first = term.term.charCodeAt(0);
    const sought = { term: term.term, gain: gainOf(term), counted: -1 };
    byFirst.set(first, [...(byFirst.get(first) ?? []), sought]);
  }
  const characters = charactersOf(clauses);
  // Most units begin nothing that is looked for: one look at their low bits tells.
  const mask = new Uint8Array(MASK + 1);
  for (const unit of [...byFirst.keys(), ...characters.keys(), ...ENDS]) mask[unit & MASK] = 1;
  // Sentences are numbered over all passages, so that marks need no clearing.
  let sentence = 0;
  return {
    of(passage) {
      const { text } = foldedPassage(passage);
      let bestGain = 0;
      let bestCharacters = 0;
      let gain = 0;
      let met = 0;
      for (let at = 0; at <= text.length; at++) {
        const unit = text.charCodeAt(at);
        if (mask[unit & MASK] === 0 && at < text.length) continue;
        if (at === text.length || ENDS.has(unit)) {
          bestGain = Math.max(bestGain, gain);
          bestCharacters = Math.max(bestCharacters, met);
          gain = 0;
          met = 0;
          sentence++;
          continue;
        }
        const counted = characters.get(unit);
        if (counted !== undefined && counted !== sentence) {
          characters.set(unit, sentence);
          met++;
        }
        for (const sought of byFirst.get(unit) ?? NONE) {
          if (sought.counted === sentence || !text.startsWith(sought.term, at)) continue;
          sought.counted = sentence;
          gain += sought.gain;
        }
      }
      return TERMS * bestGain + (CHARACTERS * bestCharacters) / Math.max(1, characters.size);
    },
  };
}
