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

const FREE = 1;
const MAY_JOIN = 2;
/** Per UTF-16 unit, filled as units are met: whether a character that begins with it can join the one before. */
const joining = new Uint8Array(0x10000);

function mayJoin(unit: number): boolean {
  const known = joining[unit];
  if (known === FREE || Number.isNaN(unit)) return false;
  if (known === MAY_JOIN) return true;
  // The first half of a pair stands for many characters, some of which join.
  const joins = (unit >= 0xd800 && unit <= 0xdbff) || JOINS.test(String.fromCharCode(unit));
  joining[unit] = joins ? MAY_JOIN : FREE;
  return joins;
}

/** What one unit folds to by itself; −1 where that depends on its neighbours, or theirs on it. */
export function foldUnit(unit: number): number {
  const known = quickFold(unit);
  return known === SLOW ? -1 : known - 1;
}

/** 0, 1, 2, …: what the offsets are wherever folding keeps lengths. Grows, and is shared by all results. */
let identity = Uint32Array.from({ length: 4096 }, (_, at) => at);

function identityOffsets(length: number): Uint32Array {
  if (length > identity.length) identity = Uint32Array.from({ length: 2 * length }, (_, at) => at);
  return identity.subarray(0, length);
}

/**
 * Text as search and checks compare it: NFKC, Traditional → Simplified by character, lower case; full-width forms become
 * half-width by NFKC. Whitespace and control characters are kept, lone surrogates too. The offsets are for reading only.
 */
export function fold(text: string): Folded {
  let out = "";
  // What stands before `copied` is in `out`; between it and `at` nothing changes.
  let copied = 0;
  // From the first character on that changes length; before it, offsets are those of the text.
  let from: number[] | undefined;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const known = quickFold(unit);
    if (known !== SLOW && !mayJoin(text.charCodeAt(at + 1))) {
      if (known !== unit + 1) {
        out += text.slice(copied, at) + String.fromCharCode(known - 1);
        copied = at + 1;
      }
      from?.push(at);
      at++;
      continue;
    }
    const end = clusterEnd(text, at);
    const folded = foldCluster(text.slice(at, end));
    out += text.slice(copied, at) + folded;
    copied = end;
    if (from === undefined && (folded.length !== 1 || end - at !== 1)) from = Array.from(identityOffsets(at));
    for (let i = 0; i < folded.length; i++) from?.push(at);
    at = end;
  }
  const folded = copied === 0 ? text : out + text.slice(copied);
  if (from === undefined) return { text: folded, offsets: identityOffsets(text.length + 1) };
  from.push(text.length);
  return { text: folded, offsets: Uint32Array.from(from) };
}

/** `fold(text).text`. */
export function foldText(text: string): string {
  return fold(text).text;
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
