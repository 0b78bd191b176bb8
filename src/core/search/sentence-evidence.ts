import type { QueryClause } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { foldUnits } from "../text/fold-units.ts";
import { isHan, unitSet } from "../text/unit-set.ts";
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
const isEmpty = unitSet(/[的了是在有和与之为]/);
/** What a unit of folded text says by itself, as bits: sentences end here, part of a figure, names a date after one. */
const ENDS = 1;
const FIGURE = 2;
const DATE = 4;
const kinds = new Uint8Array(0x10000);
for (const mark of "。!?;\n") kinds[mark.charCodeAt(0)] = ENDS;
for (const digit of "0123456789一二三四五六七八九十百千万两") kinds[digit.charCodeAt(0)] = FIGURE;
for (const unit of "年月日") kinds[unit.charCodeAt(0)] = DATE;

/** A query of more terms or ideographs than this is judged by its first ones. */
const MOST = 255;
/** Pairs that a query does not have are told by one look at so many marks, nearly always. */
const MARKS = 1 << 13;

interface Sought {
  /** Units of the term. */
  units: readonly number[];
  gain: number;
  /** The sentence it was counted in last. */
  counted: number;
}

/** What a query looks for in texts. */
interface Query {
  byPair: ReadonlyMap<number, readonly Sought[]>;
  /** The worth of all its terms. */
  worth: number;
  /** Its ideographs, each once. */
  characters: readonly number[];
  form: "date" | "figure" | null;
}

// One query after the other writes its marks here and takes them back.
const marks = new Uint8Array(MARKS);
/** For each unit that is an ideograph of the query: its number from 1. */
const places = new Uint8Array(0x10000);
const inSentence = new Int32Array(MOST + 1);
const inPassage = new Int32Array(MOST + 1);
// Sentences and passages are numbered on, so that these need clearing only when the numbers run out.
let sentence = 0;
let passage = 0;
const LAST_NUMBER = 2 ** 30;

function hashOf(first: number, second: number): number {
  return (Math.imul((first << 16) | second, 0x9e3779b1) >>> 19) & (MARKS - 1);
}

function readQuery(
  clauses: readonly QueryClause[],
  terms: readonly QueryTerm[],
  gainOf: (term: QueryTerm) => number,
): Query {
  const byPair = new Map<number, Sought[]>();
  let worth = 0;
  for (const term of terms.slice(0, MOST)) {
    const gain = gainOf(term);
    if (gain <= 0 || term.term.length < 2) continue;
    worth += gain;
    const units = Array.from(term.term, (_, at) => term.term.charCodeAt(at));
    const [first = 0, second = 0] = units;
    marks[hashOf(first, second)] = 1;
    const key = (first << 16) | second;
    const sought = { units, gain, counted: -1 };
    const group = byPair.get(key);
    if (group === undefined) byPair.set(key, [sought]);
    else group.push(sought);
  }
  const characters: number[] = [];
  for (const unit of charactersOf(clauses)) {
    if (characters.length === MOST) break;
    if (places[unit] === 0) places[unit] = characters.push(unit);
  }
  return { byPair, worth, characters, form: askedForm(clauses[0]?.text ?? "") };
}

function* charactersOf(clauses: readonly QueryClause[]): Generator<number> {
  for (const { text, weight } of clauses) {
    if (weight < 1) continue;
    const folded = blankQuestionWords(foldText(text));
    for (let at = 0; at < folded.length; at++) {
      const unit = folded.charCodeAt(at);
      if (isHan(unit) && !isEmpty(unit)) yield unit;
    }
  }
}

function takeBack({ byPair, characters }: Query): void {
  for (const key of byPair.keys()) marks[hashOf(key >>> 16, key & 0xffff)] = 0;
  for (const unit of characters) places[unit] = 0;
}

/**
 * What each text adds, in shares of the best score: 0 to about 3. `gainOf` gives a term's worth: its weight times its inverse
 * document frequency, 0 where it stands nowhere.
 */
export function sentenceEvidence(
  clauses: readonly QueryClause[],
  terms: readonly QueryTerm[],
  gainOf: (term: QueryTerm) => number,
  texts: readonly Uint16Array[],
): number[] {
  if (sentence > LAST_NUMBER) {
    sentence = 0;
    passage = 0;
    inSentence.fill(0);
    inPassage.fill(0);
  }
  const query = readQuery(clauses, terms, gainOf);
  const shares = texts.map((units) => shareOf(foldUnits(units), query));
  takeBack(query);
  return shares;
}

function shareOf(units: Uint16Array, { byPair, worth, characters, form }: Query): number {
  const { length } = units;
  let bestGain = 0;
  let bestMet = 0;
  let bestHasForm = false;
  let inAll = 0;
  let gain = 0;
  let met = 0;
  let hasForm = false;
  let before = 0;
  let unit = units[0] ?? 0;
  passage++;
  sentence++;
  for (let at = 0; at < length; at++) {
    const next = units[at + 1] ?? 0;
    const place = places[unit] ?? 0;
    if (place !== 0) {
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
    const kind = kinds[unit] ?? 0;
    if (kind !== 0 && (form === "figure" ? kind === FIGURE : kind === DATE && before === FIGURE))
      hasForm = true;
    if (kind === ENDS || at === length - 1) {
      if (gain > bestGain) {
        bestGain = gain;
        bestHasForm = hasForm && form !== null;
      }
      bestMet = Math.max(bestMet, met);
      sentence++;
      gain = 0;
      met = 0;
      hasForm = false;
    }
    before = kind;
    unit = next;
  }
  return (
    (worth === 0 ? 0 : SENTENCE_TERMS * (bestGain / worth)) +
    (characters.length === 0
      ? 0
      : (SENTENCE_CHARACTERS * bestMet + PASSAGE_CHARACTERS * inAll) / characters.length) +
    (bestHasForm ? ASKED_FORM : 0)
  );
}

const NONE: readonly Sought[] = [];

/** The first two units are known to match. */
function standsAt(units: Uint16Array, at: number, sought: readonly number[]): boolean {
  for (let i = 2; i < sought.length; i++) if (units[at + i] !== sought[i]) return false;
  return true;
}
