import { findEnglishNumbers } from "../text/english-numbers.ts";
import { findNumbers } from "../text/numbers.ts";

/** A figure of a folded text with what stands around it in its clause. */
export interface FigureIn {
  value: number;
  /** As the number reader knows it: %, 人, 项; `""` for English words, which stand in `after`. */
  unit: string;
  start: number;
  /** Where figure and unit end. */
  end: number;
  /** The clause up to the figure, and from behind its unit. */
  before: string;
  after: string;
}

const CUT = /[,，;；。!！?？\n]|、(?=[^、]{0,4}\d)|\.(?=\s|$)| and (?=[^,]{0,40}\d)/g;

/** The clauses of a folded text: where each begins and ends. */
export function clausesIn(folded: string): Array<{ start: number; end: number }> {
  const clauses: Array<{ start: number; end: number }> = [];
  let start = 0;
  for (const { index, 0: cut } of folded.matchAll(CUT)) {
    // A comma inside a figure parts nothing.
    if (cut === "," && /\d/.test(folded.charAt(index - 1)) && /^\d{3}(?!\d)/.test(folded.slice(index + 1)))
      continue;
    clauses.push({ start, end: index });
    start = index + cut.length;
  }
  return [...clauses, { start, end: folded.length }];
}

/** The figures of a folded Chinese or English text, number words included, left to right. */
export function figuresIn(folded: string): FigureIn[] {
  const clauses = clausesIn(folded);
  const chinese = findNumbers(folded).map(({ start, value, unit, unitEnd }) => ({
    start,
    value,
    unit,
    end: unitEnd,
  }));
  const english = findEnglishNumbers(folded)
    .filter(({ unit }) => unit === "")
    .filter((one) => !chinese.some(({ start, end }) => start < one.end && one.start < end))
    .map(({ start, end, value }) => ({ start, end, value, unit: "" }));
  return [...chinese, ...english]
    .sort((a, b) => a.start - b.start)
    .map(({ value, ...found }) => {
      const clause = clauses.find(({ start, end }) => start <= found.start && found.start < end);
      const before = folded.slice(clause?.start ?? 0, found.start);
      return { ...found, value: Number(value), before, after: folded.slice(found.end, clause?.end) };
    });
}
