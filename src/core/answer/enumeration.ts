import { outerMarks } from "./clauses.ts";

/** Things that a text names one after the other. Offsets are UTF-16 into the text; what is between the items joins them. */
export interface Enumeration {
  items: readonly string[];
  /** Where the first item begins and the last one ends, quotation marks around all of them included. */
  start: number;
  end: number;
  /** How many there are, where the text says so right behind them (三大, 四个, 等5家). */
  announced: number | null;
  /** They are not all: 等. */
  open: boolean;
}

const NUMERALS = "零一二三四五六七八九十";
const COUNT =
  /(?<![\d.点零一二三四五六七八九十百千万亿第])([两兩二三四五六七八九十]|\d{1,2})(?:大|[个個]|[项項]|[条條]|家|[类類]|[种種]|款|[处處]|名|位|所|支|座|[场場]|[块塊]|方面|部分|板[块塊]|[领領]域|[环環][节節]|步)(?![年月日])/;

const COUNTS = new RegExp(COUNT, "g");

/** The number of things that a text announces (五大工程, 3个园区); null where it announces none. */
export function announcedIn(text: string): number | null {
  return announcedCounts(text)[0] ?? null;
}

/** All such numbers of a text, in order. */
export function announcedCounts(text: string): number[] {
  return announcements(text).map(({ count }) => count);
}

/** The numbers of things that a text announces, each with the words that say it (五大板块). */
export function announcements(text: string): Array<{ count: number; label: string }> {
  return Array.from(text.matchAll(COUNTS), ({ 0: words, 1: numeral = "", index }) => ({
    count: /\d/.test(numeral) ? Number(numeral) : NUMERALS.indexOf(/[两兩]/.test(numeral) ? "二" : numeral),
    label: text.slice(index, index + words.length + LABEL),
  }));
}

/** So many characters after the measure word tell what is counted. */
const LABEL = 2;

/** After these words things are named one after the other. */
const NAMING = "分[别別]是|分[别別][为為]|分[别別]有|包括|包含|涵[盖蓋]|覆[盖蓋]|囊括|涉及|即";
/** So do verbs before their objects; the first one of a clause counts, with those right behind it. */
const VERBS =
  "围绕|聚焦|瞄准|打造|成立|组建|设立|形成|构建|建设|建成|建立|推进|推出|推广|培育|发展|明确|突出|引进|引入|集聚|聚集|吸引|布局|拥有|完成|创成|获评|获得|提供|开展|实施|落实|加强|强化|打破|整合|入选|联合|依托|坚持|开发|生产|种植|新增|配备|分设|设有|分为|分成|由";
const BEFORE_FIRST = new RegExp(
  `^(?:在|以|从|向)|^.*?(?:${NAMING}|${VERBS})(?:了|着|起|出)?(?:${NAMING}|${VERBS})*(?:了|着|起|出)?`,
);
const LAST_NAMING = new RegExp(`^.*(?:${NAMING})(?:了|有)?`);
/** Parts that begin so are deeds, each with its own object: where the first of them begins is not certain. */
const BEGINS_WITH_VERB = new RegExp(
  `^(?:${VERBS}|搭建|开设|举办|引导|优化|完善|提升|提高|扩大|降低|鼓励|支持|制定|出台|签约|签订|盘活|缩短|延长|拓展)`,
);
/** What stands between such a word and the first thing, and belongs to all of them. */
const OF_ALL = /^.*(?:下属|所属|旗下|下辖|现有|已有|的)(?=.{2})/;
/** Where the last thing ends and the text goes on about all of them. */
const TAIL = new RegExp(`等(?![级待候奖离])|共?(?:${COUNT.source})|(?<=..)[为為](?=.{1,6}$)`);
const JOINS = /以及|[和及与]/g;
/** 与 joins parts of one thing as often as two things. */
const JOINS_TWO = /以及|[和及]/;

/**
 * The enumerations of three things or more in a text whose items can be told apart for certain, in order.
 * @param expected how many things there may be, where the reader knows: decides whether 乙和丙 are one or two.
 */
export function enumerationsIn(text: string, expected: readonly number[] = []): Enumeration[] {
  const inClauses = clauses(text).flatMap((clause) => inClause(text, clause, expected));
  return [...enclosed(text), ...quotedRows(text), ...inClauses];
}

/** Things between one pair of quotation marks, said to be so many after it, or of brackets, said to be so many before it. */
function enclosed(text: string): Enumeration[] {
  return [...text.matchAll(/(“)([^“”]*、[^“”]*)”|[（(]([^（）()，,；;]*、[^（）()，,；;]*)[)）]/g)].flatMap(
    ({ 0: whole, 1: quoted, 2: inQuotes, 3: inBrackets, index: start }) => {
      const items = (inQuotes ?? inBrackets ?? "").split("、");
      const end = start + whole.length;
      if (!certain(items, false)) return [];
      if (quoted) return [{ items, start, end, ...tailAt(text, end) }];
      const announced = announcedIn(text.slice(Math.max(0, start - BEFORE_BRACKET), start));
      return announced === null ? [] : [{ items, start, end, announced, open: false }];
    },
  );
}

const BEFORE_BRACKET = 10;
const QUOTED_ROW = /“[^“”]{1,30}”(?:[和及与]?“[^“”]{1,30}”){2,}/g;

/** Things each in quotation marks of its own, side by side: “甲”“乙”和“丙”. */
function quotedRows(text: string): Enumeration[] {
  return Array.from(text.matchAll(QUOTED_ROW), ({ 0: row, index: start }) => {
    const items = row.match(/“[^“”]+”/g) ?? [];
    return { items, start, end: start + row.length, ...tailAt(text, start + row.length) };
  });
}

function tailAt(text: string, at: number): { announced: number | null; open: boolean } {
  const after = text.slice(at, at + 8);
  const tail = TAIL.exec(after);
  if (tail?.index !== 0) return { announced: null, open: false };
  return { announced: announcedIn(after), open: tail[0] === "等" };
}

function clauses(text: string): Array<{ start: number; end: number }> {
  const cuts = [-1, ...outerMarks(text, "，,；;：:。！？!?"), text.length];
  return cuts.slice(1).map((end, at) => ({ start: (cuts[at] ?? -1) + 1, end }));
}

function inClause(
  text: string,
  { start, end }: { start: number; end: number },
  expected: readonly number[],
): Enumeration[] {
  const clause = text.slice(start, end);
  const cuts = [-1, ...outerMarks(clause, "、"), clause.length];
  if (cuts.length < 3) return [];
  const parts = cuts.slice(1).map((to, at) => clause.slice((cuts[at] ?? -1) + 1, to));
  const [head = "", ...others] = parts;
  const last = others.pop() ?? "";
  if (others.some((part) => part.includes("等"))) return [];
  if ([...others, last].some((part) => BEGINS_WITH_VERB.test(part))) return [];
  const before = headOf(head, /[：:]$/.test(text.slice(0, start)), others);
  const tail = TAIL.exec(last);
  const lastItem = tail ? last.slice(0, tail.index) : last;
  const after = tailAt(last, lastItem.length);
  const items = [
    head.slice(before ?? 0),
    ...others,
    ...joined(lastItem, others.length + 1, after.announced === null ? expected : [after.announced]),
  ];
  if (before === null || !certain(items, tail !== null)) return [];
  return [{ items, start: start + before, end: end - last.length + lastItem.length, ...after }];
}

/** Where the first item begins in the first part of a clause; null where that is not certain. */
function headOf(head: string, afterColon: boolean, others: readonly string[]): number | null {
  if (afterColon) return 0;
  const lead = (LAST_NAMING.exec(head) ?? BEFORE_FIRST.exec(head))?.[0].length;
  if (lead === undefined) return null;
  const rest = head.slice(lead);
  const ofAll = others.some((other) => other.includes("的")) ? 0 : (OF_ALL.exec(rest)?.[0].length ?? 0);
  return lead + ofAll;
}

/** The last item, cut at the word that joins two (乙和丙) where the number announced or expected says that it is two, or nothing speaks against it. */
function joined(last: string, before: number, counts: readonly number[]): string[] {
  const joins = [...last.matchAll(JOINS)].filter(({ index }) =>
    outerMarks(last, last.charAt(index)).includes(index),
  );
  const [join] = joins;
  if (join === undefined || joins.length > 1 || counts.includes(before + 1)) return [last];
  const halves = [last.slice(0, join.index), last.slice(join.index + join[0].length)];
  const two = counts.includes(before + 2) || (counts.length === 0 && JOINS_TWO.test(join[0]));
  return two ? halves : [last];
}

const LONGEST_ITEM = 60;

/** Whether items are of one make: whole, not empty, and the last not swallowing what comes after all of them. */
function certain(items: readonly string[], hasTail: boolean): boolean {
  if (items.length < 3 || new Set(items).size < items.length) return false;
  if (items.some((item) => item.trim().length < 2 || item.length > LONGEST_ITEM)) return false;
  const last = items.at(-1) ?? "";
  const longest = Math.max(...items.slice(0, -1).map(({ length }) => length));
  if (!hasTail && last.includes("的") && !items.slice(0, -1).some((item) => item.includes("的")))
    return false;
  return (
    last.length <= 2 * longest + 4 &&
    (items[0] ?? "").length <= 2 * Math.max(...items.slice(1).map(({ length }) => length)) + 4
  );
}
