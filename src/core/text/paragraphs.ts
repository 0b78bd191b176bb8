import { isHeading, type Span, splitSentences } from "./sentences.ts";

/** A span of `splitSentences` and its number in the text, from 1: what a link to a sentence names. */
export interface NumberedSentence extends Span {
  number: number;
}

/** A paragraph or a heading as published. */
export interface Paragraph extends Span {
  heading: boolean;
  sentences: readonly NumberedSentence[];
}

/**
 * The paragraphs of a text in order. A line break between two sentences parts two paragraphs; one inside a sentence (a column or
 * page break) parts nothing. Paragraphs cover the whole text: the white space behind one belongs to it, that before the first to
 * the first. None for a text without a sentence. Offsets are UTF-16.
 */
export function paragraphsOf(body: string): Paragraph[] {
  const groups: NumberedSentence[][] = [];
  for (const [at, span] of splitSentences(body).entries()) {
    const sentence = { ...span, number: at + 1 };
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group === undefined || before === undefined || body.slice(before.end, span.start).includes("\n"))
      groups.push([sentence]);
    else group.push(sentence);
  }
  return groups.map((sentences, at) => {
    const [first] = sentences;
    return {
      start: at === 0 ? 0 : (first?.start ?? 0),
      end: groups[at + 1]?.[0]?.start ?? body.length,
      heading: groups.length > 1 && sentences.length === 1 && first !== undefined && isHeading(body, first),
      sentences,
    };
  });
}

/** The number of the sentence that holds a place of the text, or of the next one after it; null behind the last. */
export function sentenceAt(paragraphs: readonly Paragraph[], place: number): number | null {
  for (const { end, sentences } of paragraphs) {
    if (end <= place) continue;
    const found = sentences.find((one) => place < one.end);
    if (found !== undefined) return found.number;
  }
  return null;
}

/** A run of a paragraph: within one sentence or none, marked as a whole or not at all. */
export interface Piece extends Span {
  /** Number of its sentence; null: white space between two. */
  sentence: number | null;
  marked: boolean;
}

/** All of a paragraph as runs, in order, cut at the ends of its sentences and of what is marked. */
export function piecesOf({ start, end, sentences }: Paragraph, marked: Span | null): Piece[] {
  const pieces: Piece[] = [];
  const push = (from: number, to: number, sentence: number | null): void => {
    const cuts = [marked?.start ?? from, marked?.end ?? to].filter((cut) => cut > from && cut < to);
    const places = [from, ...cuts, to];
    for (const [at, place] of places.slice(0, -1).entries()) {
      const next = places[at + 1] ?? to;
      if (place >= next) continue;
      const isMarked = marked !== null && place >= marked.start && next <= marked.end;
      pieces.push({ start: place, end: next, sentence, marked: isMarked });
    }
  };
  let at = start;
  for (const sentence of sentences) {
    push(at, sentence.start, null);
    push(sentence.start, sentence.end, sentence.number);
    at = sentence.end;
  }
  push(at, end, null);
  return pieces;
}

/** Whether offsets name a run of a text: within it, not empty, no surrogate pair cut in two. */
export function isRunOf(text: string, { start, end }: Span): boolean {
  const isWhole = (place: number): boolean =>
    !/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, place - 1), place + 1));
  return start >= 0 && start < end && end <= text.length && isWhole(start) && isWhole(end);
}
