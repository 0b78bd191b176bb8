import { find } from "./grade.ts";
import { norm } from "./normalise.ts";

const MARKER = /\[\d+\]/g;
/** `1.` `2)` `3、` at the start of a line count the lines; `1.5` and `2.4亿` do not. */
const LIST_ORDINAL = /^[ \t>]*(?:[-*][ \t]+)?\d{1,2}(?:[.)](?=[ \t])|[、）])/gm;
const NUMBER = /\p{Nd}+(?:\.\p{Nd}+)?%?/gu;

/** Numbers of an answer's prose as digit strings with decimals and per cent sign, normalised; citation markers and list ordinals are none. */
export function numbersOf(prose: string): string[] {
  const plain = prose.replace(MARKER, " ").replace(LIST_ORDINAL, " ");
  return norm(plain.replace(/(?<=\d)\s+(?=\d)/g, "|")).match(NUMBER) ?? [];
}

/** The numbers of an answer that stand in none of the given texts (a number, not a part of a longer one). */
export function unsupportedNumbers(prose: string, support: readonly string[]): string[] {
  const texts = support.map(norm);
  return [...new Set(numbersOf(prose))].filter(
    (number) => !texts.some((text) => find(number, text).length > 0),
  );
}
