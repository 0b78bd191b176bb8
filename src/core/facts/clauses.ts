import type { FigureSpan } from "./figure-spans.ts";

/** A part of a sentence; offsets are UTF-16 into it. */
export interface Clause {
  start: number;
  end: number;
  /** The mark that closed the one before: `,` `;` `:` or `、`; empty at the beginning. */
  opened: string;
}

const MARK = /[,;:;、]|——/g;

/**
 * The clauses of a folded sentence: cut at , ; : and —— outside of brackets, and at 、 where a figure stands right before it
 * (三跨交通桥1座、滚水坝2座), which lists measures rather than things.
 */
export function clausesOf(text: string, figures: readonly FigureSpan[]): Clause[] {
  const cuts: Array<{ at: number; length: number; mark: string }> = [];
  for (const match of text.matchAll(MARK)) {
    const { index: at } = match;
    const [mark] = match;
    if (figures.some(({ start, end }) => start <= at && at < end)) continue;
    if (depth(text, at) > 0 && mark !== ",") continue;
    if (mark === "、" && !closesFigure(text, at, figures)) continue;
    cuts.push({ at, length: mark.length, mark: mark === "——" ? ":" : mark });
  }
  const clauses: Clause[] = [];
  let start = 0;
  let opened = "";
  for (const { at, length, mark } of cuts) {
    clauses.push({ start, end: at, opened });
    start = at + length;
    opened = mark;
  }
  clauses.push({ start, end: text.length, opened });
  return clauses;
}

/** How many brackets are open at a place. */
function depth(text: string, at: number): number {
  let open = 0;
  for (const sign of text.slice(Math.max(0, at - 60), at)) {
    if (sign === "(" || sign === "《") open++;
    else if ((sign === ")" || sign === "》") && open > 0) open--;
  }
  return open;
}

/** True where a figure ends within the element before a 、 and another begins in the one after it. */
function closesFigure(text: string, at: number, figures: readonly FigureSpan[]): boolean {
  const from = Math.max(text.lastIndexOf("、", at - 1), text.lastIndexOf(",", at - 1)) + 1;
  const rest = text.slice(at + 1).search(/[、,;。]/);
  const to = rest < 0 ? text.length : at + 1 + rest;
  return (
    figures.some(({ start, end }) => from <= start && end <= at) &&
    figures.some(({ start, end }) => at < start && end <= to)
  );
}
