import { chineseNumeral } from "../text/chinese-numerals.ts";

/** What dates of a text are counted from. */
export interface DateContext {
  /** The article's `about`, ISO 8601. */
  about: { from: string; to: string } | null;
  published: string | null;
}

/** A stretch of time named in a folded text; ISO 8601, both ends included. */
export interface DateSpan {
  from: string;
  to: string;
  start: number;
  end: number;
  /** One that names its own year: later parts of a year count from it. */
  year: number | null;
}

const pad = (n: number): string => String(n).padStart(2, "0");
const month = (year: number, m: number): string => `${year}-${pad(m)}`;

/** The year that 今年 is: of what the article is about, else of its publication. */
export function baseYear({ about, published }: DateContext): number | null {
  const date = about?.to ?? published;
  return date === null ? null : Number(date.slice(0, 4));
}

const N = "[一二两三四五六七八九十]{1,3}|\\d{1,3}";
const numeral = (text: string): number =>
  Number(/\d/.test(text) ? text : (chineseNumeral(text)?.value ?? Number.NaN));

const MONTHS: Readonly<Record<string, [number, number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  首季度: [1, 3],
  首季: [1, 3],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
};
const PART = `(?<part>第?(?:[一二三四1-4]季度)|上半年|下半年|首季度?|前(?:${N})个?(?:月|季度))`;
const MONTH_RANGE = "(?<m1>\\d{1,2})月?(?:份)?\\s?[-–—至到~]\\s?(?<m2>\\d{1,2})月";
const DAY = "(?<m>\\d{1,2})月(?:(?<d>\\d{1,2})[日号]|份|底|初|末|中旬|上旬|下旬)?";
const YEAR =
  "(?<y>(?:1[0-9]|20)\\d\\d|[二一][〇零一二三四五六七八九]{3}|(?<![\\d.])\\d{2}(?=年(?:度|底|初|[上下一二三四\\d])))年(?:度)?";
const ALTERNATIVES = [
  "公元前\\d+年(?<bc>)",
  "(?<decade>(?:1[0-9]|20)\\d0)年代",
  `(?<century>\\d{1,2}|${N})世纪(?:(?<tens>\\d)0年代|(?<tensZh>[二三四五六七八九])十年代|(?<third>初|中|末|上半叶|下半叶)?(?:叶|期)?)`,
  "民国(?<roc>\\d{1,3}|[一二三四五六七八九十]{1,3})年(?:(?<m>\\d{1,2})月)?",
  "(?<![\\d,.])(?<y3>\\d{3})年(?![多余来间])",
  "(?<same>同年|同一年|当年|该年)|(?<next>翌年|次年|隔年)",
  `${YEAR}(?<m1a>\\d{1,2})月?(?:底|末)?[至到-](?<y2>20\\d\\d)年(?<m2a>\\d{1,2})月`,
  `(?<ya>(?:1[0-9]|20)\\d\\d)年?\\s?[-–—至到~]\\s?(?<yb>(?:1[0-9]|20)\\d\\d)年?`,
  `${YEAR}\\s?(?:的?${PART}|${MONTH_RANGE}|${DAY}|(?<edge>底|末|初|以来))?`,
  `(?<rel>今年以来|今年|本年度?|年内|去年|上年度?|前年|明年)(?:的?${PART}|${MONTH_RANGE}|${DAY}|(?<edge>底|末|初))?`,
  PART,
  MONTH_RANGE,
  DAY,
  `(?<last>上月)(?:底|末|初)?|(?<this>本月|当月)`,
  `(?:近|过去|最近|这|前)(?:的)?(?<n>${N})年(?:来|间|以来|里)?|(?<n>${N})年(?:多)?(?:来|以来|间)`,
  `(?<since>(?:自|从)?[^,。;、]{0,14}以来)`,
  `(?<now>截至目前|截止目前|目前|现有|现已|如今|当前|至今|迄今)`,
].join("|");
/** The names of the groups in order: one name stands in several alternatives, so the pattern itself has numbers only. */
const GROUPS = Array.from(ALTERNATIVES.matchAll(/\((?:\?<(\w+)>|(?!\?))/g), ([, name]) => name ?? "");
const PATTERN = new RegExp(ALTERNATIVES.replace(/\(\?<\w+>/g, "("), "g");
const MAY_DATE = /[年月季]|目前|现有|现已|以来|至今|迄今|如今|当前|\d{4}/;

/** Comparisons name the other side's time, not the figure's: 较2020年增长. */
const COMPARED = /(?:较|比|相比|同比|与|相较于?|高于|低于)$/;

type Groups = Readonly<Record<string, string | undefined>>;

function partMonths(part: string): [number, number] | null {
  const known =
    MONTHS[part.replace(/^第/, "").replace(/^([1-4])/, (digit) => "一二三四".charAt(Number(digit) - 1))];
  if (known !== undefined) return known;
  const count = /^前(.+?)个?(月|季度)$/.exec(part);
  const many = numeral(count?.[1] ?? "");
  if (!Number.isFinite(many) || many < 1) return null;
  const last = count?.[2] === "季度" ? 3 * many : many;
  return last <= 12 ? [1, last] : null;
}

/** The dates of folded text, left to right. Parts of a year count from the year named last, else from `year`. */
export function datesIn(text: string, context: DateContext, year: number | null = null): DateSpan[] {
  if (!MAY_DATE.test(text)) return [];
  const base = baseYear(context);
  const found: DateSpan[] = [];
  let current = year ?? base;
  for (const match of text.matchAll(PATTERN)) {
    const groups: Record<string, string> = {};
    for (let at = 1; at < match.length; at++) {
      const held = match[at];
      if (held !== undefined) groups[GROUPS[at - 1] ?? ""] = held;
    }
    const start = match.index;
    const end = start + match[0].length;
    const read = readDate(groups, current, base, context);
    if (read === null) continue;
    if (COMPARED.test(text.slice(Math.max(0, start - 3), start))) continue;
    if (read.year !== null) current = read.year;
    found.push({ ...read, start, end });
  }
  return found;
}

function yearNumber(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (/^\d{4}$/.test(written)) return Number(written);
  if (/^\d{2}$/.test(written)) return 2000 + Number(written);
  const digits = [...written].map((sign) => "〇一二三四五六七八九".indexOf(sign === "零" ? "〇" : sign));
  return digits.every((digit) => digit >= 0) ? Number(digits.join("")) : null;
}

const SHIFT: Readonly<Record<string, number>> = { 去: -1, 上: -1, 前: -2, 明: 1 };

type Read = Omit<DateSpan, "start" | "end">;

function readDate(
  groups: Groups,
  current: number | null,
  base: number | null,
  context: DateContext,
): Read | null {
  const { ya, yb, y2, rel, since, now, last, n } = groups;
  const past = pastDate(groups, current);
  if (past !== undefined) return past;
  if (ya !== undefined && yb !== undefined)
    return Number(ya) <= Number(yb) ? { from: ya, to: yb, year: Number(yb) } : null;
  const named = yearNumber(groups["y"]);
  if (named !== null && y2 !== undefined)
    return {
      from: month(named, Number(groups["m1a"])),
      to: month(Number(y2), Number(groups["m2a"])),
      year: Number(y2),
    };
  if (now !== undefined) return present(context);
  if (since !== undefined) return context.about === null ? null : { ...context.about, year: null };
  if (n !== undefined) return recentYears(numeral(n), base, context);
  if (last !== undefined) return previousMonth(context);
  if (groups["this"] !== undefined) return present(context);
  const relative = rel === undefined || base === null ? null : base + (SHIFT[rel.charAt(0)] ?? 0);
  const year = named ?? relative ?? (rel === undefined ? current : null);
  if (year === null) return null;
  const explicit = named ?? relative;
  if (rel?.endsWith("以来") || (groups["edge"] === "以来" && named !== null)) {
    const to = context.about?.to ?? context.published;
    return to === null
      ? { from: `${year}`, to: `${year}`, year }
      : { from: sinceStart(year, context), to, year };
  }
  return within(groups, year, explicit);
}

const four = (year: number): string => String(year).padStart(4, "0");

/** Decades, centuries, years of the Republic and of three digits, and 同年; undefined where the match is none of them. */
function pastDate(groups: Groups, current: number | null): Read | null | undefined {
  const { bc, decade, century, tens, tensZh, roc, y3, same, next, m } = groups;
  if (bc !== undefined) return null;
  if (decade !== undefined) return { from: decade, to: `${Number(decade) + 9}`, year: null };
  if (century !== undefined) {
    const first = (numeral(century) - 1) * 100;
    if (!Number.isFinite(first) || first < 0 || first > 2000) return null;
    const ten = Number(tens ?? "〇一二三四五六七八九".indexOf(tensZh ?? "") ?? -1);
    const inTens = tens !== undefined || tensZh !== undefined;
    return inTens
      ? { from: four(first + 10 * ten), to: four(first + 10 * ten + 9), year: null }
      : { from: four(first + 1), to: four(first + 100), year: null };
  }
  if (roc !== undefined) {
    const year = 1911 + numeral(roc);
    const date = m === undefined ? `${year}` : month(year, Number(m));
    return { from: date, to: date, year };
  }
  if (y3 !== undefined) return { from: four(Number(y3)), to: four(Number(y3)), year: Number(y3) };
  if (same === undefined && next === undefined) return undefined;
  const year = current === null ? null : next === undefined ? current : current + 1;
  return year === null ? null : { from: four(year), to: four(year), year };
}

/** 今年以来 of an article about a stretch of that year is that stretch. */
function sinceStart(year: number, { about }: DateContext): string {
  return about?.from.startsWith(String(year)) ? about.from : `${year}-01`;
}

function within(groups: Groups, year: number, explicit: number | null): Read | null {
  const { part, m1, m2, m, d, edge } = groups;
  if (part !== undefined) {
    const months = partMonths(part);
    return months && { from: month(year, months[0]), to: month(year, months[1]), year: explicit };
  }
  if (m1 !== undefined && m2 !== undefined) {
    if (Number(m1) > 12 || Number(m2) > 12) return null;
    return { from: month(year, Number(m1)), to: month(year, Number(m2)), year: explicit };
  }
  if (m !== undefined) {
    if (Number(m) < 1 || Number(m) > 12 || Number(d ?? 1) > 31) return null;
    const date = month(year, Number(m)) + (d === undefined ? "" : `-${pad(Number(d))}`);
    return { from: date, to: date, year: explicit };
  }
  if (edge === "底" || edge === "末") return { from: month(year, 12), to: month(year, 12), year: explicit };
  return explicit === null ? null : { from: `${year}`, to: `${year}`, year: explicit };
}

/** 目前: the month in which the article was published, else the end of what it is about. */
function present({ about, published }: DateContext): Read | null {
  const date = (published ?? about?.to ?? "").slice(0, 7);
  return date === "" ? null : { from: date, to: date, year: null };
}

function previousMonth({ published, about }: DateContext): Read | null {
  const date = (published ?? about?.to ?? "").slice(0, 7);
  const [year, m] = date.split("-").map(Number);
  if (year === undefined || m === undefined) return null;
  const before = m === 1 ? month(year - 1, 12) : month(year, m - 1);
  return { from: before, to: before, year: null };
}

/** 近三年, 5年来: what the article is about where that is as long, else so many years up to the base year. */
function recentYears(count: number, base: number | null, { about }: DateContext): Read | null {
  if (!Number.isFinite(count) || base === null || count > 100) return null;
  if (about !== null) {
    const span = Number(about.to.slice(0, 4)) - Number(about.from.slice(0, 4));
    if (Math.abs(span - count) <= 1) return { ...about, year: null };
  }
  return { from: `${base - count}`, to: `${base}`, year: null };
}

/** As a fact's `period`: one date, or both ends. */
export function periodText({ from, to }: { from: string; to: string }): string {
  return from === to ? from : `${from}/${to}`;
}
