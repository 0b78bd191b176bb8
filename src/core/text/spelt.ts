import { syllablesOf } from "./pinyin.ts";

/** How letters spell the characters of a text from some place on. */
export interface Spelt {
  /** Where in the text the spelling ends. */
  end: number;
  /** How many of the characters are spelt in full, and how many by their initial alone. */
  full: number;
  initials: number;
}

/** zh, ch and sh may stand for a syllable as z, c and s do. */
const TWO_LETTERS = /^[zcs]h/;

/**
 * How letters without tones may stand for the characters of a folded text from `at` on, as an input method takes them: each
 * syllable in full or by its initial (`gaoxinqu`, `gxq`, `gaoxq`), the last one as far as it is typed (`gaoxi`); letters and
 * figures of the text stand for themselves. Null where they do not. Of several ways the one with the longest syllables.
 */
export function speltAt(letters: string, text: string, at: number, from = 0): Spelt | null {
  if (from >= letters.length) return { end: at, full: 0, initials: 0 };
  const character = text.charAt(at);
  if (character === "") return null;
  if (character === letters.charAt(from)) {
    const rest = speltAt(letters, text, at + 1, from + 1);
    return rest && { ...rest, full: rest.full + 1 };
  }
  for (const syllable of syllablesOf(character)) {
    if (syllable.charCodeAt(0) !== letters.charCodeAt(from)) continue;
    const whole = letters.startsWith(syllable, from);
    const typed = whole ? syllable.length : sharedLength(syllable, letters, from);
    const unfinished = !whole && from + typed === letters.length && typed > 1;
    for (const length of lengthsOf(syllable, typed, whole || unfinished)) {
      const rest = speltAt(letters, text, at + 1, from + length);
      if (rest === null) continue;
      const counts = length === typed && (whole || unfinished);
      return {
        end: rest.end,
        full: rest.full + (counts ? 1 : 0),
        initials: rest.initials + (counts ? 0 : 1),
      };
    }
  }
  return null;
}

function sharedLength(syllable: string, letters: string, from: number): number {
  let length = 0;
  while (length < syllable.length && syllable[length] === letters[from + length]) length++;
  return length;
}

/** How many letters may stand for a syllable of which so many are typed, the most first. */
function lengthsOf(syllable: string, typed: number, counts: boolean): number[] {
  const lengths = counts ? [typed] : [];
  if (typed >= 2 && TWO_LETTERS.test(syllable) && !lengths.includes(2)) lengths.push(2);
  if (!lengths.includes(1)) lengths.push(1);
  return lengths;
}
