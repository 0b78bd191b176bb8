import { pinyin } from "pinyin-pro";
import { foldText } from "../../../src/core/text/fold.ts";
import { lookAlikesOf } from "../../../src/core/text/look-alikes.ts";
import { charactersOf } from "../../../src/core/text/pinyin.ts";
import { type ContentWord, contentWords } from "./content-words.ts";
import { numbersOtherwise } from "./numbers-otherwise.ts";
import { pick, seeded } from "./seeded.ts";

/**
 * How a user may write a question otherwise; each gives null where the question offers no place for it.
 * - `typo`: one character of a content word replaced by one that sounds or looks like it
 * - `swap`: two neighbouring characters of a content word in the wrong order
 * - `pinyin`: one content word in letters without tones, its syllables joined
 * - `numbers`: its first figure in another form (1700亿 → 一千七百亿)
 */
export const VARIANTS = { typo, swap, pinyin: inPinyin, numbers: numbersOtherwise } as const;
export type VariantName = keyof typeof VARIANTS;

/** How often the wrong character looks like the right one instead of sounding like it, where both exist. */
const LOOKS_ALIKE = 0.2;
/** Input methods offer common characters first: so many of those that sound alike are drawn from. */
const OFFERED = 12;

function replaced(question: string, { start, text }: ContentWord, by: string): string {
  return question.slice(0, start) + by + question.slice(start + text.length);
}

/** @param seed what the choice depends on, e.g. the question's id. */
export function typo(question: string, seed: string): string | null {
  const random = seeded(`typo ${seed}`);
  const word = pick(contentWords(question), random);
  if (word === undefined) return null;
  const at = Math.floor(random() * word.text.length);
  const right = foldText(word.text.charAt(at));
  const [syllable] = pinyin(right, { toneType: "none", type: "array", v: true });
  const sounding = [...charactersOf(syllable ?? "").slice(0, OFFERED)].filter((one) => one !== right);
  const looking = lookAlikesOf(right);
  const from = sounding.length === 0 || (looking.length > 0 && random() < LOOKS_ALIKE) ? looking : sounding;
  const wrong = pick(from, random);
  if (wrong === undefined) return null;
  return replaced(question, word, word.text.slice(0, at) + wrong + word.text.slice(at + 1));
}

export function swap(question: string, seed: string): string | null {
  const random = seeded(`swap ${seed}`);
  const words = contentWords(question).filter(({ text }) => new Set(text).size > 1);
  const word = pick(words, random);
  if (word === undefined) return null;
  const places = Array.from({ length: word.text.length - 1 }, (_, at) => at);
  const at =
    pick(
      places.filter((place) => word.text[place] !== word.text[place + 1]),
      random,
    ) ?? 0;
  const [first = "", second = ""] = [word.text.charAt(at), word.text.charAt(at + 1)];
  return replaced(question, word, word.text.slice(0, at) + second + first + word.text.slice(at + 2));
}

export function inPinyin(question: string, seed: string): string | null {
  const word = pick(contentWords(question), seeded(`pinyin ${seed}`));
  if (word === undefined) return null;
  const letters = pinyin(foldText(word.text), { toneType: "none", type: "array", v: true }).join("");
  return /^[a-z]+$/.test(letters) ? replaced(question, word, letters) : null;
}
