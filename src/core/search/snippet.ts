import { splitSentences } from "../text/sentences.ts";
import type { Span } from "./highlight.ts";

/** UTF-16 units: two or three sentences of news. */
export const SNIPPET_MAX = 160;

/** Where a long sentence may be cut: behind a comma and the like, not inside a figure (1,104.7). */
const CLAUSE_END = /[，、；：;:]|[,](?!\d)|(?<=\s)[-–—]+(?=\s)/g;

/**
 * The part of a passage that says most of what was asked: whole sentences, as many as 160 characters hold, with the most
 * marked text, each wording counted once; of equals the shorter, then the earlier. A longer sentence is cut between its
 * clauses. Null where the passage is no longer than that.
 */
export function snippetOf(text: string, highlights: readonly Span[]): { start: number; end: number } | null {
  if (text.length <= SNIPPET_MAX) return null;
  const parts = partsOf(text);
  const wordings = parts.map(({ start, end }) =>
    highlights.flatMap(([from, to]) => (from >= start && to <= end ? [text.slice(from, to)] : [])),
  );
  let best = { start: 0, end: 0, weight: -1 };
  for (const [first, { start }] of parts.entries()) {
    const met = new Set<string>();
    let weight = 0;
    for (let last = first; last < parts.length; last++) {
      const end = parts[last]?.end ?? start;
      if (end - start > SNIPPET_MAX) break;
      for (const wording of wordings[last] ?? []) {
        if (!met.has(wording)) weight += wording.length;
        met.add(wording);
      }
      const better = weight > best.weight || (weight === best.weight && end - start < best.end - best.start);
      if (better) best = { start, end, weight };
    }
  }
  const { start, end } = best;
  return { start, end };
}

interface Part {
  start: number;
  end: number;
}

/** The same passages are found again and again; forgotten all at once when there are too many. */
const split = new Map<string, Part[]>();
const MOST = 2048;

function partsOf(text: string): Part[] {
  const known = split.get(text);
  if (known !== undefined) return known;
  if (split.size >= MOST) split.clear();
  const parts = splitSentences(text).flatMap(({ start, end }) => piecesOf(text, start, end));
  split.set(text, parts);
  return parts;
}

/** A sentence; where it is too long its clauses, and of a clause that is still too long, even pieces. */
function piecesOf(text: string, start: number, end: number): Part[] {
  if (end - start <= SNIPPET_MAX) return [{ start, end }];
  const ends = [...text.slice(start, end).matchAll(CLAUSE_END)].map(
    (mark) => start + mark.index + mark[0].length,
  );
  const pieces: Part[] = [];
  let from = start;
  for (const stop of [...ends, end]) {
    while (stop - from > SNIPPET_MAX) {
      // Not between the halves of a surrogate pair.
      const cut = from + SNIPPET_MAX - (/[\udc00-\udfff]/.test(text.charAt(from + SNIPPET_MAX)) ? 1 : 0);
      pieces.push({ start: from, end: cut });
      from = cut;
    }
    if (stop > from) pieces.push({ start: from, end: stop });
    from = stop;
  }
  return pieces;
}
