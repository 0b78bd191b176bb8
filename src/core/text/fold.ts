import { SIMPLIFIED, TRADITIONAL } from "./traditional.ts";

/** Folded text and where each of its UTF-16 units came from. */
export interface Folded {
  text: string;
  /**
   * For unit `i` of `text`: the UTF-16 offset in the original at which the character (with its combining marks) that gave
   * it begins. One entry more than units: the last is the original's length. Never descends.
   */
  offsets: Uint32Array;
}

/**
 * What can join onto the character before it under NFKC (Unicode Standard Annex 15: quick check "maybe", and compatibility
 * forms of such): combining marks, Hangul vowels and finals, half-width voicing marks, Kirat Rai vowels.
 */
const JOINS = /^[\p{M}\u1160-\u11ff\u3131-\u318e\uff9e-\uffdc\u{16d63}-\u{16d6a}]/u;

const simplified: ReadonlyMap<string, string> = (() => {
  const to = [...SIMPLIFIED];
  return new Map([...TRADITIONAL].map((from, at) => [from, to[at] ?? from]));
})();

/** True for a character that only Traditional writing uses. */
export function isTraditional(character: string): boolean {
  return simplified.has(character);
}

/** True for a character that stands for a different Traditional one. */
export function isSimplified(character: string): boolean {
  return simplifiedOnly.has(character);
}

const simplifiedOnly: ReadonlySet<string> = new Set(
  [...simplified.values()].filter((to) => !simplified.has(to)),
);

/** NFKC, Simplified, lower case, of one character with what joins it. */
function foldCluster(cluster: string): string {
  let out = "";
  for (const character of cluster.normalize("NFKC")) out += simplified.get(character) ?? character;
  return out.toLowerCase();
}

const UNKNOWN = 0;
const SLOW = 0xffffffff;
/** Per UTF-16 unit, filled as units are met: 1 + the one unit it folds to, or SLOW where it needs its neighbours. */
const quick = new Uint32Array(0x10000);

function quickFold(unit: number): number {
  const known = quick[unit] ?? SLOW;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(unit);
  const folded = foldCluster(character);
  const alone = (unit < 0xd800 || unit > 0xdfff) && !JOINS.test(character) && folded.length === 1;
  const answer = alone ? folded.charCodeAt(0) + 1 : SLOW;
  quick[unit] = answer;
  return answer;
}

/** Where the cluster that begins at `start` ends: one character and everything that joins it. */
function clusterEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length) {
    const next = text.codePointAt(end) ?? 0;
    if (next < 0x300 || !JOINS.test(String.fromCodePoint(next))) break;
    end += next > 0xffff ? 2 : 1;
  }
  return end;
}

/** A unit after which nothing needs to be looked at: below combining marks, or an ordinary ideograph. */
function cannotJoin(unit: number): boolean {
  return (
    unit < 0x300 ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xff01 && unit <= 0xff5e) ||
    Number.isNaN(unit)
  );
}

/** Units that are written while folding; they grow as needed and are used again by the next call. */
let units = new Uint16Array(1024);
let origins = new Uint32Array(1024);

/** Folds into `units` and `origins`; gives how many. */
function foldUnits(text: string): number {
  let count = 0;
  let at = 0;
  while (at < text.length) {
    // One character gives 18 units at most (U+FDFA), a cluster that times its length.
    if (count + 64 > units.length) grow(count + 64);
    const known = quickFold(text.charCodeAt(at));
    if (known !== SLOW && cannotJoin(text.charCodeAt(at + 1))) {
      units[count] = known - 1;
      origins[count++] = at++;
      continue;
    }
    const end = clusterEnd(text, at);
    const folded = foldCluster(text.slice(at, end));
    if (count + folded.length > units.length) grow(count + folded.length);
    for (let i = 0; i < folded.length; i++) {
      units[count] = folded.charCodeAt(i);
      origins[count++] = at;
    }
    at = end;
  }
  return count;
}

function grow(least: number): void {
  const size = Math.max(least, units.length * 2);
  const [largerUnits, largerOrigins] = [new Uint16Array(size), new Uint32Array(size)];
  largerUnits.set(units);
  largerOrigins.set(origins);
  units = largerUnits;
  origins = largerOrigins;
}

function textOf(count: number): string {
  let out = "";
  for (let at = 0; at < count; at += 4096) {
    out += String.fromCharCode(...units.subarray(at, Math.min(count, at + 4096)));
  }
  return out;
}

/**
 * Text as search and checks compare it: NFKC, Traditional → Simplified by character, lower case; full-width forms become
 * half-width by NFKC. Whitespace and control characters are kept, lone surrogates too.
 */
export function fold(text: string): Folded {
  const count = foldUnits(text);
  const offsets = new Uint32Array(count + 1);
  offsets.set(origins.subarray(0, count));
  offsets[count] = text.length;
  return { text: textOf(count), offsets };
}

/** `fold(text).text` without the offsets. */
export function foldText(text: string): string {
  return isFolded(text) ? text : textOf(foldUnits(text));
}

/** True for text that folding would not change and that no neighbour could. */
function isFolded(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (quickFold(unit) !== unit + 1 || !cannotJoin(text.charCodeAt(at + 1))) return false;
  }
  return true;
}

/** The span of the original that gave units `[start, end)` of the folded text; whole characters. */
export function originalSpan(folded: Folded, start: number, end: number): [start: number, end: number] {
  const { offsets } = folded;
  const last = offsets.length - 1;
  const first = offsets[Math.min(start, last)] ?? 0;
  if (end <= start) return [first, first];
  const begun = offsets[Math.min(end - 1, last)] ?? 0;
  let stop = Math.min(end, last);
  while (stop < last && (offsets[stop] ?? 0) <= begun) stop++;
  return [first, offsets[stop] ?? begun];
}
