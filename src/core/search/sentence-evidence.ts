import type { QueryClause } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { foldUnits } from "../text/fold-units.ts";
import { unitSet } from "../text/unit-set.ts";
import type { QueryTerm } from "./bm25f.ts";
import { askedForm, blankQuestionWords } from "./question-words.ts";

/**
 * What the text of a passage adds to its score, as shares of the best passage's BM25F score. Each share is between 0 and 1:
 * of the query's worth of terms, what the best sentence holds; of the query's ideographs, what the best sentence and what the
 * whole passage hold, in any order (发球的权力 → 发球权); whether the best sentence has a date or a figure where one is
 * asked for. Weights fitted by listwise regression on one half of the questions of CMRC, DRCD and XQuAD; gains on the
 * other half: docs/search.md.
 */
const SENTENCE_TERMS = 1.3;
const SENTENCE_CHARACTERS = 0.85;
const PASSAGE_CHARACTERS = 0.9;
const ASKED_FORM = 0.18;

/** Ideographs too common to tell one sentence from another. */
const EMPTY = /[的了是在有和与之为]/u;
const HAN = /\p{Script=Han}/u;
/** Sentence ends of folded text. */
const endsSentence = unitSet(/[。!?;\n]/);
const isFigure = unitSet(/[0-9一二三四五六七八九十百千万两]/);
const namesDate = unitSet(/[年月日]/);

/** A query of more terms or ideographs than this is judged by its first ones. */
const MOST = 255;
/** Pairs that a query does not have are told by one look at so many marks, nearly always. */
const MARKS = 1 << 13;

/** A query, ready to be looked for in many passages. */
export interface Evidence {
  /** What the text of a passage adds, in shares of the best score: 0 to about 3. */
  of(units: Uint16Array): number;
}

interface Sought {
  /** Units of the term. */
  units: readonly number[];
  gain: number;
  /** The sentence it was counted in last. */
  counted: number;
}

function hashOf(first: number, second: number): number {
  return (Math.imul((first << 16) | second, 0x9e3779b1) >>> 19) & (MARKS - 1);
}

function charactersOf(clauses: readonly QueryClause[]): Set<number> {
  const characters = new Set<number>();
  for (const { text, weight } of clauses) {
    if (weight < 1) continue;
    for (const character of blankQuestionWords(foldText(text))) {
      if (characters.size >= MOST) return characters;
      if (HAN.test(character) && !EMPTY.test(character)) characters.add(character.charCodeAt(0));
    }
  }
  return characters;
}

/** `gainOf` gives a term's worth: its weight times its inverse document frequency; 0 where it stands nowhere. */
export function evidence(
  clauses: readonly QueryClause[],
  terms: readonly QueryTerm[],
  gainOf: (term: QueryTerm) => number,
): Evidence {
  const marks = new Uint8Array(MARKS);
  const byPair = new Map<number, Sought[]>();
  let worth = 0;
  for (const term of terms.slice(0, MOST)) {
    const gain = gainOf(term);
    if (gain <= 0 || term.term.length < 2) continue;
    worth += gain;
    const units = Array.from({ length: term.term.length }, (_, at) => term.term.charCodeAt(at));
    const [first = 0, second = 0] = units;
    marks[hashOf(first, second)] = 1;
    const key = (first << 16) | second;
    byPair.set(key, [...(byPair.get(key) ?? []), { units, gain, counted: -1 }]);
  }
  const characters = charactersOf(clauses);
  const places = new Map([...characters].map((unit, at): [number, number] => [unit, at]));
  const inSentence = new Int32Array(characters.size).fill(-1);
  const inPassage = new Int32Array(characters.size).fill(-1);
  const all = Math.max(1, characters.size);
  const form = askedForm(clauses[0]?.text ?? "");
  // Sentences and passages are numbered on, so that marks need no clearing.
  let sentence = 0;
  let passage = 0;

  return {
    of(raw) {
      const units = foldUnits(raw);
      const { length } = units;
      passage++;
      sentence++;
      let bestGain = 0;
      let bestMet = 0;
      let bestHasForm = false;
      let inAll = 0;
      let gain = 0;
      let met = 0;
      let hasForm = false;
      let before = 0;
      let unit = units[0] ?? 0;
      for (let at = 0; at < length; at++) {
        const next = units[at + 1] ?? 0;
        const place = places.get(unit);
        if (place !== undefined) {
          if (inSentence[place] !== sentence) {
            inSentence[place] = sentence;
            met++;
          }
          if (inPassage[place] !== passage) {
            inPassage[place] = passage;
            inAll++;
          }
        }
        if (marks[hashOf(unit, next)] === 1) {
          for (const sought of byPair.get((unit << 16) | next) ?? NONE) {
            if (sought.counted === sentence || !standsAt(units, at, sought.units)) continue;
            sought.counted = sentence;
            gain += sought.gain;
          }
        }
        if (form === "figure" && isFigure(unit)) hasForm = true;
        if (form === "date" && namesDate(unit) && isFigure(before)) hasForm = true;
        if (endsSentence(unit) || at === length - 1) {
          if (gain > bestGain) {
            bestGain = gain;
            bestHasForm = hasForm;
          }
          bestMet = Math.max(bestMet, met);
          sentence++;
          gain = 0;
          met = 0;
          hasForm = false;
        }
        before = unit;
        unit = next;
      }
      return (
        (worth === 0 ? 0 : SENTENCE_TERMS * (bestGain / worth)) +
        SENTENCE_CHARACTERS * (bestMet / all) +
        PASSAGE_CHARACTERS * (inAll / all) +
        (bestHasForm ? ASKED_FORM : 0)
      );
    },
  };
}

const NONE: readonly Sought[] = [];

/** The first two units are known to match. */
function standsAt(units: Uint16Array, at: number, sought: readonly number[]): boolean {
  for (let i = 2; i < sought.length; i++) if (units[at + i] !== sought[i]) return false;
  return true;
}
