import { splitSentences } from "../text/sentences.ts";

/** An ordinal that points at one of several things said before; offsets are UTF-16 into the folded text. */
export interface Ordinal {
  /** From 1; −1 is the last. */
  nth: number;
  start: number;
  end: number;
}

const CHINESE = "一二三四五六七八九十";
const ENGLISH = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];
const KOREAN = ["첫", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"];
/** 第二季度, 第二产业 and 第二届 are no second ones of a list. */
const ZH =
  /第([一二两三四五六七八九十]|\d{1,2})(?:个|家|项|条|种|类|款|处|块|座|点|样|位|名)(?!五年|季度|月|工作日|小时|百分点|代|年)|(最后)(?:那|这)?一?(?:个|家|项|条|种|类|款|处|块|座|点|样|位)|(前者)|(后者)/;
const EN =
  /\b(?:the )?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|former|latter|\d{1,2}(?:st|nd|rd|th))(?: (?:one|item|option|point))?(?=\s*(?:[?.!,]|$)| (?:one|item|option|is|are|was|does|did|do|has|have|located|mean|of (?:them|these|those))\b)/;
const JA = /([一二三四五六七八九十]|\d{1,2})(?:番目|つ目)(?:の)?/;
const KO = /(첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열) ?번째/;

/** The ordinal by which a folded question points at an item of a list, or null. */
export function ordinalIn(folded: string): Ordinal | null {
  const found = ZH.exec(folded) ?? EN.exec(folded) ?? JA.exec(folded) ?? KO.exec(folded);
  if (!found) return null;
  const nth = placeOf(found[1] ?? found[2] ?? found[3] ?? found[4] ?? "");
  return nth === 0 ? null : { nth, start: found.index, end: found.index + found[0].length };
}

function placeOf(word: string): number {
  if (/^(?:最后|后者|last|latter)$/.test(word)) return -1;
  if (/^(?:前者|former)$/.test(word)) return 1;
  if (word === "两") return 2;
  return (
    Number.parseInt(word, 10) ||
    CHINESE.indexOf(word) + 1 ||
    ENGLISH.indexOf(word) + 1 ||
    KOREAN.indexOf(word) + 1
  );
}

const MARKER = /\[\d+\]/g;
const NUMBERED = /^\s*(?:[-*•·]|\d{1,2}[.、)）])\s*/;
const BOLD = /^\*\*(.+?)\*\*/;
const TABLE_RULE = /^\|(?: *:?-+:? *\|){2,}$/;
const QUOTED_ROW = /[“「"『]([^”」"』]{1,30})[”」"』](?:[、,，和及与]?[“「"『][^”」"』]{1,30}[”」"』])+/g;
const ONE_QUOTED = /[“「"『]([^”」"』]{1,30})[”」"』]/g;
const ROW = /(?<![^，,。；;：:、“”])[^，,。；;：:、\n]{1,40}(?:、[^，,。；;：:、\n]{1,40})+/g;
const ENGLISH_ROW = /(?:[^,.;:\n]{2,60}, ){1,}(?:and )?[^,.;:\n]{2,60}|[^,.;:\n]{2,60} and [^,.;:\n]{2,60}/g;

/**
 * The things that an answer lists, in its order: numbered or bulleted lines, the columns of a table, else the longest row of names or
 * phrases in one sentence, else its paragraphs; empty where it lists nothing. Texts are as the answer writes them, without markers.
 */
export function itemsOf(answer: string): string[] {
  const plain = answer.replace(MARKER, "");
  const lines = plain.split("\n").filter((line) => line.trim() !== "");
  const rule = lines.findIndex((line) => TABLE_RULE.test(line.trim()));
  if (rule > 0) return columnsOf(lines[rule - 1] ?? "");
  const bold = lines.filter((line) => NUMBERED.test(line) && BOLD.test(line.replace(NUMBERED, "")));
  if (bold.length > 1) return bold.map((line) => headOf(line.replace(NUMBERED, "")));
  const numbered = lines.filter((line) => NUMBERED.test(line));
  if (numbered.length > 1) return numbered.map((line) => headOf(line.replace(NUMBERED, "")));
  const rows = splitSentences(plain).flatMap(({ start, end }) => rowsIn(plain.slice(start, end)));
  const longest = rows.sort((a, b) => b.length - a.length)[0];
  if (longest) return longest;
  return lines.length > 1 ? lines.map((line) => line.trim()) : [];
}

/** What a table sets side by side; its first column names the rows. */
function columnsOf(header: string): string[] {
  return header
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .slice(1)
    .map((cell) => cell.trim());
}

/** A listed line is known by what it sets in bold, else by what stands before its explanation. */
function headOf(line: string): string {
  const bold = BOLD.exec(line)?.[1];
  if (bold !== undefined) return bold;
  return (/^([^：:—]{2,40})[：:—]/.exec(line)?.[1] ?? line).trim();
}

function rowsIn(sentence: string): string[][] {
  const quoted = [...sentence.matchAll(QUOTED_ROW)].map(([row]) =>
    [...row.matchAll(ONE_QUOTED)].map(([, name = ""]) => name),
  );
  if (quoted.length > 0) return quoted;
  const rows = [...sentence.matchAll(ROW)].map(([row]) => row.split(/、/).flatMap(lastPair));
  if (rows.length > 0) return rows;
  if (!/[a-z]{2,} [a-z]{2,}/i.test(sentence)) return [];
  return [...sentence.matchAll(ENGLISH_ROW)].map(([row]) =>
    row.split(/, (?:and )?| and /).map((item) => item.replace(/^the /i, "").trim()),
  );
}

/** The last member of a row may be two (船舶海工和特种船舶): joined by 和, 及 or 以及. */
function lastPair(item: string, at: number, row: readonly string[]): string[] {
  const joined = at === row.length - 1 ? /^(.{2,20}?)(?:以及|和|及)(.{2,})$/.exec(item) : null;
  const parts = joined ? [joined[1] ?? "", joined[2] ?? ""] : [item];
  return parts.map((part) => part.replace(/等.{0,6}$/, "").trim()).filter((part) => part !== "");
}

/** The item that an ordinal points at, in the newest of the answers that lists so many; null where none does. */
export function itemMeant(ordinal: Ordinal, answersNewestFirst: readonly string[]): string | null {
  for (const answer of answersNewestFirst) {
    const items = itemsOf(answer);
    const item = items.length > 1 ? items.at(ordinal.nth > 0 ? ordinal.nth - 1 : -1) : undefined;
    if (item !== undefined) return item;
  }
  return null;
}
