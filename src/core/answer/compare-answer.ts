import type { Corpus, ToTraditional } from "../ports.ts";
import { type EnglishNumber, findEnglishNumbers } from "../text/english-numbers.ts";
import { fold, originalSpan } from "../text/fold.ts";
import { findNumbers } from "../text/numbers.ts";
import { groupOfUnit } from "../understand/unit-group.ts";
import type { Citation, Locale } from "./answer.ts";
import { type Cell, cellsOf } from "./compare-cells.ts";
import { type SideFigure, winner } from "./compare-figures.ts";
import type { Comparison } from "./compare-read.ts";
import type { ComparedSide } from "./compare-sides.ts";
import { VERDICTS } from "./compare-verdict.ts";
import { dress, inScript } from "./dress.ts";
import { figureWords } from "./figure-words.ts";
import { markdownCell } from "./markdown-text.ts";
import { type Statement, unsupportedNumbers } from "./verify.ts";
import type { AskedParks } from "./views/parks-compared.ts";

/** A comparison worked out: for each thing compared what was read, and what was found for each side. */
export interface Compared {
  rows: readonly { comparison: Comparison; sides: readonly ComparedSide[] }[];
  /** Parks that records compare in words; there are no rows of sentences then. */
  parks?: AskedParks;
  /** Ids of other records that are compared field by field. */
  records?: readonly string[];
}

/** A comparison as an answer shows it. */
export interface ComparedAnswer {
  /** Markdown: the verdict where one is asked for and certain, then a table. */
  text: string;
  /** What the cells state, with their citations numbered. */
  statements: Statement[];
}

interface Reader {
  locale: Locale;
  /** The question as it was written. */
  message: string;
  toTraditional: ToTraditional;
}

/** The table of a comparison, led by a verdict; null where nothing can be said of any side. */
export function comparedAnswer({ rows }: Compared, corpus: Corpus, reader: Reader): ComparedAnswer | null {
  const { locale, message, toTraditional } = reader;
  const cells = numbered(rows.map(({ comparison, sides }) => cellsOf(sides, comparison, corpus)));
  const statements = cells.flat().flatMap((cell) => (cell ? [cell.statement] : []));
  const [one] = statements;
  const [first] = rows;
  if (one === undefined || first === undefined) return null;
  // What one clause says of all sides needs no table.
  if (cells.flat().every((cell) => cell?.statement.text === one.text))
    return { text: dress([one], locale, toTraditional), statements: [one] };
  const script: Script = (text, from) => inScript(text, locale, from, toTraditional);
  const written = (text: string): string => script(script(asWritten(text, message), "zh-Hant"), "zh-Hans");
  const labels = first.sides.map((side, at) =>
    supported(
      named(side, locale) ?? written(side.side.own).replace(/^the /i, ""),
      cells.flatMap((row) => row[at]?.statement.citations ?? []),
    ),
  );
  const metrics = rows.map(({ comparison }, at) => {
    const metric = supported(written(comparison.metric), citationsOf(cells[at] ?? []));
    return locale === "en" && HAN.test(metric) ? "" : metric;
  });
  const table = [
    row(["", ...labels.map((label) => markdownCell(label) || NOTHING)]),
    row(["---", ...labels.map(() => "---")]),
    ...cells.map((line, at) =>
      row([
        markdownCell(metrics[at] ?? ""),
        ...line.map((cell) => (cell ? `${cellText(cell, script)}${marker(cell)}` : NOTHING)),
      ]),
    ),
  ].join("\n");
  const verdict =
    rows.length > 1 ? null : verdictOf(first.comparison, cells[0] ?? [], labels, locale, script);
  return { text: verdict === null ? table : `${verdict}\n\n${table}`, statements };
}

type Script = (text: string, from: "zh-Hans" | "zh-Hant") => string;

const HAN = /\p{Script=Han}/u;
/** Where no source speaks. */
const NOTHING = "—";

function citationsOf(cells: readonly (Cell | null)[]): Citation[] {
  return cells.flatMap((cell) => [...(cell?.statement.citations ?? [])]);
}

/** For readers of English the English name of a side that a Chinese question names. */
function named({ side, own }: ComparedSide, locale: Locale): string | null {
  const [only, ...others] = own.flatMap(({ entity }) => (entity ? [entity] : []));
  return locale === "en" && HAN.test(side.own) && only && others.length === 0 ? only.nameEn : null;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Citations numbered from 1 in reading order, one number for cells of the same sentence. */
function numbered(rows: readonly (readonly (Cell | null)[])[]): (Cell | null)[][] {
  const known: string[] = [];
  const index = (citation: Citation): Citation => {
    const key = `${citation.articleId} ${citation.start} ${citation.end}`;
    if (!known.includes(key)) known.push(key);
    return { ...citation, index: known.indexOf(key) + 1 };
  };
  return rows.map((row) =>
    row.map(
      (cell) =>
        cell && {
          ...cell,
          statement: { ...cell.statement, citations: cell.statement.citations.map(index) },
        },
    ),
  );
}

function marker({ statement }: Cell): string {
  return statement.citations.map(({ index }) => `[${index}]`).join("");
}

function cellText({ statement }: Cell, script: Script): string {
  const { text, direct, rendered, citations } = statement;
  const plain = text.replace(/[。.；;]$/u, "");
  const from = citations[0]?.lang === "zh-Hant" ? "zh-Hant" : "zh-Hans";
  const original = markdownCell(rendered ? plain : script(plain, from));
  return `${direct ? `${markdownCell(direct.text)}（${original}）` : original} `;
}

/** A run of the folded question as the user wrote it. */
function asWritten(text: string, message: string): string {
  const folded = fold(message);
  const at = folded.text.indexOf(text);
  return at < 0 || text === "" ? text : message.slice(...originalSpan(folded, at, at + text.length));
}

/** A label without the figures that its side's quotation does not hold. */
function supported(label: string, citations: readonly Citation[]): string {
  const quotes = citations.map(({ quote }) => quote).join(" ");
  return label
    .replace(/\d+(?:[.,]\d+)*\s*(?:[个家项名条座处场套户次位年月日%]|亿元?|万元?)?/gu, (figure) =>
      unsupportedNumbers(/^[\d.,]+/.exec(figure)?.[0] ?? "", [quotes]).length === 0 ? figure : "",
    )
    .trim();
}

/** What is planned or hoped for is no figure to judge by. */
const PLANNED = /计划|计劃|規劃|规划|拟|擬|预计|預計|预期|力争|力爭|争取|爭取|有望|目标为|目標為/;

function quotesOf({ statement }: Cell): string {
  return statement.rendered ? statement.citations.map(({ quote }) => quote).join(" ") : statement.text;
}

function verdictOf(
  { order }: Comparison,
  cells: readonly (Cell | null)[],
  labels: readonly string[],
  locale: Locale,
  script: Script,
): string | null {
  if (order === null) return null;
  const told = cells.flatMap((cell, at) =>
    cell?.figure && cell.comparable ? [{ cell, figure: cell.figure, label: labels[at] ?? "" }] : [],
  );
  if (told.length < cells.length || told.some(({ cell }) => PLANNED.test(quotesOf(cell)))) return null;
  // Of shares a greater one is higher, not more.
  const percent = told.every(({ figure }) => groupOfUnit(figure.unit) === "percent");
  const measured =
    percent && /^[多少]$/.test(order.word) ? { ...order, word: order.greatest ? "高" : "低" } : order;
  const first = winner(
    told.map(({ figure }) => figure),
    order,
  );
  if (first === null) return null;
  const said = told.map(({ cell, figure, label }) => ({
    label,
    figure: figureText(cell, figure, locale, script),
    marker: marker(cell),
  }));
  const best = said[first];
  const others = said.filter((_, at) => at !== first);
  return best && said.every(({ label }) => label !== "")
    ? script(VERDICTS[locale](best, others, measured), "zh-Hans")
    : null;
}

/** The figure in the reader's language, as the cell or its quotation has it; "" where it cannot be said. */
function figureText(
  { evidence, statement }: Cell,
  figure: SideFigure,
  locale: Locale,
  script: Script,
): string {
  const { candidate } = evidence;
  const { article } = candidate.surroundings;
  const raw = article.body
    .slice(candidate.start + figure.start, candidate.start + figure.end)
    .replace(/\s+/g, "");
  if (statement.rendered) {
    const same = findEnglishNumbers(statement.text).filter(({ value }) => value === figure.value);
    return same.length === 1 && same[0] ? withUnit(statement.text, same[0], figure) : "";
  }
  if (locale === "ja" || locale === "ko") {
    const text = fold(raw).text;
    const [number] = findNumbers(text);
    return (number && figureWords(text, number, locale)) || raw;
  }
  return script(raw, article.lang === "zh-Hant" ? "zh-Hant" : "zh-Hans");
}

/** An English figure with its unit; "" where it has one that the text does not write behind it. */
function withUnit(text: string, { start, end }: EnglishNumber, { exchange }: SideFigure): string {
  const written = text.slice(start, end).trim();
  if (!exchange || exchange.unit.dimension === "money") return written;
  const unit = ` ${exchange.unit.en}`;
  return text.startsWith(unit, end) ? written + unit : "";
}
