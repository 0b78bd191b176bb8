import { chineseNumeral } from "../../src/core/text/chinese-numerals.ts";
import { findEnglishNumbers, timesTenTo } from "../../src/core/text/english-numbers.ts";
import { foldText } from "../../src/core/text/fold.ts";
import { canonicalDecimal, findNumbers } from "../../src/core/text/numbers.ts";

const DIGITS = "零一二三四五六七八九";
const NUMERALS = `${DIGITS}〇两双十百千万亿`;
const ZEROS = new Map([
  ["十", 1],
  ["百", 2],
  ["千", 3],
  ["万", 4],
  ["亿", 8],
]);
const UNITS = new Map([
  ["%", "%"],
  ["个百分点", "points"],
  ["百分点", "points"],
  ["月", "month"],
]);

const figure = (value: string, unit: string): string => (unit === "" ? value : `${value} ${unit}`);

/** Zeros that the place words before a unit stand for: 亿元 → 8, 万亿 → 12. */
const zeros = (words: string): number => [...words].reduce((sum, word) => sum + (ZEROS.get(word) ?? 0), 0);

/**
 * The figures of a Chinese sentence that its English must give, money as CNY: those that `findNumbers` reads; a place word
 * that is a figure by itself (亿元, 千余名); tenths (五成); half of something (近半); the number of a five-year plan.
 */
export function chineseFigures(sentence: string): string[] {
  const text = foldText(sentence);
  // 第一 is a rank or a manner of speaking (best, foremost), and English has no number in it.
  const counted = findNumbers(text).filter(
    ({ start, value }) => value !== "1" || text.slice(start - 1, start + 1) !== "第一",
  );
  const read = counted.map(({ value, unit }) => {
    const [, places = "", measure = ""] = /^([十百千万亿]*)(.*)$/.exec(unit) ?? [];
    if (measure === "成") return figure(timesTenTo(value, 1), "%");
    const kind = measure.endsWith("元") ? "CNY" : (UNITS.get(measure) ?? "");
    return figure(timesTenTo(value, zeros(places)), kind);
  });
  const bare = new RegExp(`(?<![\\d.${NUMERALS}几数])([百千万亿])[余多]?(元|吨|名|家|人|个|亩|套|户)`, "g");
  for (const [, place = "", measure] of text.matchAll(bare))
    read.push(figure(timesTenTo("1", zeros(place)), measure === "元" ? "CNY" : ""));
  for (const [, digit = ""] of text.matchAll(/十([一二三四五六])五/g))
    read.push(String(10 + DIGITS.indexOf(digit)));
  for (const _ of text.matchAll(/[近过超一]半/g)) read.push("half");
  return read;
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

/**
 * What an English sentence may give besides: a numeral inside a Chinese word or name that is no figure (两地, 双向, 第三方,
 * 三维, 三重), and the digits of names (1+4). Without unit.
 */
export function namedFigures(sentence: string): Set<string> {
  const text = foldText(sentence);
  const runs = text.match(new RegExp(`[${NUMERALS}]+`, "g")) ?? [];
  const single = runs
    .flatMap((run) => [...run])
    .map((one) => DIGITS.indexOf(one === "两" || one === "双" ? "二" : one));
  const whole = runs.flatMap((run) => {
    const read = chineseNumeral(run);
    // A place word by itself: 百日, 千载难逢.
    return [
      read === null ? timesTenTo("1", zeros(run)) : timesTenTo(read.value, zeros(run.slice(read.length))),
    ];
  });
  const digits = (text.match(/\d+(?:\.\d+)?/g) ?? []).map(canonicalDecimal);
  return new Set([...single.filter((value) => value >= 0).map(String), ...whole, ...digits]);
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
