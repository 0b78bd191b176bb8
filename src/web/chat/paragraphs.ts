import { type Segment, segments } from "../segments.ts";

/** Half-open range in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

export interface Paragraph extends Span {
  /** A short line without an end mark: what stands above other paragraphs. */
  heading: boolean;
}

const closed = /[。！？!?…：:；;.][”’」』"'）)]*$/;

/** Longer lines without an end mark are no headings: a column or page break cut their sentence in two. */
const longestHeading = 36;

/** The body's paragraphs in order: its lines that are not blank, those put together again that a break had cut. */
export function paragraphsOf(body: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let goesOn = false;
  for (const { 0: line, index } of body.matchAll(/[^\n]+/g)) {
    const text = line.trim();
    if (text === "") continue;
    const start = index + line.indexOf(text);
    const end = start + text.length;
    const last = paragraphs.at(-1);
    if (last && goesOn) last.end = end;
    else paragraphs.push({ start, end, heading: text.length <= longestHeading && !closed.test(text) });
    goesOn = text.length > longestHeading && !closed.test(text);
  }
  // A whole article that is one short line is no heading of anything.
  return paragraphs.length === 1 ? paragraphs.map((only) => ({ ...only, heading: false })) : paragraphs;
}

/** Text without its line breaks: between Chinese characters nothing takes their place, elsewhere a space. */
export function joinLines(text: string): string {
  return text.replace(/(.?)[ \t]*\n\s*(?=(.?))/gsu, (_, before: string, after: string) =>
    /[a-z0-9,.;]$/i.test(before) && /^[a-z0-9]/i.test(after) ? `${before} ` : before,
  );
}

/** The body's paragraphs, each cut into pieces inside and outside of the span. */
export function markedParagraphs(
  body: string,
  span: Span | null,
): Array<{ heading: boolean; pieces: Segment[] }> {
  return paragraphsOf(body).map(({ start, end, heading }) => {
    const marks = span ? [[span.start - start, span.end - start] as const] : [];
    const pieces = segments(body.slice(start, end), marks).map(({ text, marked }) => ({
      text: joinLines(text),
      marked,
    }));
    return { heading, pieces: pieces.filter(({ text }) => text !== "") };
  });
}
