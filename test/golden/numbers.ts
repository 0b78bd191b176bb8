import { findChineseFigures } from "../../src/core/text/chinese-figures.ts";
import { findEnglishNumbers } from "../../src/core/text/english-numbers.ts";
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

/**
 * The numbers of an answer that stand in none of the given texts (a number, not a part of a longer one). An English figure
 * that one of them gives with the same value and kind in Chinese (CNY 18.304 billion, 183.04亿元) stands in it.
 */
export function unsupportedNumbers(prose: string, support: readonly string[]): string[] {
  const texts = support.map(norm);
  return [...new Set(numbersOf(withoutTranslated(prose, support)))].filter(
    (number) => !texts.some((text) => find(number, text).length > 0),
  );
}

function withoutTranslated(prose: string, support: readonly string[]): string {
  const given = new Set(support.flatMap(findChineseFigures).map(({ value, unit }) => `${value} ${unit}`));
  let text = prose;
  for (const { start, end, value, unit } of findEnglishNumbers(prose))
    if (given.has(`${value} ${unit}`))
      text = text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
  return text;
}
