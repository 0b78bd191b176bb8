import type { Lexicon } from "../lexicon.ts";
import type { QueryClause } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { findNumbers } from "../text/numbers.ts";
import { type PairFilter, pairFilter } from "../text/pair-filter.ts";
import { UNITS } from "../text/units.ts";
import { amountsOf } from "./amounts.ts";
import { queryTerms, queryWords } from "./query-terms.ts";
import { blankQuestionWords } from "./question-words.ts";
import { wordsOf } from "./word-borders.ts";

/** A term that a reader may want to see marked. */
export interface Sought {
  term: string;
  /** Joins marks on its two sides and makes none by itself: it crosses a word border, or has a particle in it. */
  weak: boolean;
  /** So many characters in a row have to match: half of the word that it is a part of in the query. */
  least: number;
}

/** What a query wants marked. */
export interface SoughtMarks {
  /** Terms of two units or more by their first unit. */
  byFirst: ReadonlyMap<number, readonly Sought[]>;
  /** The pairs they begin with: most places of a text begin no term, and one look tells. */
  begin: PairFilter;
  /** Single ideographs. */
  single: readonly string[];
  /** Canonical value → the units it is written with in the query. */
  figures: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Clauses of less weight are not the user's words: their synonyms are marked where they stand whole. */
const OWN = 1;
/** Pairs inside function words or with a particle have no more. */
const LIGHT_WEIGHT = 0.5;
const FIGURE = /^\d+(?:\.\d+)?$/;
const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆〇]+/gu;
const LONG_WORD = 4;
const NO_WORD = 0xffffffff;
/** Synonyms count less than translations, and short ones are everyday words (开展, 集团) that nobody who asked looks for. */
const TRANSLATION = 0.5;
const SYNONYM = 3;

const lights = new WeakMap<Lexicon, (unit: number) => boolean>();

/** Tells the characters that carry no topic where they are words of their own: function words and measure words. */
export function lightCharacters(lexicon: Lexicon): (unit: number) => boolean {
  const known = lights.get(lexicon);
  if (known !== undefined) return known;
  const units = new Set(
    [...lexicon.functionWords.map(foldText), ...UNITS]
      .filter(({ length }) => length === 1)
      .map((one) => one.charCodeAt(0)),
  );
  const light = (unit: number): boolean => units.has(unit);
  lights.set(lexicon, light);
  return light;
}

/** How the pairs of the user's words stand there: the least claim of all their places. */
function pairsOf(texts: readonly string[], lexicon: Lexicon): Map<string, Omit<Sought, "term">> {
  const { words } = queryWords(lexicon);
  const pairs = new Map<string, Omit<Sought, "term">>();
  for (const [run] of texts.flatMap((text) => [...text.matchAll(RUN)])) {
    const borders = wordsOf(run, words, lightCharacters(lexicon));
    const least = new Uint32Array(run.length).fill(NO_WORD);
    for (let at = 0; at + 1 < run.length; at++) {
      for (const word of words.byHead.get(run.slice(at, at + 2)) ?? []) {
        if (word.length < LONG_WORD || !run.startsWith(word, at)) continue;
        const half = Math.ceil(word.length / 2);
        for (let inside = at; inside + 1 < at + word.length; inside++)
          least[inside] = Math.min(least[inside] ?? half, half);
      }
    }
    for (let at = 0; at + 1 < run.length; at++) {
      const pair = run.slice(at, at + 2);
      const before = pairs.get(pair);
      const here = least[at] === NO_WORD ? 2 : (least[at] ?? 2);
      pairs.set(pair, {
        weak: (before?.weak ?? true) && borders.parts(at),
        least: Math.min(before?.least ?? here, here),
      });
    }
  }
  return pairs;
}

function figuresOf(texts: readonly string[]): Map<string, Set<string>> {
  const figures = new Map<string, Set<string>>();
  for (const text of texts)
    for (const { value, unit } of findNumbers(text).flatMap((found) => amountsOf(text, found)))
      figures.set(value, (figures.get(value) ?? new Set()).add(unit));
  return figures;
}

const prepared = new WeakMap<readonly QueryClause[], SoughtMarks>();

/** What the clauses of a query want marked; made once for each list of them. */
export function soughtMarks(clauses: readonly QueryClause[], lexicon: Lexicon): SoughtMarks {
  const known = prepared.get(clauses);
  if (known !== undefined) return known;
  const own = clauses.filter(({ weight }) => weight >= OWN);
  const asked = own.map(({ text }) => blankQuestionWords(foldText(text)));
  const pairs = pairsOf(asked, lexicon);
  const sought: Sought[] = [];
  const single: string[] = [];
  for (const { term, weight } of queryTerms(own, queryWords(lexicon))) {
    if (FIGURE.test(term)) continue;
    const pair = pairs.get(term);
    if (term.length > 1)
      sought.push({
        term,
        weak: weight <= LIGHT_WEIGHT || (pair?.weak ?? false),
        least: pair?.least ?? term.length,
      });
    else single.push(term);
  }
  for (const { text, weight } of clauses) {
    const term = foldText(text).trim();
    if (weight < OWN && term.length >= (weight < TRANSLATION ? SYNONYM : 2))
      sought.push({ term, weak: false, least: term.length });
  }
  const byFirst = new Map<number, Sought[]>();
  for (const one of sought) {
    const first = one.term.charCodeAt(0);
    const group = byFirst.get(first);
    if (group === undefined) byFirst.set(first, [one]);
    else group.push(one);
  }
  const begin = pairFilter(sought.map(({ term }) => term.slice(0, 2)).join(""));
  const made = { byFirst, begin, single, figures: figuresOf(asked) };
  prepared.set(clauses, made);
  return made;
}
