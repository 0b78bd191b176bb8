import { fold, originalSpan } from "../../text/fold.ts";
import { type Mark, markOf, redactions } from "./redactions.ts";

/** A stretch of a text that is not kept, UTF-16 units. */
interface Span {
  start: number;
  end: number;
  mark: Mark;
}

/**
 * A question without what tells who asks: phone numbers, e-mail and postal addresses, numbers of papers and accounts, links, and
 * names of people. Each becomes a mark in its place, `[phone]`. Read in its folded form, so that full-width figures are found too.
 * Where in doubt it takes out rather too much: a board of questions needs no figures of seven digits.
 */
export function redact(text: string): string {
  const folded = fold(text);
  const spans: Span[] = [];
  for (const { pattern, mark, cased } of redactions) {
    const read = cased === true ? text : folded.text;
    for (const { index, 0: whole, indices } of read.matchAll(pattern)) {
      const [from, to] = indices?.groups?.["personal"] ?? [index, index + whole.length];
      const [start, end] = cased === true ? [from, to] : originalSpan(folded, from, to);
      if (!spans.some((known) => start < known.end && known.start < end)) spans.push({ start, end, mark });
    }
  }
  let rest = "";
  let at = 0;
  for (const { start, end, mark } of spans.sort((a, b) => a.start - b.start)) {
    rest += text.slice(at, start) + markOf(mark);
    at = end;
  }
  return rest + text.slice(at);
}
