import { PINYIN } from "./pinyin-table.ts";

/** The readings of the characters of GB 2312, in syllables without tones. */
interface Readings {
  characters: ReadonlyMap<string, string>;
  syllables: ReadonlyMap<string, readonly string[]>;
}

let read: Readings | undefined;

/** The table taken apart when it is first asked for: most questions hold no pinyin. */
function readings(): Readings {
  if (read !== undefined) return read;
  const characters = new Map<string, string>();
  const syllables = new Map<string, string[]>();
  for (const [, syllable = "", mostly = "", also = ""] of PINYIN.matchAll(/([a-z]+)([^a-z|]*)\|([^a-z]*)/g)) {
    characters.set(syllable, mostly + also);
    for (const character of mostly) syllables.set(character, [syllable, ...(syllables.get(character) ?? [])]);
    for (const character of also) syllables.set(character, [...(syllables.get(character) ?? []), syllable]);
  }
  read = { characters, syllables };
  return read;
}

const LONGEST_SYLLABLE = 6;
/** Spellings of ü after n and l that keyboards without ü lead to. */
const RESPELT = new Map([
  ["lue", "lve"],
  ["nue", "nve"],
]);

/** The characters read as a syllable (`zhen`, `lv`), the usual ones first; empty for what is no syllable. */
export function charactersOf(syllable: string): string {
  return readings().characters.get(RESPELT.get(syllable) ?? syllable) ?? "";
}

/** The syllables that a character may be read as, the usual one first; none where the table lacks it. */
export function syllablesOf(character: string): readonly string[] {
  return readings().syllables.get(character) ?? [];
}

/** The characters that share a reading with this one, without itself. */
export function homophonesOf(character: string): string[] {
  const found = new Set(syllablesOf(character).flatMap((syllable) => [...charactersOf(syllable)]));
  found.delete(character);
  return [...found];
}

/** The lengths of the syllables that begin at `at`, the longest first. */
export function syllableLengthsAt(letters: string, at: number): number[] {
  const lengths: number[] = [];
  for (let length = Math.min(LONGEST_SYLLABLE, letters.length - at); length > 0; length--)
    if (charactersOf(letters.slice(at, at + length)) !== "") lengths.push(length);
  return lengths;
}

/** True where letters can be read as syllables from end to end. */
export function isSyllabic(letters: string): boolean {
  const reached = new Uint8Array(letters.length + 1);
  reached[0] = 1;
  for (let at = 0; at < letters.length; at++) {
    if (reached[at] === 1) for (const length of syllableLengthsAt(letters, at)) reached[at + length] = 1;
  }
  return letters !== "" && reached[letters.length] === 1;
}

/** Letters of a Latin word without tones: `zhènjiāng`, `zhen4jiang1` → `zhenjiang`, `lǜ` → `lv`. */
export function withoutTones(word: string): string {
  return word
    .normalize("NFD")
    .replace(/u(?=\p{M}*\u0308)/gu, "v")
    .replace(/[\p{M}1-5]/gu, "");
}

const MOST_SPELLINGS = 16;

/** The ways to write a text of ideographs in syllables, one array a way; none where a character's reading is unknown. */
export function spellingsOf(text: string): string[][] {
  let spellings: string[][] = [[]];
  for (const character of text) {
    const known = syllablesOf(character);
    spellings = spellings
      .flatMap((spelling) => known.map((syllable) => [...spelling, syllable]))
      .slice(0, MOST_SPELLINGS);
  }
  return spellings;
}
