import { pairKeys } from "../text/pair-filter.ts";
import { unitSet } from "../text/unit-set.ts";
import type { WordSet } from "../text/word-set.ts";
import { type FoldedPassage, foldedPassage } from "./folded-passages.ts";
import { type Words, wordsOf } from "./word-borders.ts";

/** A folded passage whose words that a line break cuts are whole again, as the index reads them. */
export interface JoinedText {
  folded: FoldedPassage;
  numbers: FoldedPassage["numbers"];
  text: string;
  /** The keys of the pairs of `text` (`pairKeys`). */
  pairs: Uint16Array;
  /** Where a unit of `text` stands in the folded text. */
  at(unit: number): number;
  /** Of all of `text`; each run is looked at when it is asked about. */
  words: Words;
}

const RUNNING = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー々〆〇]";
const BREAK = new RegExp(`(?<=${RUNNING})\\s*\\n\\s*(?=${RUNNING})`, "gu");
const running = unitSet(new RegExp(RUNNING, "u"));
const letter = unitSet(/[\p{L}\p{N}]/u);

/** True where an edge of `[start, end)` would cut a word or figure of a script that writes spaces between words. */
export function cutsLetters(text: string, start: number, end: number): boolean {
  const joins = (at: number): boolean => {
    const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
    return letter(before) && letter(after) && !running(before) && !running(after);
  };
  return joins(start) || joins(end);
}

const prepared = new WeakMap<FoldedPassage, JoinedText>();

/** A passage as marks are looked for in it; remembered as long as its folded text is. */
export function joinedPassage(passage: string, words: WordSet, light: (unit: number) => boolean): JoinedText {
  const folded = foldedPassage(passage);
  const known = prepared.get(folded);
  if (known !== undefined) return known;
  const { numbers } = folded;
  const breaks = folded.text.includes("\n") ? [...folded.text.matchAll(BREAK)] : [];
  const text = breaks.length === 0 ? folded.text : folded.text.replace(BREAK, "");
  const made: JoinedText = {
    folded,
    numbers,
    text,
    pairs: breaks.length === 0 ? folded.pairs : pairKeys(text),
    at: placesAcross(breaks),
    words: wordsByRun(text, words, light),
  };
  prepared.set(folded, made);
  return made;
}

function placesAcross(breaks: readonly RegExpExecArray[]): (unit: number) => number {
  if (breaks.length === 0) return (unit) => unit;
  return (unit) => {
    let place = unit;
    for (const { 0: gap, index } of breaks) if (index <= place) place += gap.length;
    return place;
  };
}

/** Words are told run by run: most runs of a passage hold nothing that a query asks about. */
function wordsByRun(text: string, words: WordSet, light: (unit: number) => boolean): Words {
  const runs: Array<{ start: number; words: Words } | undefined> = [];
  const runAt = (at: number) => {
    const known = runs[at];
    if (known !== undefined) return known;
    let [start, end] = [at, at + 1];
    while (start > 0 && running(text.charCodeAt(start - 1))) start--;
    while (end < text.length && running(text.charCodeAt(end))) end++;
    const run = { start, words: wordsOf(text.slice(start, end), words, light) };
    for (let unit = start; unit < end; unit++) runs[unit] = run;
    return run;
  };
  const inRun = (at: number): boolean => running(text.charCodeAt(at));
  return {
    parts: (at) => {
      if (!inRun(at) || !inRun(at + 1)) return false;
      const run = runAt(at);
      return run.words.parts(at - run.start);
    },
    alone: (at) => {
      if (!inRun(at)) return true;
      const run = runAt(at);
      return run.words.alone(at - run.start);
    },
  };
}
