import { pairAt, unitSet } from "../text/unit-set.ts";
import type { Meaning, Vocabulary } from "./vocabulary.ts";

/** One piece of a folded question; `meaning` is null where no dictionary knows it. */
export interface Piece {
  text: string;
  start: number;
  meaning: Meaning | null;
}

const words = new Intl.Segmenter("zh", { granularity: "word" });
const WORD = /[\p{L}\p{N}]/u;
const isHangul = unitSet(/\p{Script=Hangul}/u);
const isLatin = unitSet(/[\p{Script=Latin}0-9]/u);
const LATIN_RUN = /^[\p{Script=Latin}0-9]+(?:[.+%&'-][\p{Script=Latin}0-9]+)*(?:%|\+)?/u;

/**
 * Cuts a folded question into pieces by the cheapest path over dictionary forms and the runtime's own words:
 * every piece costs, known words cost least, single characters most. Punctuation and spaces make no pieces.
 */
export function segment(folded: string, vocabulary: Vocabulary): Piece[] {
  const path = newPath(folded.length);
  const natural = naturalWords(folded);
  for (let at = 0; at < folded.length; at++) {
    // Each character may stand alone, so that every position can be reached.
    step(path, at, at + 1, isHangul(folded.charCodeAt(at)) ? 0.7 : 1.8);
    if (natural.end[at]) step(path, at, natural.end[at] ?? 0, natural.cost[at] ?? 0);
    const afterLatin = isLatin(folded.charCodeAt(at - 1));
    const startsLatin = isLatin(folded.charCodeAt(at));
    if (startsLatin && afterLatin) continue;
    if (startsLatin) {
      const run = LATIN_RUN.exec(folded.slice(at, at + 60))?.[0];
      if (run) step(path, at, at + run.length, 0.9);
    }
    dictionarySteps(path, at, folded, vocabulary);
  }
  return piecesOn(path, folded, vocabulary);
}

/** The least cost of reaching each position, and from where. */
interface Path {
  cost: Float64Array;
  from: Int32Array;
}

function newPath(length: number): Path {
  const cost = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  cost[0] = 0;
  return { cost, from: new Int32Array(length + 1) };
}

function step({ cost, from }: Path, start: number, end: number, price: number): void {
  const total = (cost[start] ?? 0) + price;
  if (total >= (cost[end] ?? 0)) return;
  cost[end] = total;
  from[end] = start;
}

function piecesOn({ from }: Path, folded: string, { meanings }: Vocabulary): Piece[] {
  const pieces: Piece[] = [];
  for (let end = folded.length; end > 0; ) {
    const start = from[end] ?? end - 1;
    const text = folded.slice(start, end);
    if (WORD.test(text)) {
      const trimmed = text.trim();
      pieces.push({ text: trimmed, start, meaning: meanings.get(trimmed) ?? null });
    }
    end = start;
  }
  return pieces.reverse();
}

/** The runtime's words by where they begin: where they end (0 = none begins there) and what they cost. */
function naturalWords(folded: string): { end: Int32Array; cost: Float64Array } {
  const end = new Int32Array(folded.length);
  const cost = new Float64Array(folded.length);
  for (const { segment: text, index, isWordLike } of words.segment(folded)) {
    // A Korean word comes with its particles: only the dictionary can tell the noun from them.
    if (hasHangul(text)) continue;
    end[index] = index + text.length;
    cost[index] = isWordLike ? (text.length > 1 ? 1.15 : 1.5) : 0.5;
  }
  return { end, cost };
}

function hasHangul(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isHangul(text.charCodeAt(at))) return true;
  return false;
}

function dictionarySteps(
  path: Path,
  at: number,
  folded: string,
  { meanings, singles, lengths }: Vocabulary,
): void {
  const single = singles.get(folded.charCodeAt(at));
  if (single && !cutsLatin(folded, at + 1)) step(path, at, at + 1, formCost(single, 1));
  for (const length of lengths.get(pairAt(folded, at)) ?? NONE) {
    const end = at + length;
    if (end > folded.length || cutsLatin(folded, end)) continue;
    const meaning = meanings.get(folded.slice(at, end));
    if (meaning) step(path, at, end, formCost(meaning, length));
  }
}

const NONE: readonly number[] = [];

/** True inside a Latin word or a figure. */
function cutsLatin(folded: string, at: number): boolean {
  return isLatin(folded.charCodeAt(at)) && isLatin(folded.charCodeAt(at - 1));
}

/** Longer known forms are cheaper per character; names win over words of the same length. */
function formCost(meaning: Meaning, length: number): number {
  if (length === 1) return 1.4;
  if (meaning.kind === "entity") return 0.9;
  return meaning.kind === "function" ? 1.05 : 1;
}
