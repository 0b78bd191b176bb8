import type { Lexicon } from "../lexicon.ts";
import { isSyllabic, syllableLengthsAt, withoutTones } from "../text/pinyin.ts";
import { stem } from "../text/stem.ts";
import type { Correction } from "./corrections.ts";
import { latinWordsOf } from "./latin-words.ts";
import { type FrequencyOf, type Read, readPinyin, type Spelt } from "./pinyin-decoder.ts";
import { initialsOf, pinyinForms } from "./pinyin-forms.ts";

/** A Latin word of a folded question. */
interface Word {
  start: number;
  end: number;
  /** Without tones. */
  letters: string;
  /**
   * `name`: of an entity; `named`: a part of one; `known`: to the glossary, the function words or the corpus; `spelt`:
   * none of these, but syllables; `unknown`: neither.
   */
  kind: "name" | "named" | "known" | "spelt" | "unknown";
}

const WORD =
  /(?<![\p{Script=Latin}\p{N}_+./&])\p{Script=Latin}[\p{Script=Latin}\p{M}1-5]*(?![\p{Script=Latin}\p{N}_+/&])/gu;
const TONED = /^(?:[a-zü]+[1-5])+[a-zü]*$/;
const HAN = /\p{Script=Han}/u;
const OTHER_SCRIPTS = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const BETWEEN = /^(?:[ '’-]| {2})$/;
const MOST_WORDS = 60;
/** Of all words in pinyin together. */
const MOST_LETTERS = 80;
/** A single word is shorter. */
const LONGEST_WORD = 40;
const MOST_READINGS = 3;
/** In a question in English, so many syllables must fit a word of the lexicon: two are met by chance (human, range). */
const FEWEST_IN_ENGLISH = 3;
/** Initials alone, without anything Chinese beside them, must be so many. */
const FEWEST_INITIALS_ALONE = 4;
/** Without vowels: English words have one. */
const INITIALS = /^[b-df-hj-np-tw-z]{3,8}$/;

/** What the words in pinyin of a folded question mean (`gaoxinqu` → 高新区, `gxq` → 高新区). */
export function pinyinCorrections(folded: string, lexicon: Lexicon, frequencyOf: FrequencyOf): Correction[] {
  if (!/\p{Script=Latin}{2}/u.test(folded) || OTHER_SCRIPTS.test(folded)) return [];
  const words = wordsOf(folded, lexicon, frequencyOf);
  const short = words.filter(
    ({ kind, letters }) => kind === "unknown" && INITIALS.test(letters) && frequencyOf(letters) === 0,
  );
  const chinese = HAN.test(folded) || mostlySpelt(words, short);
  const spelt = words.filter(
    ({ kind, letters }) => kind === "spelt" || (chinese && kind === "named" && isSyllabic(letters)),
  );
  const found = unitsOf(spelt, folded).flatMap((unit) =>
    readUnit(unit, folded, lexicon, frequencyOf, chinese),
  );
  for (const { start, end, letters } of short) {
    if (!chinese && letters.length < FEWEST_INITIALS_ALONE) continue;
    const name = initialsOf(lexicon).get(letters);
    if (name !== undefined) found.push({ start, end, meant: [name], sure: true });
  }
  return found;
}

function wordsOf(folded: string, lexicon: Lexicon, frequencyOf: FrequencyOf): Word[] {
  const known = latinWordsOf(lexicon);
  const kindOf = (letters: string, plain: boolean, toned: boolean): Word["kind"] => {
    // Nobody else marks tones.
    if (toned && plain && isSyllabic(letters)) return "spelt";
    if (known.whole.has(letters)) return "name";
    if (known.names.has(letters)) return "named";
    if (known.stems.has(stem(letters))) return "known";
    if (!plain || letters.length > LONGEST_WORD || !isSyllabic(letters)) return "unknown";
    return letters.length > 1 && frequencyOf(letters) > 0 ? "known" : "spelt";
  };
  const words: Word[] = [];
  for (const { index: start, 0: written } of folded.matchAll(WORD)) {
    if (words.length >= MOST_WORDS) break;
    const plain = !/\d/.test(written) || TONED.test(written.normalize("NFC"));
    const letters = withoutTones(written);
    words.push({
      start,
      end: start + written.length,
      letters,
      kind: kindOf(letters, plain, letters !== written),
    });
  }
  return words;
}

/** A question without ideographs is Chinese in pinyin where its other words could be pinyin too and are not more. */
function mostlySpelt(words: readonly Word[], short: readonly Word[]): boolean {
  const spelt = words.filter((word) => word.kind === "spelt" || short.includes(word));
  const other = words
    .filter(({ kind }) => kind === "known" || kind === "unknown")
    .filter((word) => !short.includes(word));
  return other.length <= spelt.length && other.every(({ letters }) => isSyllabic(letters));
}

/** Words side by side are read together; of garbage only the beginning. */
function unitsOf(words: readonly Word[], folded: string): Word[][] {
  const units: Word[][] = [];
  let letters = 0;
  for (const word of words) {
    letters += word.letters.length;
    if (letters > MOST_LETTERS) break;
    const unit = units.at(-1);
    const last = unit?.at(-1);
    if (unit && last && BETWEEN.test(folded.slice(last.end, word.start))) unit.push(word);
    else units.push([word]);
  }
  return units;
}

function readUnit(
  unit: readonly Word[],
  folded: string,
  lexicon: Lexicon,
  frequencyOf: FrequencyOf,
  chinese: boolean,
): Correction[] {
  const ends: number[] = [];
  let letters = "";
  for (const word of unit) {
    letters += word.letters;
    ends.push(letters.length);
  }
  if (fewestSyllables(letters) < (chinese ? 2 : FEWEST_IN_ENGLISH)) return [];
  const first = unit[0];
  const last = unit.at(-1);
  if (first === undefined || last === undefined) return [];
  const beside = (text: string): string => (HAN.test(text) ? text : "");
  const spelt: Spelt = {
    letters,
    borders: ends.slice(0, -1),
    before: beside(folded.slice(0, first.start).trimEnd().slice(-1)),
    after: beside(folded.slice(last.end).trimStart().slice(0, 1)),
  };
  const pairs = chinese ? frequencyOf : () => 0;
  const readings = readPinyin(spelt, pinyinForms(lexicon), pairs, chinese ? MOST_READINGS : 1);
  const starts = [0, ...ends];
  const found = new Map<string, { start: number; end: number; meant: string[] }>();
  for (const reading of readings) {
    for (const { from, to, text } of knownRuns(reading, letters.length)) {
      const head = starts.indexOf(from);
      const tail = ends.indexOf(to);
      if (head < 0 || tail < 0 || text.length < (chinese ? 2 : FEWEST_IN_ENGLISH)) continue;
      const start = unit[head]?.start ?? 0;
      const end = unit[tail]?.end ?? start;
      const key = `${start} ${end}`;
      const before = found.get(key);
      if (before === undefined && reading !== readings[0]) continue;
      if (before === undefined) found.set(key, { start, end, meant: [text] });
      else if (!before.meant.includes(text)) before.meant.push(text);
    }
  }
  return [...found.values()].map((one) => ({ ...one, sure: true }));
}

function fewestSyllables(letters: string): number {
  let at = 0;
  let count = 0;
  while (at < letters.length) {
    at += syllableLengthsAt(letters, at)[0] ?? 1;
    count++;
  }
  return count;
}

/** The stretches of a reading whose characters are all known, and the letters they stand for. */
function knownRuns(
  reading: readonly Read[],
  length: number,
): Array<{ from: number; to: number; text: string }> {
  const runs: Array<{ from: number; to: number; text: string }> = [];
  let open: { from: number; to: number; text: string } | null = null;
  for (const [index, { character, at, known }] of reading.entries()) {
    const to = reading.slice(index + 1).find((next) => next.at > at)?.at ?? length;
    if (!known) open = null;
    else if (open === null) {
      open = { from: at, to, text: character };
      runs.push(open);
    } else {
      open.text += character;
      open.to = to;
    }
  }
  return runs;
}
