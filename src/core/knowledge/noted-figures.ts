import type { Figure } from "./park-figures.ts";
import type { Note } from "./stated.ts";

const FIGURE = /\d+(?:,\d{3})*(?:\.\d+)?/g;

/** Whether a note of a record says a figure: from one sentence, the figure standing in its quotation. */
export function notes({ article, quote }: Note, { source, value }: Figure): boolean {
  const oneSentence = source.quote.includes(quote) || quote.includes(source.quote);
  return source.article === article && oneSentence && quote.includes(value);
}

/** Whether some figures are all that a note has to say in figures. */
export function isToldBy(note: Note, figures: readonly Figure[]): boolean {
  const own = figures.filter((figure) => notes(note, figure)).map(({ value }) => value);
  return own.length > 0 && (note.quote.match(FIGURE) ?? []).every((written) => own.includes(written));
}
