import type { Lexicon } from "../lexicon.ts";
import { type Folded, fold, foldText } from "./fold.ts";
import { findNumbers } from "./numbers.ts";

export interface Token {
  /** Folded; numbers in canonical form. */
  term: string;
  /** UTF-16 span of the original text. */
  start: number;
  end: number;
  /** `word`: of the word set; `latin`: letters or letters with figures; `char`: a run of one ideograph. */
  kind: "word" | "bigram" | "number" | "latin" | "char";
}

/** Folded words of at least two characters by their first two, each group longest first. */
export interface WordSet {
  readonly byHead: ReadonlyMap<string, readonly string[]>;
  has(word: string): boolean;
}

/** Changes whenever tokens of the same text change: an index of another version is refused. */
export const TOKENIZER_VERSION = 1;

/** Han, kana, Hangul: scripts written without spaces between words, or nearly so. */
const RUNNING = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆〇]/u;
const LATIN = /[\p{L}\p{N}]+(?:[+\-_.'&/][\p{L}\p{N}]+)*/uy;

/** Builds a word set from folded or unfolded words; words of one character are left out. */
export function wordSetOf(words: Iterable<string>): WordSet {
  const all = new Set<string>();
  for (const word of words) {
    const folded = foldText(word).replace(/\s+/g, "");
    if (folded.length >= 2 && [...folded].every((character) => RUNNING.test(character))) all.add(folded);
  }
  const byHead = new Map<string, string[]>();
  for (const word of [...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const head = word.slice(0, 2);
    const group = byHead.get(head);
    if (group === undefined) byHead.set(head, [word]);
    else group.push(word);
  }
  return { byHead, has: (word) => all.has(word) };
}

/** The gazetteer of a lexicon: names, aliases, domain words, and what synonyms and glossary lead to. */
export function wordSet(lexicon: Lexicon): WordSet {
  const words = [...lexicon.words];
  for (const { name, aliases } of lexicon.entities) words.push(name, ...aliases);
  for (const { say, find } of lexicon.synonyms) words.push(...say, ...find);
  for (const { zh } of lexicon.glossary) words.push(...zh);
  return wordSetOf(words);
}

export const NO_WORDS: WordSet = wordSetOf([]);

/** A run of characters of a script without spaces; a line break inside it (a cut column) is left out. */
interface Run {
  text: string;
  /** Folded offset of each unit of `text`, and of the end. */
  at: number[];
}

function runAt(text: string, from: number): { run: Run; next: number } {
  const run: Run = { text: "", at: [] };
  let at = from;
  let end = from;
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (isRunning(text.charCodeAt(at), character)) {
      for (let unit = 0; unit < character.length; unit++) run.at.push(at + unit);
      run.text += character;
      at += character.length;
      end = at;
    } else {
      const gap = /^\s*\n\s*/.exec(text.slice(at, at + 16))?.[0].length ?? 0;
      const next = text.codePointAt(at + gap);
      if (
        gap === 0 ||
        next === undefined ||
        !isRunning(text.charCodeAt(at + gap), String.fromCodePoint(next))
      )
        break;
      at += gap;
    }
  }
  run.at.push(end);
  return { run, next: Math.max(end, from + 1) };
}

function isRunning(unit: number, character: string): boolean {
  if (unit < 0x1100) return false;
  return (unit >= 0x4e00 && unit <= 0x9fff) || RUNNING.test(character);
}

function pushRun(
  run: Run,
  words: WordSet,
  push: (term: string, from: number, to: number, kind: Token["kind"]) => void,
): void {
  const { text, at } = run;
  const points = [...text];
  if (points.length === 1) push(text, at[0] ?? 0, at.at(-1) ?? 0, "char");
  let unit = 0;
  for (let i = 0; i + 1 < points.length; i++) {
    const [first = "", second = ""] = [points[i], points[i + 1]];
    const bigram = first + second;
    const from = at[unit] ?? 0;
    push(bigram, from, endOf(run, unit + bigram.length), words.has(bigram) ? "word" : "bigram");
    for (const word of words.byHead.get(text.slice(unit, unit + 2)) ?? []) {
      if (word.length > 2 && text.startsWith(word, unit))
        push(word, from, endOf(run, unit + word.length), "word");
    }
    unit += first.length;
  }
}

/** The folded offset just behind unit `count - 1` of a run: a gap that follows is not part of the token. */
function endOf(run: Run, count: number): number {
  return (run.at[count - 1] ?? 0) + 1;
}

/**
 * Tokens of a text, in order of their beginning: all pairs of neighbouring ideographs, kana or Hangul syllables, the words
 * of `words` that stand in it (nested ones too), whole numbers in canonical form, and Latin words with what is glued to
 * them (c919, 1+3+x), of compounds with a hyphen also the parts. Spans are of the text as given.
 */
export function tokenize(text: string, words: WordSet): Token[] {
  return tokenizeFolded(fold(text), words);
}

/** `tokenize` for a text that is folded already. */
export function tokenizeFolded(folded: Folded, words: WordSet): Token[] {
  const tokens: Token[] = [];
  const { text, offsets } = folded;
  const push = (term: string, from: number, to: number, kind: Token["kind"]): void => {
    let end = to;
    const begun = offsets[to - 1] ?? 0;
    while (end < text.length && (offsets[end] ?? 0) <= begun) end++;
    tokens.push({ term, start: offsets[from] ?? 0, end: offsets[end] ?? begun, kind });
  };
  const numbers = findNumbers(text);
  const numberAt = new Map(numbers.map((number) => [number.start, number]));
  let at = 0;
  while (at < text.length) {
    const number = numberAt.get(at);
    if (number !== undefined) push(number.value, number.start, number.end, "number");
    const unit = text.charCodeAt(at);
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (isRunning(unit, character)) {
      const { run, next } = runAt(text, at);
      pushRun(run, words, push);
      // Numerals inside the run (一千七百亿) count as numbers too.
      for (const inside of numbers)
        if (inside.start > at && inside.start < next) push(inside.value, inside.start, inside.end, "number");
      at = next;
    } else if (number !== undefined) at = number.end;
    else {
      LATIN.lastIndex = at;
      const word = LATIN.exec(text)?.[0];
      const latin = word === undefined ? undefined : latinRun(word);
      if (latin === undefined) at += character.length;
      else {
        pushLatin(latin, at, push);
        at += latin.length;
      }
    }
  }
  return tokens;
}

/** The part of a run of letters and figures before a script without spaces begins (c919大飞机 → c919). */
function latinRun(word: string): string | undefined {
  let end = 0;
  for (const character of word) {
    if (isRunning(character.charCodeAt(0), character)) break;
    end += character.length;
  }
  const latin = word.slice(0, end).replace(/[+\-_.'&/]+$/, "");
  return latin === "" ? undefined : latin;
}

function pushLatin(
  word: string,
  at: number,
  push: (term: string, from: number, to: number, kind: Token["kind"]) => void,
): void {
  push(word, at, at + word.length, "latin");
  if (!/[-_.'&/]/.test(word)) return;
  for (const part of word.matchAll(/[^\-_.'&/]{2,}/g))
    push(part[0], at + part.index, at + part.index + part[0].length, "latin");
}
