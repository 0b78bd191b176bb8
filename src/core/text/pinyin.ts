import { PINYIN } from "./pinyin-table.ts";

/** Characters of a syllable: those mostly read so, then those sometimes read so. */
interface Syllable {
  mostly: string;
  also: string;
}

let syllables: ReadonlyMap<string, Syllable> | undefined;
let readings: ReadonlyMap<string, readonly string[]> | undefined;

/** The table taken apart when it is first asked for: most questions hold no pinyin. */
function table(): ReadonlyMap<string, Syllable> {
  syllables ??= new Map(
    [...PINYIN.matchAll(/([a-z]+)([^a-z|]*)\|([^a-z]*)/g)].map(
      ([, syllable = "", mostly = "", also = ""]): [string, Syllable] => [syllable, { mostly, also }],
    ),
  );
  return syllables;
}

function readingsOf(): ReadonlyMap<string, readonly string[]> {
  if (readings !== undefined) return readings;
  const made = new Map<string, string[]>();
  const put = (characters: string, syllable: string): void => {
    for (const character of characters) {
      const known = made.get(character);
      if (known === undefined) made.set(character, [syllable]);
      else known.push(syllable);
    }
  };
  for (const [syllable, { mostly }] of table()) put(mostly, syllable);
  for (const [syllable, { also }] of table()) put(also, syllable);
  readings = made;
  return made;
}

const LONGEST_SYLLABLE = 6;
/** Spellings of ü after n and l that keyboards without ü lead to. */
const RESPELT = new Map([
  ["lue", "lve"],
  ["nue", "nve"],
]);

function isSyllable(letters: string): boolean {
  return table().has(letters) || RESPELT.has(letters);
}

/** The characters read as a syllable (`zhen`, `lv`), the usual ones first; empty for what is no syllable. */
export function charactersOf(syllable: string): string {
  const found = table().get(RESPELT.get(syllable) ?? syllable);
  return found === undefined ? "" : found.mostly + found.also;
}

/** The syllables that a character may be read as, the usual one first; none where the table lacks it. */
export function syllablesOf(character: string): readonly string[] {
  return readingsOf().get(character) ?? [];
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
    if (isSyllable(letters.slice(at, at + length))) lengths.push(length);
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
