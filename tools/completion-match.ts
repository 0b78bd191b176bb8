import { foldText } from "../src/core/text/fold.ts";
import { spellingsOf, syllablesOf, withoutTones } from "../src/core/text/pinyin.ts";
import { detectLang } from "../src/core/text/script.ts";

/** Something that may be meant: what is put in its place, and all that it may be typed as. */
export interface Candidate {
  /** 简体, or an id. */
  value: string;
  /** Put in for what was typed in Latin letters that it begins with. */
  valueEn?: string;
  /** Names, aliases, id. */
  forms: readonly string[];
}

interface Read {
  candidate: Candidate;
  /** Folded, without space and hyphens. */
  forms: readonly string[];
  /** Syllables of the Chinese forms, made when somebody first types letters. */
  syllables(): ReadonlyArray<readonly string[]>;
}

/** A list to complete from; made once for each corpus. */
export type Candidates = readonly Read[];

/** Names of more characters are read in their usual way only: the ways multiply. */
const MOST_READ_EVERY_WAY = 8;

export function candidatesOf(given: readonly Candidate[]): Candidates {
  return given.map((candidate) => {
    let syllables: string[][] | undefined;
    return {
      candidate,
      forms: candidate.forms.map(squeezed),
      syllables: () => {
        syllables ??= candidate.forms.flatMap(spelt);
        return syllables;
      },
    };
  });
}

function squeezed(text: string): string {
  return withoutTones(foldText(text)).replace(/[\s\-_·'’]+/g, "");
}

function spelt(form: string): string[][] {
  const han = [...foldText(form)].filter((character) => /\p{Script=Han}/u.test(character));
  if (han.length === 0) return [];
  if (han.length <= MOST_READ_EVERY_WAY) return spellingsOf(han.join(""));
  return [han.flatMap((character) => syllablesOf(character).slice(0, 1))];
}

/**
 * The values that what was typed may become, the likeliest first: names that begin with it, in any script, then those whose
 * pinyin or initials do, then those that hold it. Equal ones stay in the order of the list; nothing typed gives the whole list.
 */
export function matching(
  typed: string,
  candidates: Candidates,
  toTraditional: (text: string) => string,
): string[] {
  const text = squeezed(typed);
  const shown = (read: Read, rank: number) => valueFor(read, rank, text, typed, toTraditional);
  const ranked = candidates
    .map((read) => ({ read, rank: text === "" ? 0 : rankOf(text, read) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank);
  return [...new Set(ranked.map(({ read, rank }) => shown(read, rank)))];
}

const BEGINS = 0;
const SPELT = 1;
const HOLDS = 2;
const HOLDS_SPELT = 3;
const NO_MATCH = 4;

function rankOf(text: string, { forms, syllables }: Read): number {
  if (forms.some((form) => form.startsWith(text))) return BEGINS;
  const letters = /^[a-z]+$/.test(text);
  if (letters && syllables().some((spelling) => beginsSpelt(text, spelling))) return SPELT;
  if (forms.some((form) => form.includes(text))) return HOLDS;
  const inside = letters && text.length > 1 && syllables().some((spelling) => holdsSpelt(text, spelling));
  return inside ? HOLDS_SPELT : NO_MATCH;
}

function beginsSpelt(text: string, spelling: readonly string[]): boolean {
  return (
    spelling.join("").startsWith(text) ||
    spelling
      .map((syllable) => syllable[0])
      .join("")
      .startsWith(text)
  );
}

function holdsSpelt(text: string, spelling: readonly string[]): boolean {
  return spelling.some((_, at) => beginsSpelt(text, spelling.slice(at)));
}

function valueFor(
  { candidate: { value, valueEn } }: Read,
  rank: number,
  text: string,
  typed: string,
  toTraditional: (text: string) => string,
): string {
  if (valueEn === undefined || text === "") return value;
  // Letters that stand in a name as they are stand in an English one.
  if (/^[a-z]/.test(text) && (rank === BEGINS || rank === HOLDS)) return valueEn;
  return detectLang(typed) === "zh-Hant" ? toTraditional(value) : value;
}
