import type { Span } from "../text/sentences.ts";

const OPENING = "“「『《（(【[";
const CLOSING = "”」』》）)】]";

/** Every mark between clauses. */
export const FINE_CUTS = "，,；;：:";
/** The marks between the parts of a long sentence, and the members of an enumeration. */
export const COARSE_CUTS = "；;";

/** Cuts a run of text at the marks that stand outside quotation marks and brackets; each clause keeps its mark. */
export function clausesOf(text: string, { start, end }: Span, marks: string): Span[] {
  const cuts = outerMarks(text.slice(start, end), marks)
    .map((at) => start + at + 1)
    .filter((at) => at < end);
  const edges = [start, ...cuts, end];
  return edges.slice(1).map((edge, at) => ({ start: edges[at] ?? start, end: edge }));
}

/** Where marks stand outside quotation marks and brackets; those inside a figure (1,104, 18:30) are none. */
export function outerMarks(text: string, marks: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(char) && !/\d/.test(text.charAt(at + 1))) found.push(at);
  }
  return found;
}

/** Places in a list of clauses, both included. */
export interface Range {
  first: number;
  last: number;
}

/** The nearest clause, before or after, of which something holds. */
export function nearestClause(count: number, from: number, holds: (at: number) => boolean): number | null {
  for (let distance = 1; distance < count; distance++) {
    for (const at of [from - distance, from + distance]) if (at >= 0 && at < count && holds(at)) return at;
  }
  return null;
}
