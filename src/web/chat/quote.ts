import type { Citation } from "../../core/answer/answer.ts";
import { joinLines, paragraphsOf, type Span } from "./paragraphs.ts";

/** Where a citation's quote stands in its article's body; null where it does not stand there at all. */
export function locateQuote(body: string, citation: Pick<Citation, "quote" | "start" | "end">): Span | null {
  const { quote, start, end } = citation;
  if (quote !== "" && body.slice(start, end) === quote) return { start, end };
  // The article was published anew since the answer was written: its words count, not their old place.
  const found = quote === "" ? -1 : body.indexOf(quote);
  return found < 0 ? null : { start: found, end: found + quote.length };
}

export interface Excerpt {
  before: string;
  quote: string;
  after: string;
  /** Whether the paragraph goes on beyond the excerpt's ends. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** The quote within its paragraph, with at most about `reach` characters on either side, cut where a sentence ends. */
export function excerptAround(body: string, span: Span, reach = 110): Excerpt {
  const paragraphs = paragraphsOf(body);
  const from = paragraphs.findLast(({ start }) => start <= span.start)?.start ?? 0;
  const to = paragraphs.find(({ end }) => end >= span.end)?.end ?? body.length;
  const before = joinLines(body.slice(from, span.start)).trimStart();
  const after = joinLines(body.slice(span.end, to)).trimEnd();
  const keptBefore = keepEnd(before, reach);
  const keptAfter = keepStart(after, reach);
  return {
    before: keptBefore,
    quote: joinLines(body.slice(span.start, span.end)),
    after: keptAfter,
    cutBefore: keptBefore.length < before.length,
    cutAfter: keptAfter.length < after.length,
  };
}

const stop = /[。！？；.!?;][”’」』"')]*\s*/g;

function keepEnd(text: string, reach: number): string {
  if (text.length <= reach) return text;
  const tail = text.slice(whole(text, text.length - reach));
  const first = tail.matchAll(stop).next().value;
  const cut = first ? first.index + first[0].length : 0;
  // Without a sentence that fits whole, its last words are better than nothing.
  return cut > 0 && cut < tail.length ? tail.slice(cut) : tail;
}

function keepStart(text: string, reach: number): string {
  if (text.length <= reach) return text;
  const head = text.slice(0, whole(text, reach));
  const last = [...head.matchAll(stop)].at(-1);
  return last ? head.slice(0, last.index + last[0].length).trimEnd() : head;
}

/** A place at or before `at` that does not fall between the halves of a surrogate pair. */
function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at;
}
