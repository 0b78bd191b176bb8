import type { Entity } from "../lexicon.ts";
import { mayHold, type PairFilter, pairFilter } from "../text/pair-filter.ts";
import { type Entities, mentioned, type Named, namesIn } from "./mentions.ts";
import type { WeighedTerm } from "./weigh.ts";

/** A squeezed text and the names in it. */
export interface Said {
  text: string;
  names: readonly Named[];
  mentioned: ReadonlySet<Entity>;
  /** The pairs of neighbouring units in it: most forms that a text lacks are told by their first pair. */
  pairs: PairFilter;
}

export const NOTHING_SAID: Said = { text: "", names: [], mentioned: new Set(), pairs: pairFilter("") };

export function saidOf(squeezed: string, entities: Entities): Said {
  const names = namesIn(squeezed, entities);
  return { text: squeezed, names, mentioned: mentioned(names), pairs: pairFilter(squeezed) };
}

/** What one character is worth that stands for a word with other forms. */
const BY_CHANCE = 0.6;

/** How well a text says a term: 1 = literally or by name, less for a form that means the same or a part of it, 0 = not. */
export function says(said: Said, term: WeighedTerm): number {
  const { text, mentioned, pairs } = said;
  if (text === "") return 0;
  const { entity, forms, parts } = term;
  if (entity) return mentioned.has(entity) ? 1 : saysPart(said, term);
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at] ?? "";
    if (form.length > 1 && !mayHold(pairs, parts.heads[at] ?? 0)) continue;
    if (text.includes(form)) return form.length === 1 && forms.length > 1 ? BY_CHANCE : at === 0 ? 1 : 0.9;
  }
  return saysPart(said, term);
}

/** How well a text says a part of a term: 0 to 0.75, by the share of a form's character pairs that stand in it. */
function saysPart({ text, pairs }: Said, { parts }: WeighedTerm): number {
  let best = 0;
  for (const form of parts.pairs) {
    let held = 0;
    for (const { pair, key } of form) if (mayHold(pairs, key) && text.includes(pair)) held++;
    best = Math.max(best, held / form.length);
  }
  return 0.75 * best;
}

/** The first place of any form of a term in a text, or null. */
export function placeOf({ text, pairs }: Said, term: WeighedTerm): { start: number; end: number } | null {
  for (let at = 0; at < term.forms.length; at++) {
    const form = term.forms[at] ?? "";
    if (form.length > 1 && !mayHold(pairs, term.parts.heads[at] ?? 0)) continue;
    const start = text.indexOf(form);
    if (start >= 0) return { start, end: start + form.length };
  }
  return null;
}
