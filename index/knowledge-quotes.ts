import { fold } from "../src/core/text/fold.ts";

/** What is wrong with a quotation of an article, or null where it stands there exactly once. */
export function quoteFault(
  quote: string,
  article: string,
  bodies: ReadonlyMap<string, string>,
): string | null {
  const body = bodies.get(article);
  if (body === undefined) return null;
  const first = body.indexOf(quote);
  if (first < 0) return `is not in article ${article}: ${nearest(quote, body) ?? elsewhere(quote, bodies)}`;
  let times = 0;
  for (let at = first; at >= 0; at = body.indexOf(quote, at + 1)) times++;
  if (times === 1) return null;
  const longer = body.slice(Math.max(0, first - 6), first + quote.length + 6);
  return `stands ${times} times in article ${article}; quote more of the sentence, so that it stands there once, such as ${shown(longer)}`;
}

function elsewhere(quote: string, bodies: ReadonlyMap<string, string>): string {
  const other = [...bodies].find(([, body]) => body.includes(quote))?.[0];
  return other === undefined
    ? "nothing like it stands there; copy the words from the article (npm run knowledge -- find <words> shows sentences)"
    : `it stands in article ${other}`;
}

interface Reduced {
  text: string;
  /** For each unit of `text` the offset in the original; the last is the original's length. */
  offsets: readonly number[];
}

const SPACES = /\s/;
const MARKS = /[\s\p{P}\p{S}]/u;

/** Folded text without the characters that `left` matches. */
function reduced(text: string, left: RegExp | null): Reduced {
  const folded = fold(text);
  let out = "";
  const offsets: number[] = [];
  for (let at = 0; at < folded.text.length; at++) {
    const unit = folded.text.charAt(at);
    if (left?.test(unit)) continue;
    out += unit;
    offsets.push(folded.offsets[at] ?? 0);
  }
  offsets.push(text.length);
  return { text: out, offsets };
}

/** The place in a body that comes closest to a quotation, and how it differs; null where nothing does. */
function nearest(quote: string, body: string): string | null {
  for (const left of [null, SPACES, MARKS]) {
    const short = reduced(quote, left);
    const long = reduced(body, left);
    const at = short.text === "" ? -1 : long.text.indexOf(short.text);
    if (at < 0) continue;
    const start = long.offsets[at] ?? 0;
    const last = long.offsets[at + short.text.length - 1] ?? start;
    return difference(quote, body, start, last + 1);
  }
  return cutShort(quote, body);
}

/** How a quotation differs from the run of a body that it folds to. */
function difference(quote: string, body: string, start: number, end: number): string {
  let same = 0;
  while (same < quote.length && quote[same] === body[start + same]) same++;
  const there = body.charAt(start + same);
  const here = quote.charAt(same);
  return `${kindOf(there, here)} The article has ${shown(body.slice(start, end))}; at character ${same + 1} it has ${shown(there)}, the quotation ${here === "" ? "ends" : shown(here)}.`;
}

function kindOf(there: string, here: string): string {
  if (there.normalize("NFKC") === here.normalize("NFKC"))
    return "full-width and half-width forms are mixed up.";
  if (fold(there).text === fold(here).text) return "繁體 and 简体, or capitals, are mixed up.";
  if (SPACES.test(there) || SPACES.test(here)) return "spaces or line breaks differ.";
  return "punctuation differs.";
}

/** So many characters in a row are taken for the same sentence. */
const ALIKE = 6;

/** Where a quotation leaves an article that holds its beginning, or else its longest part. */
function cutShort(quote: string, body: string): string | null {
  const { from, length } = longestPart(quote, body);
  if (length < Math.min(ALIKE, Math.ceil(quote.length / 2))) return null;
  const part = quote.slice(from, from + length);
  const at = body.indexOf(part);
  if (from === 0) {
    const next = body.slice(at + length, at + length + 12);
    return `it agrees with the article to ${shown(part.slice(-12))}, then the article has ${shown(next)} and the quotation ${shown(quote.slice(length, length + 12))}`;
  }
  const before = body.slice(Math.max(0, at - 12), at);
  return `before ${shown(part.slice(0, 12))} the article has ${shown(before)} and the quotation ${shown(quote.slice(Math.max(0, from - 12), from))}`;
}

/** The longest run of a quotation that a body holds; its beginning where that is long enough. */
function longestPart(quote: string, body: string): { from: number; length: number } {
  let best = { from: 0, length: 0 };
  for (let from = 0; from + best.length < quote.length; from++) {
    let length = best.length;
    while (from + length < quote.length && body.includes(quote.slice(from, from + length + 1))) length++;
    if (length > best.length) best = { from, length };
    if (from === 0 && length >= ALIKE) return best;
  }
  return best;
}

function shown(text: string): string {
  return `“${text.replaceAll("\n", "⏎")}”`;
}
