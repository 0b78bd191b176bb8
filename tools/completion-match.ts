import { foldText } from "../src/core/text/fold.ts";
import { withoutTones } from "../src/core/text/pinyin.ts";
import { detectLang } from "../src/core/text/script.ts";
import { speltAt } from "../src/core/text/spelt.ts";

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
  /** The ideographs of each form that has some. */
  han: readonly string[];
}

/** A list to complete from; made once for each corpus. */
export type Candidates = readonly Read[];

export function candidatesOf(given: readonly Candidate[]): Candidates {
  return given.map((candidate) => ({
    candidate,
    forms: candidate.forms.map(squeezed),
    han: candidate.forms
      .map((form) => foldText(form).replace(/\P{Script=Han}/gu, ""))
      .filter((form) => form !== ""),
  }));
}

function squeezed(text: string): string {
  return withoutTones(foldText(text)).replace(/[\s\-_·'’]+/g, "");
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

function rankOf(text: string, { forms, han }: Read): number {
  if (forms.some((form) => form.startsWith(text))) return BEGINS;
  const letters = /^[a-z]+$/.test(text);
  if (letters && han.some((form) => speltAt(text, form, 0) !== null)) return SPELT;
  if (forms.some((form) => form.includes(text))) return HOLDS;
  const inside = letters && text.length > 1 && han.some((form) => isSpeltIn(text, form));
  return inside ? HOLDS_SPELT : NO_MATCH;
}

function isSpeltIn(text: string, form: string): boolean {
  for (let at = 1; at < form.length; at++) if (speltAt(text, form, at) !== null) return true;
  return false;
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
