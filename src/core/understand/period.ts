import type { Period } from "../article.ts";

/** A stretch of time that a text names, with the words that named it (offsets into the folded text). */
export interface NamedPeriod extends Period {
  start: number;
  end: number;
}

const YEAR = /(?<![\d.])(?:(20[0-4]\d|19\d\d)|(\d{2}))\s*年/g;
const BARE_YEAR = /(?<![\d.,])(20[0-4]\d)(?![\d.,%亿万个家名亩])/g;
const RELATIVE: ReadonlyArray<[RegExp, number]> = [
  [/前年/g, -2],
  [/(?<![比较])(?:去年|上年)|last year|昨年|작년/g, -1],
  [/今年|本年|this year|올해/g, 0],
  [/明年|next year|来年|내년/g, 1],
];
const PARTS: ReadonlyArray<[RegExp, string, string]> = [
  [/上半年|前6个月|前六个月|1[-至到—–]6月|h1\b|first half|上半期|상반기/, "01", "06"],
  [/下半年|h2\b|second half|下半期|하반기/, "07", "12"],
  [/一季度|首季|第一季度|1季度|q1\b|first quarter|第1四半期|1분기/, "01", "03"],
  [/二季度|第二季度|2季度|q2\b|second quarter|第2四半期|2분기/, "04", "06"],
  [/三季度|第三季度|3季度|q3\b|third quarter|第3四半期|3분기/, "07", "09"],
  [/四季度|第四季度|4季度|q4\b|fourth quarter|第4四半期|4분기/, "10", "12"],
];

/**
 * The periods that a folded text names. Years may be written 2024年, 24年 or 2024; a part of a year (上半年, 一季度, Q1)
 * narrows the year it follows. Relative years count from the year of `asOf`, the corpus's newest date; without it they are left out.
 */
export function findPeriods(folded: string, asOf: string | null): NamedPeriod[] {
  const years: Array<{ year: number; start: number; end: number }> = [];
  for (const match of folded.matchAll(YEAR)) {
    const year = match[1] ? Number(match[1]) : 2000 + Number(match[2]);
    if (match[2] && (Number(match[2]) > 40 || /[年来间]/.test(folded.charAt(match.index + match[0].length))))
      continue;
    years.push({ year, start: match.index, end: match.index + match[0].length });
  }
  for (const match of folded.matchAll(BARE_YEAR)) {
    const end = match.index + match[0].length;
    if (!years.some((known) => known.start <= match.index && end <= known.end)) {
      years.push({ year: Number(match[1]), start: match.index, end });
    }
  }
  if (asOf) {
    for (const [pattern, shift] of RELATIVE) {
      for (const match of folded.matchAll(pattern)) {
        years.push({
          year: Number(asOf.slice(0, 4)) + shift,
          start: match.index,
          end: match.index + match[0].length,
        });
      }
    }
  }
  return years.sort((a, b) => a.start - b.start).map((named) => narrowed(folded, named));
}

/** A year with the part of it that stands right after or before it. */
function narrowed(
  folded: string,
  { year, start, end }: { year: number; start: number; end: number },
): NamedPeriod {
  for (const [pattern, first, last] of PARTS) {
    const after = pattern.exec(folded.slice(end, end + 14));
    const before = pattern.exec(folded.slice(Math.max(0, start - 16), start));
    if (after)
      return {
        from: `${year}-${first}`,
        to: `${year}-${last}`,
        start,
        end: end + after.index + after[0].length,
      };
    if (before) {
      return {
        from: `${year}-${first}`,
        to: `${year}-${last}`,
        start: Math.max(0, start - 16) + before.index,
        end,
      };
    }
  }
  return { from: `${year}`, to: `${year}`, start, end };
}

/** Whether two periods share a day; partial dates mean the whole year or month. */
export function overlaps(a: Period, b: Period): boolean {
  return firstDay(a.from) <= lastDay(b.to) && firstDay(b.from) <= lastDay(a.to);
}

/** How many months a period touches. */
export function months({ from, to }: Period): number {
  const [first, last] = [firstDay(from), lastDay(to)];
  return (
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
    Number(last.slice(5, 7)) -
    Number(first.slice(5, 7)) +
    1
  );
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}
