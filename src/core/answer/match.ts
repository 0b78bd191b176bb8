import type { WeighedTerm } from "./weigh.ts";

/** How well a folded text without spaces says a term: 1 = literally, less for a form that means the same or a part of it, 0 = not. */
export function saysTerm(text: string, term: WeighedTerm): number {
  const [own, ...others] = term.forms;
  if (own !== undefined && text.includes(own)) return 1;
  if (others.some((form) => text.includes(form))) return 0.9;
  return Math.max(0, ...term.forms.map((form) => partly(text, form)));
}

/** The share of a longer word's bigrams that stand in the text; short words are said whole or not at all. */
function partly(text: string, form: string): number {
  if (form.length < 3 || /[a-z0-9]/.test(form)) return 0;
  let held = 0;
  for (let at = 0; at + 2 <= form.length; at++) if (text.includes(form.slice(at, at + 2))) held++;
  return (0.75 * held) / (form.length - 1);
}

/** The first place of any form of a term in a folded text, or null. */
export function placeOf(text: string, term: WeighedTerm): { start: number; end: number } | null {
  for (const form of term.forms) {
    const start = text.indexOf(form);
    if (start >= 0) return { start, end: start + form.length };
  }
  return null;
}
