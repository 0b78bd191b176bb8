import type { Citation } from "../../answer/answer.ts";
import { convert, unitAtStart } from "../../text/quantities.ts";
import { groupOfUnit } from "../../understand/unit-group.ts";
import { bracketed, cellText } from "../cell-text.ts";
import type { Cell, Comparison, Row } from "../comparison.ts";
import { NOT_STATED, type Speech } from "../speech.ts";
import {
  type Block,
  COLOURS,
  drawing,
  INNER,
  lineHeight,
  MARGIN,
  round,
  rule,
  stacked,
  textBlock,
} from "./drawing.ts";
import { element } from "./element.ts";

/** Most rows of each sort in one drawing; what is left out is said. */
const MOST_BARS = 8;
const MOST_WORDS = 10;
/** Most parts of a list in one place. */
const MOST_PARTS = 10;
const BAR = 14;

/**
 * Parks side by side as an SVG: rows whose figures can be measured against each other as bars from nought, the others as words.
 * Names and statements are text and escaped; colours follow the reader's light or dark scheme.
 */
export function comparisonChart(comparison: Comparison, speech: Speech): string {
  const { columns, rows, citations, asOf } = comparison;
  const names = columns.map(({ name, nameEn }) => speech.say(name, nameEn));
  const measured = rows.flatMap((row) => {
    const lengths = lengthsOf(row);
    return lengths === null ? [] : [{ row, lengths }];
  });
  const bars = measured.slice(0, MOST_BARS);
  const inBars = new Set(measured.map(({ row }) => row));
  const inWords = rows.filter((row) => !inBars.has(row));
  const words = inWords.slice(0, MOST_WORDS);
  const left = comparison.more + measured.length - bars.length + inWords.length - words.length;
  const shown = [...bars.map(({ row }) => row), ...words];
  const title = `${speech.say("园区对比：", "Parks compared: ")}${names.join(speech.say("、", ", "))}`;
  return drawing(
    {
      title,
      description: described(shown, names, speech),
      footer: footerOf(citations, asOf, left, ["行", "rows"], speech),
    },
    speech,
    (y) =>
      stacked(y, 14, [
        ...bars.map(
          ({ row, lengths }) =>
            (at: number) =>
              barRow(row, lengths, names, at, speech),
        ),
        ...words.map((row) => (at: number) => wordRow(row, names, at, speech)),
        ...(comparison.missing.length > 0 ? [(at: number) => missing(comparison.missing, at, speech)] : []),
        ...(shown.length === 0 ? [(at: number) => nothing(at, speech)] : []),
      ]),
  );
}

/** The cells' figures as lengths from 0 to 1; null where fewer than two can be measured against each other. */
export function lengthsOf(row: Row): (number | null)[] | null {
  const filled = row.cells.filter((cell) => cell !== null);
  const unitOf = (cell: Cell) => cell.unit ?? row.unit ?? "";
  const first = filled[0];
  if (first === undefined || filled.length < 2 || groupOfUnit(unitOf(first)) === "rank") return null;
  const numbers = row.cells.map((cell) =>
    cell === null
      ? null
      : cell.number === undefined
        ? Number.NaN
        : inUnit(cell.number, unitOf(cell), unitOf(first)),
  );
  const most = Math.max(...numbers.map((number) => number ?? 0));
  const measurable = numbers.every((number) => number === null || number >= 0) && most > 0;
  return measurable ? numbers.map((number) => (number === null ? null : number / most)) : null;
}

/** A number of one unit in another; NaN where they cannot be exchanged. */
function inUnit(number: number, from: string, to: string): number {
  if (from === to) return number;
  const [left, right] = [unitAtStart(from), unitAtStart(to)];
  if (left?.length !== from.length || right?.length !== to.length) return Number.NaN;
  const converted = number < 0 ? null : convert(String(number), left.unit, right.unit);
  return converted === null ? Number.NaN : Number(converted.value);
}

function heading(row: Row, y: number, speech: Speech): Block {
  const aside = [row.period, row.unit].filter(Boolean).join(speech.say("，", ", "));
  return textBlock(row.metric + bracketed(aside, speech), {
    x: MARGIN,
    y,
    width: INNER,
    as: "head",
    most: 3,
  });
}

function barRow(
  row: Row,
  lengths: readonly (number | null)[],
  names: readonly string[],
  y: number,
  speech: Speech,
): Block {
  return stacked(y, 4, [
    (at) => heading(row, at, speech),
    ...row.cells.flatMap((cell, column) =>
      cell === null
        ? []
        : [
            (at: number): Block => {
              const label = `${names[column]} ${cellText(cell, row, speech)}`;
              const text = textBlock(label, { x: MARGIN, y: at, width: INNER, as: "text", most: 3 });
              const bar = element("rect", {
                class: `c${column % COLOURS}`,
                x: MARGIN,
                y: round(at + text.height + 2),
                width: round(Math.max(1.5, (lengths[column] ?? 0) * INNER)),
                height: BAR,
                rx: 2,
              });
              return { height: text.height + BAR + 6, parts: [...text.parts, bar] };
            },
          ],
    ),
    ...silentParks(row, names, speech),
  ]);
}

function wordRow(row: Row, names: readonly string[], y: number, speech: Speech): Block {
  const indent = 14;
  const below = stacked(y + 10, 5, [
    (at) => heading(row, at, speech),
    ...row.cells.flatMap((cell, column) =>
      cell === null
        ? []
        : [
            (at: number): Block => {
              const said = cellText(cell, row, speech, MOST_PARTS);
              const dot = element("circle", {
                class: `c${column % COLOURS}`,
                cx: MARGIN + 5,
                cy: round(at + lineHeight("text") / 2 + 1),
                r: 4,
              });
              const text = textBlock(`${names[column]}${speech.say("：", ": ")}${said}`, {
                x: MARGIN + indent,
                y: at,
                width: INNER - indent,
                as: "text",
                most: 8,
              });
              return { height: text.height, parts: [dot, ...text.parts] };
            },
          ],
    ),
    ...silentParks(row, names, speech, indent),
  ]);
  return { height: below.height + 10, parts: [rule(y), ...below.parts] };
}

/** One line for the parks that the articles say nothing of; none where there is none. */
function silentParks(
  row: Row,
  names: readonly string[],
  speech: Speech,
  indent = 0,
): Array<(y: number) => Block> {
  const silent = names.filter((_, column) => row.cells[column] === null);
  if (silent.length === 0) return [];
  const text = `— ${speech.say(...NOT_STATED)}${speech.say("：", ": ")}${silent.join(speech.say("、", ", "))}`;
  return [(y) => textBlock(text, { x: MARGIN + indent, y, width: INNER - indent, as: "small", most: 3 })];
}

/** Measures asked for that the articles give for none of the parks. */
const missing = (measures: readonly string[], y: number, speech: Speech): Block =>
  textBlock(`${speech.say(...NOT_STATED)}${speech.say("：", ": ")}${measures.join(speech.say("、", ", "))}`, {
    x: MARGIN,
    y,
    width: INNER,
    as: "text",
    most: 4,
  });

const nothing = (y: number, speech: Speech): Block =>
  textBlock(speech.say("资料中没有可比较的内容。", "The articles give nothing to compare."), {
    x: MARGIN,
    y,
    width: INNER,
    as: "text",
  });

function described(rows: readonly Row[], names: readonly string[], speech: Speech): string {
  const lines = rows.map((row) => {
    const cells = row.cells.map(
      (cell, at) => `${names[at]} ${cell === null ? speech.say(...NOT_STATED) : cellText(cell, row, speech)}`,
    );
    return `${row.metric}${bracketed(row.period ?? "", speech)}${speech.say("：", ": ")}${cells.join(speech.say("；", "; "))}`;
  });
  return lines.join(speech.say("。", ". "));
}

/** Where a drawing comes from, up to when, and how much it leaves out. */
export function footerOf(
  citations: readonly Citation[],
  asOf: string | null,
  left: number,
  [zh, en]: readonly [string, string],
  speech: Speech,
): string {
  const titles = [...new Set(citations.map(({ title }) => title))];
  const some = titles.slice(0, 4).map((title) => speech.say(`《${title}》`, `“${title}”`));
  const rest = titles.length - some.length;
  const more = rest > 0 ? speech.say(`等${titles.length}篇`, ` and ${rest} more`) : "";
  return [
    titles.length > 0 && `${speech.say("来源：", "Sources: ")}${some.join(speech.say("", ", "))}${more}`,
    asOf !== null && speech.say(`资料截至${asOf}`, `articles up to ${asOf}`),
    left > 0 && speech.say(`另有${left}${zh}未画出`, `${left} more ${en} not drawn`),
  ]
    .filter(Boolean)
    .join(speech.say("；", "; "));
}
