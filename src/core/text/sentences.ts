/** A run of text, UTF-16 offsets, end excluded. */
export interface Span {
  start: number;
  end: number;
}

/** A line up to this many characters that no sentence mark ends is a heading (Latin script: twice as many). */
const HEADING_MAX = 40;
/** A longer line without a mark at its end is a sentence that a column or page break cut in two. */
const CUT_MIN = 30;

const SENTENCE_END = /[。！？!?]+[”’」』）】》〉"')\]]*/g;
const CLOSED = /[。！？!?；;：:…][”’」』）】》〉"')\]]*$|[”」』]$|\.{3,}$/;
const LATIN_CLOSED = /[a-z0-9)\]”"'][.]$/i;
const MARKED_LINE =
  /^(?:#{1,6}\s|[-*•·●■◆▶|>]|[（(]?[一二三四五六七八九十]{1,3}[)）、.]|[（(]?\d{1,2}[)）、.](?!\d)|第[一二三四五六七八九十百\d]+[章节条部篇])/;
const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|co|ltd|inc|corp|no|nos|vs|etc|approx|dept|est|fig|sq|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])$/i;
const HAN = /\p{Script=Han}/u;

interface Line extends Span {
  text: string;
  /** An empty line stands before it. */
  apart: boolean;
}

function lines(body: string): Line[] {
  const found: Line[] = [];
  let apart = true;
  let at = 0;
  for (const raw of body.split(/\n|\r\n?|\u2028|\u2029/)) {
    const text = raw.trim();
    if (text === "") apart = true;
    else {
      const start = at + raw.indexOf(text);
      found.push({ start, end: start + text.length, text, apart });
      apart = false;
    }
    at += raw.length + (body.startsWith("\r\n", at + raw.length) ? 2 : 1);
  }
  return found;
}

function closed(text: string): boolean {
  return CLOSED.test(text) || (!HAN.test(text.slice(-12)) && LATIN_CLOSED.test(text));
}

function titleLike(text: string): boolean {
  const limit = HAN.test(text) ? HEADING_MAX : 2 * HEADING_MAX;
  if (text.length > limit || /^[-*•·●■◆▶|>]/.test(text)) return false;
  // Titles have one comma at most; three clauses on a long line are a sentence that a break cut.
  if (text.length > CUT_MIN && text.split(/[，,]/).length > 2) return false;
  return (
    !/[。！？!?；;，,、…](?:[”’」』）】》"')\]]*)$|\.{2,}$/.test(text) &&
    !/[。！？](?!$)/.test(text) &&
    !LATIN_CLOSED.test(text)
  );
}

/** True where a break between two lines cuts one sentence (a column or page break, a hard-wrapped line). */
function continues(before: Line, after: Line): boolean {
  if (closed(before.text) || before.text.length <= CUT_MIN || MARKED_LINE.test(after.text)) return false;
  if (/^[-*•·●■◆▶|>#]/.test(before.text)) return false;
  // The rest of a cut sentence must come to an end somewhere; a line that never does is a list item or a title.
  const ends = /[。！？；]|[.!?](?:\s|$)/.test(after.text) || /^[a-z,，、；)）”]/.test(after.text);
  return ends || (!after.apart && after.text.length > CUT_MIN);
}

/** Groups lines into blocks: each block is one paragraph, put together again where breaks cut it. */
function blocks(body: string): Span[] {
  const found: Span[] = [];
  let previous: Line | undefined;
  for (const line of lines(body)) {
    const block = found.at(-1);
    // Only a line that opens its own paragraph can be a heading: the tail of a cut one is short too.
    const opens = block !== undefined && previous !== undefined && block.start === previous.start;
    const title = opens && titleLike(previous?.text ?? "") && !(!line.apart && /^[a-z]/.test(line.text));
    const open = block !== undefined && previous !== undefined && !title && continues(previous, line);
    if (open && block !== undefined) block.end = line.end;
    else found.push({ start: line.start, end: line.end });
    previous = line;
  }
  return found;
}

function latinEnd(text: string, dot: number): boolean {
  if (!/^\.[”"')\]]*\s+[“"'([]*[A-Z]/.test(text.slice(dot, dot + 12))) return false;
  const before = text.slice(Math.max(0, dot - 16), dot);
  return (
    /[A-Za-z0-9)\]”"'%]$/.test(before) &&
    !ABBREVIATION.test(before) &&
    !/(?:^|[\s;；:：])\d{1,2}$/.test(before)
  );
}

/** Offsets in `text` just behind each sentence, the last one included. */
function ends(text: string): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    // Inside an address (?a=b) or a name (Yahoo!Inc) an ASCII mark ends nothing.
    const ascii = /^[!?]/.test(match[0]);
    if (!ascii || end === text.length || /[\s\p{Script=Han}“「『]/u.test(text.charAt(end))) found.push(end);
  }
  for (let dot = text.indexOf("."); dot >= 0; dot = text.indexOf(".", dot + 1)) {
    if (latinEnd(text, dot))
      found.push(dot + (/^\.[”"')\]]*/.exec(text.slice(dot, dot + 6))?.[0].length ?? 1));
  }
  found.push(text.length);
  return found.sort((a, b) => a - b);
}

/**
 * The sentences, headings and list lines of a text, in order, trimmed; together they cover all but whitespace. A sentence
 * ends at 。！？!? with the closing quotes and brackets that follow, and at an English full stop; `；` ends none. A break
 * in the middle of a sentence stays inside its span.
 */
export function splitSentences(body: string): Span[] {
  const found: Span[] = [];
  for (const block of blocks(body)) {
    const text = body.slice(block.start, block.end);
    let from = 0;
    for (const to of ends(text)) {
      const sentence = text.slice(from, to);
      const trimmed = sentence.trim();
      if (trimmed !== "") {
        const start = block.start + from + sentence.indexOf(trimmed);
        found.push({ start, end: start + trimmed.length });
      }
      from = to;
    }
  }
  return found;
}

/** True where a span of `splitSentences` is a heading: a short line of its own that no sentence mark ends. */
export function isHeading(body: string, span: Span): boolean {
  const text = body.slice(span.start, span.end);
  if (text.includes("\n")) return false;
  const before = /(?:^|[\n\r\u2028\u2029])\s*$/.test(body.slice(Math.max(0, span.start - 40), span.start));
  const after = /^\s*(?:$|[\n\r\u2028\u2029])/.test(body.slice(span.end, span.end + 40));
  return before && after && titleLike(text);
}
