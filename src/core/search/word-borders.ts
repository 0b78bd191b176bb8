import type { WordSet } from "../text/word-set.ts";

/** Where the words of one run of ideographs, kana or Hangul begin and end; offsets are UTF-16 into that run. */
export interface Words {
  /** True where the two units at `at` and `at + 1` belong to two words that only chance put side by side. */
  parts(at: number): boolean;
  /** True where the character at `at` is a word by itself and carries a topic. */
  alone(at: number): boolean;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** The longest word of the domain that begins at `at` and is taken whole whatever the segmenter says. */
function wholeWordAt(run: string, at: number, words: WordSet, starts: Uint32Array): string | undefined {
  const unknown = starts[at + 1] === at + 1 && starts[at + 2] === at + 2;
  return words.byHead
    .get(run.slice(at, at + 2))
    ?.find((one) => (one.length > 2 || unknown) && run.startsWith(one, at));
}

/**
 * Start of each unit's word: what the segmenter says (CLDR's dictionary), and over it the words of the domain. Of two
 * characters it judges better, because it sees what stands on both sides, unless it knows neither.
 */
function wordStarts(run: string, words: WordSet): Uint32Array {
  const starts = new Uint32Array(run.length + 1);
  for (const { segment, index } of segmenter.segment(run)) starts.fill(index, index, index + segment.length);
  starts[run.length] = run.length;
  for (let at = 0; at < run.length; at++) {
    const word = wholeWordAt(run, at, words, starts);
    if (word === undefined) continue;
    const end = at + word.length;
    const cut = starts[end] ?? end;
    // What is left of a word that the domain's cuts apart begins where that one ends.
    if (cut < end) for (let rest = end; rest < run.length && starts[rest] === cut; rest++) starts[rest] = end;
    starts.fill(at, at, end);
    at = end - 1;
  }
  return starts;
}

/**
 * The words of a run of folded text. `light` tells the characters that as a word of their own carry no topic (particles,
 * prepositions, measure words). Two characters that both stand alone are taken for one name that no dictionary has (哈电).
 */
export function wordsOf(run: string, words: WordSet, light: (unit: number) => boolean): Words {
  // What a lexicon supplies is one word.
  if (words.has(run)) return { parts: () => false, alone: () => false };
  const starts = wordStarts(run, words);
  const single = (at: number): boolean => starts[at] === at && starts[at + 1] === at + 1;
  const lightAt = (at: number): boolean => single(at) && light(run.charCodeAt(at));
  return {
    parts: (at) =>
      starts[at + 1] === at + 1 && ((!single(at) && !single(at + 1)) || lightAt(at) || lightAt(at + 1)),
    alone: (at) => single(at) && !light(run.charCodeAt(at)),
  };
}
