import { type Folded, fold } from "./fold.ts";
import { findNumbers, scaledNumber } from "./numbers.ts";
import type { WordSet } from "./word-set.ts";

export interface Token {
  /** Folded; numbers in canonical form. */
  term: string;
  /** UTF-16 span of the original text. */
  start: number;
  end: number;
  /** `word`: of the word set; `latin`: letters or letters with figures; `char`: a run of one ideograph. */
  kind: "word" | "bigram" | "number" | "latin" | "char";
}

/** Changes whenever tokens of the same text change: an index of another version is refused. */
export const TOKENIZER_VERSION = 2;

/** Takes a token: its term and its span in the folded text. */
export type Push = (term: string, from: number, to: number, kind: Token["kind"]) => void;

/** Han, kana, Hangul: scripts written without spaces between words, or nearly so. */
const RUNNING = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆〇]/u;
const LATIN = /[\p{L}\p{N}]+(?:[+\-_.'&/][\p{L}\p{N}]+)*/uy;
const GAP = /\s*\n\s*/y;

const UNKNOWN = 0;
const RUNS = 1;
const LETTER = 2;
const OTHER = 3;
/** What each UTF-16 unit is, filled as units are met; a surrogate is looked at with its other half. */
const unitClass = new Uint8Array(0x10000);

function classOf(unit: number): number {
  const known = unitClass[unit] ?? OTHER;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(unit);
  const found = RUNNING.test(character) ? RUNS : /[\p{L}\p{N}]/u.test(character) ? LETTER : OTHER;
  unitClass[unit] = found;
  return found;
}

/** The class of the character at `at`, and its length in units. */
function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return classOf(unit);
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return RUNNING.test(character) ? RUNS : /[\p{L}\p{N}]/u.test(character) ? LETTER : OTHER;
}

function sizeAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Where the next character of the run stands: at `at`, or behind a line break that cuts the run; −1 where it ends. */
function nextInRun(text: string, at: number): number {
  if (at >= text.length) return -1;
  if (classAt(text, at) === RUNS) return at;
  if (text.charCodeAt(at) > 0x20 && text.charCodeAt(at) !== 0x3000) return -1;
  GAP.lastIndex = at;
  const behind = at + (GAP.exec(text)?.[0].length ?? 0);
  return behind > at && behind < text.length && classAt(text, behind) === RUNS ? behind : -1;
}

/** Pushes the pairs and words of the run that begins at `start`; gives where it ends. */
function pushRun(text: string, start: number, words: WordSet, push: Push): number {
  const { run, at } = joinRun(text, start);
  let first = 0;
  for (let second = sizeAt(run, 0); second < run.length; ) {
    const end = second + sizeAt(run, second);
    const pair = run.slice(first, end);
    const from = at(first);
    const known = words.byHead.get(pair.length === 2 ? pair : run.slice(first, first + 2));
    push(pair, from, at(end - 1) + 1, known?.includes(pair) ? "word" : "bigram");
    for (const word of known ?? []) {
      if (word.length > pair.length && run.startsWith(word, first))
        push(word, from, at(first + word.length - 1) + 1, "word");
    }
    first = second;
    second = end;
  }
  const end = at(run.length - 1) + 1;
  if (run.length === sizeAt(run, 0)) push(run, start, end, "char");
  return end;
}

/** The characters of a run without the line breaks that cut it, and where each unit of it stands in `text`. */
function joinRun(text: string, start: number): { run: string; at: (unit: number) => number } {
  let end = start;
  while (end < text.length && classAt(text, end) === RUNS) end += sizeAt(text, end);
  if (nextInRun(text, end) < 0) return { run: text.slice(start, end), at: (unit) => start + unit };
  const places: number[] = [];
  let run = "";
  for (let here = start; here >= 0; ) {
    const size = sizeAt(text, here);
    for (let unit = 0; unit < size; unit++) places.push(here + unit);
    run += text.slice(here, here + size);
    here = nextInRun(text, here + size);
  }
  return { run, at: (unit) => places[unit] ?? start };
}

/** The part of a run of letters and figures before a script without spaces begins (c919大飞机 → c919). */
function latinAt(text: string, at: number): string {
  LATIN.lastIndex = at;
  const word = LATIN.exec(text)?.[0] ?? "";
  let end = 0;
  while (end < word.length && classAt(word, end) !== RUNS) end += sizeAt(word, end);
  return word.slice(0, end).replace(/[+\-_.'&/]+$/, "");
}

function pushLatin(word: string, at: number, push: Push): void {
  push(word, at, at + word.length, "latin");
  if (!/[-_.'&/]/.test(word)) return;
  for (const part of word.matchAll(/[^\-_.'&/]{2,}/g)) {
    push(part[0], at + part.index, at + part.index + part[0].length, "latin");
  }
}

/** Calls `push` for each token of folded text; what `tokenize` says of them holds here too. */
export function eachToken(text: string, words: WordSet, push: Push): void {
  const numbers = findNumbers(text);
  let next = 0;
  for (const number of numbers) {
    push(number.value, number.start, number.end, "number");
    const scaled = scaledNumber(text, number);
    if (scaled !== null) push(scaled.value, number.start, scaled.end, "number");
  }
  for (let at = 0; at < text.length; ) {
    while ((numbers[next]?.end ?? text.length) <= at) next++;
    const number = numbers[next];
    const found = classAt(text, at);
    if (found === RUNS) at = pushRun(text, at, words, push);
    else if (number !== undefined && number.start <= at) at = number.end;
    else if (found === LETTER) {
      const word = latinAt(text, at);
      if (word !== "") pushLatin(word, at, push);
      at += Math.max(word.length, sizeAt(text, at));
    } else at++;
  }
}

/**
 * Tokens of a text: all pairs of neighbouring ideographs, kana or Hangul syllables, the words of `words` that stand in it
 * (nested ones too), whole numbers in canonical form (first; of 1.2亿 and 三成 also the whole value), and Latin words with what is glued to them (c919, 1+3+x), of
 * compounds with a hyphen also the parts. Spans are of the text as given.
 */
export function tokenize(text: string, words: WordSet): Token[] {
  return tokenizeFolded(fold(text), words);
}

/** `tokenize` for a text that is folded already. */
export function tokenizeFolded({ text, offsets }: Folded, words: WordSet): Token[] {
  const tokens: Token[] = [];
  eachToken(text, words, (term, from, to, kind) => {
    let end = to;
    const begun = offsets[to - 1] ?? 0;
    while (end < text.length && (offsets[end] ?? 0) <= begun) end++;
    tokens.push({ term, start: offsets[from] ?? 0, end: offsets[end] ?? begun, kind });
  });
  return tokens;
}

/** The terms alone of a folded text, repeats included; what an index counts. */
export function termsOf(folded: string, words: WordSet): string[] {
  const terms: string[] = [];
  eachToken(folded, words, (term) => terms.push(term));
  return terms;
}
