import { chineseNumeral, NUMERAL } from "../text/chinese-numerals.ts";
import { findNumbers } from "../text/numbers.ts";
import { unitAfter } from "./measure-words.ts";

/** A figure of a folded sentence; offsets are UTF-16 into it. */
export interface FigureSpan {
  /** The number as written: without unit or qualifier; of a range both ends (`12%-15`). */
  value: string;
  number?: number;
  /** As written; `百分之` where that is how the per cent is said. */
  unit: string;
  /** Of number and unit together. */
  start: number;
  end: number;
  /** Where `value` begins: behind 百分之, else at `start`. */
  valueAt: number;
  /** 多, 余 or 来 inside. */
  more: string;
  /** It follows 第. */
  isOrdinal: boolean;
  isRange: boolean;
  /** Written with Western digits. */
  digits: boolean;
}

type Found = FigureSpan & { valueEnd: number };

const SCALES: ReadonlyMap<string, number> = new Map([
  ["千", 1e3],
  ["万", 1e4],
  ["亿", 1e8],
  ["兆", 1e12],
]);

/** Numbers that `findNumbers` read, each with its unit read anew, and single numerals before rarer measure words. */
function plainFigures(text: string): Found[] {
  return findNumbers(text).map((found) => {
    const written = text.slice(found.start, found.end);
    const part = /^[百千]分之/.exec(written)?.[0];
    const value = part === undefined ? written : written.slice(part.length);
    const digits = /\d/.test(value);
    const ordinal = text[found.start - 1] === "第";
    const base = { isOrdinal: ordinal, isRange: false, digits, number: Number(found.value), value };
    if (part !== undefined)
      return {
        ...base,
        unit: part,
        more: "",
        start: found.start,
        end: found.end,
        valueAt: found.end - value.length,
        valueEnd: found.end,
      };
    const { unit, more, length } = unitAfter(text.slice(found.end, found.end + 14), digits);
    return {
      ...base,
      unit,
      more,
      start: found.start,
      end: found.end + length,
      valueAt: found.start,
      valueEnd: found.end,
    };
  });
}

const ROUND = new RegExp(
  `(?<![${NUMERAL}\\d第几数.])(?:(?<=[近上超逾过约])[百千万亿](?![百千万亿${NUMERAL}])|[百千万](?=[余多](?![${NUMERAL}])))`,
  "g",
);
const ROUND_NUMBER: ReadonlyMap<string, number> = new Map([["百", 100], ...SCALES]);

/** 千余名, 上百家: a place word that is the whole number. */
function roundFigures(text: string): Found[] {
  return [...text.matchAll(ROUND)].flatMap(({ index, 0: value }) => {
    const valueEnd = index + value.length;
    const { unit, more, length } = unitAfter(text.slice(valueEnd, valueEnd + 14), false);
    if (unit === "") return [];
    const number = ROUND_NUMBER.get(value);
    return [
      {
        value,
        ...(number !== undefined && { number }),
        unit,
        start: index,
        valueAt: index,
        end: valueEnd + length,
        more,
        isOrdinal: false,
        isRange: false,
        digits: false,
        valueEnd,
      },
    ];
  });
}

const WORDS =
  /(?<=近|过|超|逾|约|占)半(?=数|$|[^\u4e00-\u9fff]|以上|左右|来自)|(?<![^近过超约])一半|半数|翻(?:[一两三]|了一|了两)?番|([一二两三四五六七八九]|十[一二三四五六七八九]?)分之([一二两三四五六七八九]|十[一二三四五六七八九]?)/g;

/** Figures without a number that can be read, and fractions. */
function wordFigures(text: string): Found[] {
  return [...text.matchAll(WORDS)].map((match) => {
    const [value, under, over] = match;
    const [below, above] = [under, over].map((part) =>
      Number(chineseNumeral(part ?? "")?.value ?? Number.NaN),
    );
    const half = value.includes("半");
    const number = half ? 0.5 : above !== undefined && below !== undefined ? above / below : Number.NaN;
    const end = match.index + value.length;
    return {
      value: half ? "半" : value,
      ...(Number.isFinite(number) && !half && { number }),
      unit: "",
      start: match.index + (half ? value.indexOf("半") : 0),
      valueAt: match.index + (half ? value.indexOf("半") : 0),
      end: half ? match.index + value.indexOf("半") + 1 : end,
      more: "",
      isOrdinal: false,
      isRange: false,
      digits: false,
      valueEnd: end,
    };
  });
}

/** Two figures that are one: 3亿330万元, and 12%-15% or 3至5年 but not 从2亿元到6亿元. */
function joined(text: string, a: Found, b: Found): Found | null {
  if (a.isOrdinal || b.isOrdinal) return null;
  const scale = SCALES.get(a.unit);
  const lower = SCALES.get(b.unit.charAt(0));
  if (
    scale !== undefined &&
    a.end === b.start &&
    a.more === "" &&
    a.number !== undefined &&
    b.number !== undefined
  ) {
    const small = lower ?? 1;
    if (small < scale) {
      const number = (a.number * scale) / small + b.number;
      return {
        ...b,
        start: a.start,
        valueAt: a.start,
        value: text.slice(a.start, b.valueEnd),
        number,
        digits: a.digits,
      };
    }
  }
  const between = text.slice(a.end, b.start);
  const dash = /^\s?[-–—~～]\s?$/.test(between);
  const word = /^[至到]$/.test(between) && !/[从由自]$/.test(text.slice(Math.max(0, a.start - 1), a.start));
  if (!dash && !word) return null;
  if (a.unit !== "" && a.unit !== b.unit && !b.unit.endsWith(a.unit)) return null;
  if (word && a.unit !== "" && /[从由自][^,。;]{0,8}$/.test(text.slice(0, a.start))) return null;
  const { number: _number, ...rest } = b;
  return {
    ...rest,
    start: a.start,
    valueAt: a.valueAt,
    value: text.slice(a.valueAt, b.valueEnd),
    isRange: true,
  };
}

/** All figures of a folded sentence, left to right, not overlapping; dates and names are still among them. */
export function figureSpans(text: string): FigureSpan[] {
  const all = [...plainFigures(text), ...roundFigures(text), ...wordFigures(text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kept: Found[] = [];
  for (const found of all) {
    const last = kept.at(-1);
    if (last !== undefined && found.start < last.end) continue;
    const whole = last === undefined ? null : joined(text, last, found);
    if (whole === null) kept.push(found);
    else kept[kept.length - 1] = whole;
  }
  return kept.map(({ valueEnd: _valueEnd, ...span }) => span);
}
