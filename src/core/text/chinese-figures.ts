import { chineseNumeral } from "./chinese-numerals.ts";
import { timesTenTo } from "./english-numbers.ts";
import { fold, originalSpan } from "./fold.ts";
import { canonicalDecimal, findNumbers } from "./numbers.ts";

/** A figure of a Chinese text as an English text gives it; offsets are UTF-16 into the text, end excluded, with the unit. */
export interface ChineseFigure {
  start: number;
  end: number;
  /** Canonical decimal with its place words in it: 183.04亿元 → `18304000000`, 五成 → `50`; `half` for 近半. */
  value: string;
  /** The kinds of `EnglishNumber`: `CNY`, `%`, `points`, `month`; `""` anything else. */
  unit: string;
}

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
/** A place word that is a figure by itself: 亿元, 千余名. */
const BARE = new RegExp(`(?<![\\d.${NUMERALS}几数])([百千万亿])[余多]?(元|吨|名|家|人|个|亩|套|户)`, "g");

/** Zeros that the place words before a unit stand for: 亿元 → 8, 万亿 → 12. */
const zeros = (words: string): number => [...words].reduce((sum, word) => sum + (ZEROS.get(word) ?? 0), 0);

/**
 * The figures of a Chinese text that its English must give: those that `findNumbers` reads; a place word that is a figure
 * by itself; tenths (五成); half of something (近半); the number of a five-year plan (十四五).
 */
export function findChineseFigures(text: string): ChineseFigure[] {
  const folded = fold(text);
  const found: ChineseFigure[] = [];
  const add = (start: number, end: number, value: string, unit: string): void => {
    const [from, to] = originalSpan(folded, start, end);
    found.push({ start: from, end: to, value, unit });
  };
  for (const { start, value, unit, unitEnd } of findNumbers(folded.text)) {
    // 第一 is a rank or a manner of speaking (best, foremost), and English has no number in it.
    if (value === "1" && folded.text.slice(start - 1, start + 1) === "第一") continue;
    const [, places = "", measure = ""] = /^([十百千万亿]*)(.*)$/.exec(unit) ?? [];
    if (measure === "成") add(start, unitEnd, timesTenTo(value, 1), "%");
    else
      add(
        start,
        unitEnd,
        timesTenTo(value, zeros(places)),
        measure.endsWith("元") ? "CNY" : (UNITS.get(measure) ?? ""),
      );
  }
  for (const { index, 0: whole, 1: place = "", 2: measure } of folded.text.matchAll(BARE))
    add(index, index + whole.length, timesTenTo("1", zeros(place)), measure === "元" ? "CNY" : "");
  for (const { index, 1: digit = "" } of folded.text.matchAll(/十([一二三四五六])五/g))
    add(index, index + 3, String(10 + DIGITS.indexOf(digit)), "");
  for (const { index } of folded.text.matchAll(/[近过超一]半/g)) add(index, index + 2, "half", "");
  return found;
}

/**
 * What an English text may give besides: a numeral inside a Chinese word or name that is no figure (两地, 双向, 第三方, 三维,
 * 三重), and the digits of names (1+4). Without unit.
 */
export function namedFigures(text: string): Set<string> {
  const { text: folded } = fold(text);
  const runs = folded.match(new RegExp(`[${NUMERALS}]+`, "g")) ?? [];
  const single = runs
    .flatMap((run) => [...run])
    .map((one) => DIGITS.indexOf(one === "两" || one === "双" ? "二" : one));
  const whole = runs.map((run) => {
    const read = chineseNumeral(run);
    // A place word by itself: 百日, 千载难逢.
    return read === null
      ? timesTenTo("1", zeros(run))
      : timesTenTo(read.value, zeros(run.slice(read.length)));
  });
  const digits = (folded.match(/\d+(?:\.\d+)?/g) ?? []).map(canonicalDecimal);
  return new Set([...single.filter((value) => value >= 0).map(String), ...whole, ...digits]);
}
