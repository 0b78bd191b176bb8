import type { Meaning, Vocabulary } from "./vocabulary.ts";

/** One piece of a folded question; `meaning` is null where no dictionary knows it. */
export interface Piece {
  text: string;
  start: number;
  meaning: Meaning | null;
}

const words = new Intl.Segmenter("zh", { granularity: "word" });
const WORD = /[\p{L}\p{N}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const LATIN_START = /[\p{Script=Latin}0-9]/u;
const LATIN_RUN = /^[\p{Script=Latin}0-9]+(?:[.+%&'-][\p{Script=Latin}0-9]+)*(?:%|\+)?/u;

/**
 * Cuts a folded question into pieces by the cheapest path over dictionary forms and the runtime's own words:
 * every piece costs, known words cost least, single characters most. Punctuation and spaces make no pieces.
 */
export function segment(folded: string, vocabulary: Vocabulary): Piece[] {
  const edges = wordEdges(folded);
  addDictionaryEdges(folded, vocabulary, edges);
  const cost = new Float64Array(folded.length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(folded.length + 1);
  cost[0] = 0;
  for (let at = 0; at < folded.length; at++) {
    const here = cost[at] ?? 0;
    for (const edge of edges[at] ?? []) {
      const total = here + edge.cost;
      if (total < (cost[edge.end] ?? 0)) {
        cost[edge.end] = total;
        from[edge.end] = at;
      }
    }
  }
  const pieces: Piece[] = [];
  for (let end = folded.length; end > 0; ) {
    const start = from[end] ?? end - 1;
    const text = folded.slice(start, end);
    if (WORD.test(text))
      pieces.push({ text: text.trim(), start, meaning: vocabulary.meanings.get(text.trim()) ?? null });
    end = start;
  }
  return pieces.reverse();
}

interface Edge {
  end: number;
  cost: number;
}

/** The runtime's words; each character also stands alone, so that every position can be reached. */
function wordEdges(folded: string): Edge[][] {
  const edges: Edge[][] = Array.from({ length: folded.length }, (_, at) => [
    { end: at + 1, cost: HANGUL.test(folded.charAt(at)) ? 0.7 : 1.8 },
  ]);
  for (const { segment: text, index, isWordLike } of words.segment(folded)) {
    // A Korean word comes with its particles: only the dictionary can tell the noun from them.
    if (HANGUL.test(text)) continue;
    edges[index]?.push({ end: index + text.length, cost: isWordLike ? (text.length > 1 ? 1.15 : 1.5) : 0.5 });
  }
  for (let at = 0; at < folded.length; at++) {
    if (!LATIN_START.test(folded.charAt(at)) || (at > 0 && LATIN_START.test(folded.charAt(at - 1)))) continue;
    const run = LATIN_RUN.exec(folded.slice(at, at + 60))?.[0];
    if (run) edges[at]?.push({ end: at + run.length, cost: 0.9 });
  }
  return edges;
}

function addDictionaryEdges(folded: string, vocabulary: Vocabulary, edges: Edge[][]): void {
  for (let at = 0; at < folded.length; at++) {
    const first = folded.charAt(at);
    const insideLatin = LATIN_START.test(first) && at > 0 && LATIN_START.test(folded.charAt(at - 1));
    if (insideLatin) continue;
    const limit = Math.min(folded.length - at, vocabulary.longest.get(first) ?? 0);
    for (let length = limit; length > 0; length--) {
      const form = folded.slice(at, at + length);
      const meaning = vocabulary.meanings.get(form);
      if (!meaning) continue;
      const next = folded.charAt(at + length);
      if (LATIN_START.test(form.charAt(length - 1)) && LATIN_START.test(next)) continue;
      edges[at]?.push({ end: at + length, cost: formCost(meaning, length) });
    }
  }
}

/** Longer known forms are cheaper per character; names win over words of the same length. */
function formCost(meaning: Meaning, length: number): number {
  if (length === 1) return 1.4;
  if (meaning.kind === "entity") return 0.9;
  return meaning.kind === "function" ? 1.05 : 1;
}
