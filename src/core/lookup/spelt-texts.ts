import { type FactIndex, factIndex } from "../facts/fact-index.ts";
import { RECORD_KINDS } from "../knowledge/knowledge.ts";
import type { Corpus } from "../ports.ts";
import { queryWords } from "../search/query-terms.ts";
import { writtenForms } from "../search/written-forms.ts";
import { foldText } from "../text/fold.ts";
import { syllablesOf } from "../text/pinyin.ts";
import { speltAt } from "../text/spelt.ts";
import type { WordSet } from "../text/word-set.ts";

export type SpeltCorpus = Pick<Corpus, "facts" | "knowledge" | "lexicon">;

/** What letters may stand for. */
export interface Reading {
  /** Folded. */
  text: string;
  /** 0 to 1: how surely this is meant. */
  weight: number;
  /** The name that it is the beginning of, or the whole; null where it is a part of something else. */
  name: string | null;
}

/** A text that may be typed by its sounds, and how likely one types it. */
interface SpeltText {
  text: string;
  worth: number;
  isName: boolean;
}

/** Texts and the places where letters may begin to spell them, by first letter; a place is text × 256 + offset. */
interface SpeltTexts {
  texts: SpeltText[];
  places: ReadonlyMap<string, readonly number[]>;
}

const NAME = 1;
const RECORD = 0.95;
const SUBJECT = 0.92;
const MEASURE = 0.9;
const WORD = 0.6;
/** Words of time that a look-up may name in letters (2025 sbn). */
const TIMES = [
  "上半年",
  "下半年",
  "今年",
  "去年",
  "一季度",
  "二季度",
  "三季度",
  "四季度",
  "十四五",
  "十五五",
];
/** Further on than this nothing of a measure is typed by its initials. */
const MOST_OFFSET = 40;
/** What a place inside a text is worth, where a known word begins there, and where none does. */
const AT_WORD = 0.9;
const INSIDE = 0.55;
const IN_WORD = 0.2;

const prepared = new WeakMap<SpeltCorpus, SpeltTexts>();

function speltTexts(corpus: SpeltCorpus): SpeltTexts {
  const known = prepared.get(corpus);
  if (known !== undefined) return known;
  const made = build(corpus, factIndex(corpus.facts));
  prepared.set(corpus, made);
  return made;
}

function build({ knowledge, lexicon }: SpeltCorpus, index: FactIndex): SpeltTexts {
  const made = new Map<string, SpeltText>();
  const put = (text: string, worth: number, isName = false): void => {
    if (!/\p{Script=Han}/u.test(text)) return;
    if (worth > (made.get(text)?.worth ?? 0)) made.set(text, { text, worth, isName });
  };
  for (const { name, aliases } of lexicon.entities)
    for (const form of [name, ...aliases]) put(foldText(form), NAME, true);
  for (const kind of RECORD_KINDS.options)
    for (const { name, aliases } of knowledge[kind])
      for (const form of [name, ...aliases]) put(foldText(form), RECORD, true);
  for (const text of TIMES) put(text, MEASURE);
  for (const [number, metric] of index.metrics.entries()) {
    put(metric, MEASURE);
    put(foldText(index.briefs[number]?.subject.name ?? ""), SUBJECT, true);
  }
  for (const form of writtenForms(lexicon)) put(form, WORD);
  const texts = [...made.values()];
  const places = new Map<string, number[]>();
  for (const [number, { text }] of texts.entries()) {
    for (let at = 0; at < Math.min(text.length, MOST_OFFSET); at++) {
      const letters = new Set(syllablesOf(text.charAt(at)).map((syllable) => syllable.charAt(0)));
      for (const letter of letters) {
        const held = places.get(letter);
        if (held === undefined) places.set(letter, [256 * number + at]);
        else held.push(256 * number + at);
      }
    }
  }
  return { texts, places };
}

/** So many readings of one run of letters are followed. */
const MOST_READINGS = 16;
/** A reading of less is a guess that only takes room. */
const LEAST = 0.12;
const remembered = new WeakMap<SpeltTexts, Map<string, readonly Reading[]>>();
const MOST_REMEMBERED = 500;

/** What letters may stand for among the names, measures and words of a corpus, the likeliest first. */
export function readLetters(letters: string, corpus: SpeltCorpus): readonly Reading[] {
  const spelt = speltTexts(corpus);
  const known = remembered.get(spelt) ?? new Map<string, readonly Reading[]>();
  remembered.set(spelt, known);
  const before = known.get(letters);
  if (before !== undefined) return before;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const made = found(letters, spelt, queryWords(corpus.lexicon).words);
  known.set(letters, made);
  return made;
}

function found(letters: string, { texts, places }: SpeltTexts, words: WordSet): Reading[] {
  const best = new Map<string, Reading & { times: number }>();
  for (const place of places.get(letters.charAt(0)) ?? []) {
    const at = place % 256;
    // One letter begins too much.
    if (at > 0 && letters.length < 2) continue;
    const one = texts[(place - at) / 256];
    if (one === undefined) continue;
    const spelling = speltAt(letters, one.text, at);
    if (spelling === null) continue;
    const { end } = spelling;
    const quality = qualityOf(spelling, letters.length);
    if (at > 0 && quality < 0.75 && spelling.initials > 0 && end - at < 2) continue;
    const where = at === 0 ? 1 : placeWorth(one.text, at, words);
    const begins = at === 0 && one.isName;
    const closes =
      end === one.text.length
        ? 1
        : begins
          ? 0.65 + (0.3 * end) / one.text.length
          : endWorth(one.text, at, end, words);
    const weight = one.worth * quality * where * closes;
    const text = one.text.slice(at, end);
    const name = begins ? one.text : null;
    const key = name ?? text;
    const held = best.get(key);
    if (held === undefined) best.set(key, { text, weight, name, times: 1 });
    else {
      held.times++;
      held.weight = Math.max(held.weight, weight);
    }
  }
  return [...best.values()]
    .map(({ text, weight, name, times }) => ({
      text,
      name,
      weight: Math.min(1, weight * (1 + 0.06 * Math.log2(times))),
    }))
    .filter(({ weight }) => weight >= LEAST)
    .sort((a, b) => b.weight - a.weight || a.text.length - b.text.length || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_READINGS);
}

/** Full syllables are what was meant; two initials may be anything. */
function qualityOf({ full, initials }: { full: number; initials: number }, length: number): number {
  if (initials === 0) return 1;
  if (full > 0) return initials <= 1 ? 0.8 : 0.7;
  return initials >= 5 ? 1 : initials === 4 ? 0.95 : initials === 3 ? 0.9 : length === 1 ? 0.4 : 0.75;
}

function placeWorth(text: string, at: number, words: WordSet): number {
  if (wordAt(text, at, words) > 0) return AT_WORD;
  return wordAt(text, at - 1, words) >= 2 ? IN_WORD : INSIDE;
}

/** A reading that stops inside a word is a guess at its beginning. */
function endWorth(text: string, at: number, end: number, words: WordSet): number {
  let next = at;
  while (next < end) next += Math.max(1, wordAt(text, next, words));
  return next === end ? 0.95 : 0.8;
}

/** The length of the longest known word that begins at a place; 0 where none does. */
function wordAt(text: string, at: number, words: WordSet): number {
  for (const word of words.byHead.get(text.slice(at, at + 2)) ?? [])
    if (text.startsWith(word, at)) return word.length;
  return 0;
}
