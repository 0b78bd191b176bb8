import { findChineseFigures } from "../../src/core/text/chinese-figures.ts";
import { findEnglishNumbers } from "../../src/core/text/english-numbers.ts";
import { foldText } from "../../src/core/text/fold.ts";

const figure = (value: string, unit: string): string => (unit === "" ? value : `${value} ${unit}`);

/** The figures of a Chinese sentence that its English must give, each with its kind where it has one. */
export function chineseFigures(sentence: string): string[] {
  return findChineseFigures(sentence).map(({ value, unit }) => figure(value, unit));
}

/** The figures of an English sentence, as `chineseFigures` writes them. */
export function englishFigures(sentence: string): string[] {
  // The first half of a year is a period, no share.
  const halves = sentence
    .replace(/\bhalf(?=-year| of the year| year)|\bfirst half/gi, "")
    .match(/\bhalf(?:way)?\b/gi);
  const read = findEnglishNumbers(sentence).map(({ value, unit }) => figure(value, unit));
  const phases = sentence.match(/(?<=\bPhase )I{2,3}\b/g) ?? [];
  return [...read, ...phases.map(({ length }) => String(length)), ...(halves ?? []).map(() => "half")];
}

/** What `wanted` holds more often than `given`. */
export function missingFrom(given: readonly string[], wanted: readonly string[]): string[] {
  const left = [...given];
  return wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What Chinese says of a figure and how English may say it. A figure word must stand beside the Chinese qualifier. */
const QUALIFIERS: readonly [name: string, zh: RegExp, en: RegExp][] = [
  [
    "more than",
    /(?:超过?|逾|突破)[\d一二三四五六七八九十百千万亿]|[\d十百千万亿][余多]\S|[\d%元成十]以上|百分之\S{1,3}以上|级以上/,
    /\bover\b|more than|or more|or above|exceed|pass(?:ed|ing)?\b/i,
  ],
  ["about", /(?<!签)约[\d一二三四五六七八九十百千万亿]/, /\babout\b/i],
  ["nearly", /近(?:\d|[二三四五六七八九十百千万亿]+[^年\d]|半)/, /\bnearly\b/i],
  ["up to", /最高[\d一二三四五六七八九十百千万亿]/, /\bup to\b|maximum/i],
  ["within", /\d(?:个?工作日|日|天|小时|个月|年)以?内/, /\bwithin\b/i],
  ["aims", /(?<!全)力争/, /\baims?\b/i],
  ["expected", /预计|有望/, /\bexpected\b/i],
  ["plans", /计划[^\d]{0,6}[\d]|计划累计/, /\bplans?\b|planned/i],
];

/** The qualifiers of a Chinese sentence that its English leaves out, by name. */
export function lostQualifiers(chinese: string, english: string): string[] {
  const text = foldText(chinese);
  return QUALIFIERS.filter(([, zh, en]) => zh.test(text) && !en.test(english)).map(([name]) => name);
}
