import type { WeighedTerm } from "./weigh.ts";

/** How well a folded text without spaces says a term: 1 = literally, less for a form that means the same or a part of it, 0 = not. */
export function saysTerm(text: string, term: WeighedTerm): number {
  const { forms } = term;
  for (let at = 0; at < forms.length; at++) if (text.includes(forms[at] ?? "")) return at === 0 ? 1 : 0.9;
  return saysPart(text, term);
}

/** How well a text says a part of a term: 0 to 0.75. */
export function saysPart(text: string, { forms }: WeighedTerm): number {
  let best = 0;
  for (const form of forms) if (form.length > 2) best = Math.max(best, shareOfPairs(text, form));
  return 0.75 * best;
}

/** The share of a word's character pairs that stand in the text; Latin words and figures have no parts. */
function shareOfPairs(text: string, form: string): number {
  if (/[a-z0-9]/.test(form)) return 0;
  let held = 0;
  for (let at = 0; at + 2 <= form.length; at++) if (text.includes(form.slice(at, at + 2))) held++;
  return held / (form.length - 1);
}

/** The first place of any form of a term in a folded text, or null. */
export function placeOf(text: string, term: WeighedTerm): { start: number; end: number } | null {
  for (const form of term.forms) {
    const start = text.indexOf(form);
    if (start >= 0) return { start, end: start + form.length };
  }
  return null;
}
