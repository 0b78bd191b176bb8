import { chineseNumeral, NUMERAL } from "./chinese-numerals.ts";
import { UNITS } from "./units.ts";

/** A figure in folded text; offsets are UTF-16 into that text. */
export interface FoundNumber {
  /** The digits themselves: without 第, 约, % or the unit; of 百分之十五 the whole. */
  start: number;
  end: number;
  /** Canonical decimal: no separators, no leading zeros, no trailing zeros of a fraction (1,104.70 → `1104.7`). */
  value: string;
  /** The measure words that follow, as written (亿元, 万平方米, %, 家); `""` where none is known. */
  unit: string;
  /** Where the unit ends; `end` where there is none. Between the two a qualifier may stand (500多家 → 家). */
  unitEnd: number;
}

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?`;
const CANDIDATE = new RegExp(
  `(百|千)分之(?:(${DIGITS})|([${NUMERAL}点]+))|(${DIGITS})|([${NUMERAL}][${NUMERAL}点]*)`,
  "g",
);
const UNIT = new RegExp(
  `^\\s?[多余來来几]?\\s?((?:[十百千万亿兆]{0,3})(?:${UNITS.join("|")})|[万亿兆]{1,2}|(?:km2|m2|m3|km|cm|mm|nm|kg|kwh|mwh|gwh|kw|mw|gw|kv|gb|tb|mb|hz)(?![a-z0-9]))`,
);

/** Canonical decimal of digits as written with Western figures. */
export function canonicalDecimal(written: string): string {
  const [whole = "0", fraction = ""] = written.replaceAll(",", "").split(".");
  const kept = fraction.replace(/0+$/, "");
  return (whole.replace(/^0+(?=\d)/, "") || "0") + (kept === "" ? "" : `.${kept}`);
}

/** Removes thousands separators from well-formed groups only (1,104.7 → 1104.7; 1,2 stays). */
export function withoutSeparators(text: string): string {
  return text.replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g, (group) => group.replaceAll(",", ""));
}

function unitAt(text: string, at: number): { unit: string; unitEnd: number } {
  const match = UNIT.exec(text.slice(at, at + 16));
  const unit = match?.[1];
  return match === null || unit === undefined
    ? { unit: "", unitEnd: at }
    : { unit, unitEnd: at + match[0].length };
}

/** True where figures are part of a name: glued to letters (c919, a3), to a plus (1+3+x) or to dots (1.2.3). */
function insideName(text: string, start: number, end: number, unit: string): boolean {
  if (
    /(?:[a-z_]|[a-z0-9][+\-./])$/.test(text.slice(Math.max(0, start - 2), start)) &&
    !dateLike(text, start, end)
  )
    return true;
  const after = text.slice(end, end + 2);
  return /^(?:[a-z_]|\+[a-z0-9]|\.\d|[-/][a-z])/.test(after) && !(unit !== "" && /^[a-z]/.test(unit));
}

/** 2025-08-25, 5-10 and 1/3 are figures beside each other, not a name. */
function dateLike(text: string, start: number, end: number): boolean {
  const run =
    (/[a-z0-9+\-./_]*$/.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? "") + text.slice(start, end);
  return /^\d+(?:\.\d+)?(?:[-/.]\d+(?:\.\d+)?){1,2}$/.test(run) && !/\.\d+\.\d/.test(run);
}

const SCALE = /^[十百千]?(?:万亿|[万亿])/;
const ZEROS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
/** 三成 is 30 %; not 三成立, 两成五. */
const TENTHS = /^成(?![立为员果功就本熟长交效型分品套因零一二三四五六七八九\d])/;

/**
 * The whole value of a figure that is written with 万, 亿 or 成, and where that ends: 1.2亿 → `120000000`, 十万 → `100000`,
 * 三成 → `30` (per cent); null for other figures. By it, one amount is found in all its forms.
 */
export function scaledNumber(
  folded: string,
  { value, unit, unitEnd }: FoundNumber,
): { value: string; end: number } | null {
  const scale = SCALE.exec(unit)?.[0];
  const unitStart = unitEnd - unit.length;
  if (scale !== undefined) {
    const zeros = [...scale].reduce((sum, character) => sum + (ZEROS[character] ?? 0), 0);
    return { value: shifted(value, zeros), end: unitStart + scale.length };
  }
  if (unit === "成" && /^[1-9]$/.test(value) && TENTHS.test(folded.slice(unitStart, unitStart + 2)))
    return { value: shifted(value, 1), end: unitEnd };
  return null;
}

/** A canonical decimal times ten to the power of `zeros`. */
function shifted(value: string, zeros: number): string {
  const [whole = "0", fraction = ""] = value.split(".");
  const digits = fraction.padEnd(zeros, "0");
  return canonicalDecimal(`${whole}${digits.slice(0, zeros)}.${digits.slice(zeros)}`);
}

/**
 * The figures of folded text (`foldText`), left to right, not overlapping: Western digits, and Chinese numerals where they
 * are safely figures (一千七百亿, 百分之十五, 第八十, 二〇二五年, 三家; not 统一, 十四五, 百强).
 */
export function findNumbers(folded: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of folded.matchAll(CANDIDATE)) {
    const start = match.index;
    const [whole, part, shareDigits, shareNumeral, digits, numeral] = match;
    const end = start + whole.length;
    if (part !== undefined) {
      const value =
        shareDigits === undefined ? chineseNumeral(shareNumeral ?? "")?.value : canonicalDecimal(shareDigits);
      const unit = part === "百" ? "%" : "‰";
      if (value !== undefined) found.push({ start, end, value, unit, unitEnd: end });
    } else if (digits !== undefined) {
      const { unit, unitEnd } = unitAt(folded, end);
      if (!insideName(folded, start, end, unit))
        found.push({ start, end, value: canonicalDecimal(digits), unit, unitEnd });
    } else if (numeral !== undefined) {
      const read = chineseNumeral(numeral);
      if (read === null) continue;
      const stop = start + read.length;
      const { unit, unitEnd } = unitAt(folded, stop);
      const ordinal = folded[start - 1] === "第";
      const year = read.kind === "digits" && unit === "年" && read.value.length === 4;
      // 一家 is "a", 十分 is "very".
      const measured = read.kind === "single" && unit !== "" && unit !== "分" && read.value !== "1";
      const vague = /[几数]/.test(folded.charAt(start - 1)) || folded[stop] === "几";
      if (vague) continue;
      if (read.kind === "compound" || year || measured || (ordinal && read.kind === "single")) {
        found.push({ start, end: stop, value: read.value, unit, unitEnd });
      }
    }
  }
  return found;
}
