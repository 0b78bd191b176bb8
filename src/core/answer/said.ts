import type { Entity } from "../lexicon.ts";
import { type Entities, mentioned, type Named, namesIn } from "./mentions.ts";
import type { WeighedTerm } from "./weigh.ts";

/** A squeezed text and the names in it. */
export interface Said {
  text: string;
  names: readonly Named[];
  mentioned: ReadonlySet<Entity>;
}

export const NOTHING_SAID: Said = { text: "", names: [], mentioned: new Set() };

export function saidOf(squeezed: string, entities: Entities): Said {
  const names = namesIn(squeezed, entities);
  return { text: squeezed, names, mentioned: mentioned(names) };
}

/** Kinds of name that a part of the name does not name. */
const PROPER = new Set<Entity["kind"]>(["city", "district", "park", "company", "institution", "other-place"]);

/** How well a text says a term: 1 = literally or by name, less for a form that means the same or a part of it, 0 = not. */
export function says({ text, mentioned }: Said, term: WeighedTerm): number {
  if (text === "") return 0;
  if (term.entity) {
    if (mentioned.has(term.entity)) return 1;
    return PROPER.has(term.entity.kind) ? 0 : saysPart(text, term);
  }
  const { forms } = term;
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at] ?? "";
    if (text.includes(form)) return form.length === 1 && forms.length > 1 ? BY_CHANCE : at === 0 ? 1 : 0.9;
  }
  return saysPart(text, term);
}

/** What one character is worth that stands for a word with other forms. */
const BY_CHANCE = 0.6;

/** So many forms of a term are looked for in part. */
const PARTS_OF = 4;

/** How well a text says a part of a term: 0 to 0.75. */
function saysPart(text: string, { forms }: WeighedTerm): number {
  let best = 0;
  for (let at = 0; at < forms.length && at < PARTS_OF; at++)
    best = Math.max(best, shareOfPairs(text, forms[at] ?? ""));
  return 0.75 * best;
}

/** The share of a word's character pairs that stand in the text; short words, Latin words and figures have no parts. */
function shareOfPairs(text: string, form: string): number {
  if (form.length < 3 || /[a-z0-9]/.test(form)) return 0;
  let held = 0;
  for (let at = 0; at + 2 <= form.length; at++) if (text.includes(form.slice(at, at + 2))) held++;
  return held / (form.length - 1);
}

/** The first place of any form of a term in a squeezed text, or null. */
export function placeOf(text: string, term: WeighedTerm): { start: number; end: number } | null {
  for (const form of term.forms) {
    const start = text.indexOf(form);
    if (start >= 0) return { start, end: start + form.length };
  }
  return null;
}
