import { canonicalDecimal } from "./numbers.ts";

/** A figure in English text; offsets are UTF-16, end excluded, with currency, scale word, ordinal ending and unit. */
export interface EnglishNumber {
  start: number;
  end: number;
  /** Canonical decimal with the scale word in it: `CNY 18.304 billion` → `18304000000`, `80th` → `80`, `threefold` → `3`. */
  value: string;
  /** `CNY` an amount of money, `%` a share, `points` percentage points, `month` the name of a month; `""` anything else. */
  unit: "CNY" | "%" | "points" | "month" | "";
}

const numbered = (words: string, value: (at: number) => number): [string, number][] =>
  words.split(" ").map((word, at) => [word, value(at)]);

const ONES: ReadonlyMap<string, number> = new Map([
  ...numbered("one two three four five six seven eight nine", (at) => at + 1),
  ...numbered("first second third fourth fifth sixth seventh eighth ninth", (at) => at + 1),
]);
const TEENS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    (at) => at + 10,
  ),
  ...numbered(
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
    (at) => at + 10,
  ),
  ["tertiary", 3],
]);
const TENS: ReadonlyMap<string, number> = new Map(
  numbered("twenty thirty forty fifty sixty seventy eighty ninety", (at) => 20 + 10 * at),
);
/** How many zeros a scale word stands for. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 2],
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
  ["trillion", 12],
]);
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

const any = (words: Iterable<string>): string => `(?:${[...words].join("|")})`;
/** Not inside a name: C919, A3, 1+3+X, 1.2.3. */
const DIGITS = String.raw`(?<![\p{L}\d.,+]|\p{L}-)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:st|nd|rd|th)?(?![\p{L}\d+]|[.,]\d)`;
const WORD = `\\b(${any(TENS.keys())}(?:-${any(ONES.keys())})?|${any(TEENS.keys())}|${any(ONES.keys())}|hundred|thousand)(?:fold)?\\b`;
const AMOUNT = new RegExp(
  `(CNY )?(?:${DIGITS}|${WORD})((?:[ -]${any(SCALES.keys())}\\b)*)(?:(%)|( percentage points?)\\b)?`,
  "giu",
);
const MONTH = new RegExp(`\\b${any(MONTHS)}\\b`, "g");
/** A name in which a number word counts nothing of its own. */
const PLAN = /Five-Year Plan/g;

/** `decimal` times ten to the power of `places` (0 or more), exactly: 183.04 and 8 → `18304000000`. */
export function timesTenTo(decimal: string, places: number): string {
  const [whole = "0", fraction = ""] = decimal.split(".");
  const moved = fraction.slice(0, places).padEnd(places, "0");
  return canonicalDecimal(`${whole}${moved}.${fraction.slice(places)}`.replace(/\.$/, ""));
}

function wordValue(word: string): number {
  const [first = "", second] = word.toLowerCase().split("-");
  const tens = TENS.get(first);
  if (tens !== undefined) return tens + (second === undefined ? 0 : (ONES.get(second) ?? 0));
  return TEENS.get(first) ?? ONES.get(first) ?? 10 ** (SCALES.get(first) ?? 0);
}

/**
 * The figures of an English text, left to right: digits, number words, ordinals and the names of months. `one` and `first`
 * count only before a scale word (one hundred): else they are mostly an article, as Chinese 一 is. Fractions in words
 * (one third) are not read.
 */
export function findEnglishNumbers(text: string): EnglishNumber[] {
  const plain = text.replace(PLAN, (name) => "_".repeat(name.length));
  const found: EnglishNumber[] = [];
  for (const match of plain.matchAll(AMOUNT)) {
    const [whole, currency, digits, word = "", scales = "", percent, points] = match;
    const places = scales
      .split(/[ -]/)
      .reduce((sum, scale) => sum + (SCALES.get(scale.toLowerCase()) ?? 0), 0);
    if (/^(?:one|first)$/i.test(word) && places === 0) continue;
    const base = digits === undefined ? String(wordValue(word)) : canonicalDecimal(digits);
    const unit = currency !== undefined ? "CNY" : percent !== undefined ? "%" : points ? "points" : "";
    found.push({
      start: match.index,
      end: match.index + whole.length,
      value: timesTenTo(base, places),
      unit,
    });
  }
  for (const { index, 0: name } of plain.matchAll(MONTH)) {
    const value = String(MONTHS.indexOf(name) + 1);
    found.push({ start: index, end: index + name.length, value, unit: "month" });
  }
  return found.sort((a, b) => a.start - b.start);
}
