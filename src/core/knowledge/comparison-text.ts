import type { Citation } from "../answer/answer.ts";
import { markdownCell, markdownText } from "../answer/markdown-text.ts";
import { bracketed, cellText } from "./cell-text.ts";
import type { Cell, Comparison, Row } from "./comparison.ts";
import { listed, NOT_STATED, type Speech } from "./speech.ts";

/** Parks side by side as Markdown: a table whose cells end with their markers, then the sources; an empty cell is —. */
export function comparisonText(comparison: Comparison, speech: Speech): string {
  const { rows, missing, more, asOf } = comparison;
  const table =
    rows.length > 0
      ? tableText(comparison, speech)
      : speech.say("资料中没有可比较的内容。", "The articles give nothing to compare.");
  return [
    table,
    rows.some(({ cells }) => cells.includes(null)) &&
      speech.say(`—：${NOT_STATED[0]}。`, `—: ${NOT_STATED[1]}.`),
    missing.length > 0 &&
      `${speech.say(`${NOT_STATED[0]}：`, "Not stated for any of them: ")}${missing.map((one) => markdownText(one, false)).join(speech.say("、", ", "))}`,
    more > 0 && speech.say(`另有${more}行未列出。`, `${more} more rows are not shown.`),
    sourcesText(comparison.citations, speech),
    asOfText(asOf, speech),
  ]
    .filter((block) => typeof block === "string" && block !== "")
    .join("\n\n");
}

/** The table alone. */
export function tableText({ columns, rows }: Pick<Comparison, "columns" | "rows">, speech: Speech): string {
  const names = columns.map(({ name, nameEn }) => markdownCell(speech.say(name, nameEn)));
  return [
    tableLine([speech.say("指标", "Measure"), ...names]),
    tableLine(["---", ...names.map(() => "---")]),
    ...rows.map((row) =>
      tableLine([rowName(row), ...row.cells.map((cell) => markedCell(cell, row, speech))]),
    ),
  ].join("\n");
}

const tableLine = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const rowName = ({ metric, period }: Row): string =>
  markdownCell(period === null ? metric : `${metric} (${period})`);

function markedCell(cell: Cell | null, row: Row, speech: Speech): string {
  if (cell === null) return "—";
  const parts = cell.parts?.map(
    ({ value, source, period }) => `${markdownCell(value + bracketed(period, speech))}[${source}]`,
  );
  return parts === undefined
    ? `${markdownCell(cellText(cell, row, speech))}[${cell.source}]`
    : listed(parts, speech);
}

/** The citations as a list: number, quotation, title, publisher, date. */
export function sourcesText(citations: readonly Citation[], speech: Speech): string {
  if (citations.length === 0) return "";
  const lines = citations.map(({ index, quote, title, source, published }) => {
    const from = [markdownText(title, false), markdownText(source, false), published]
      .filter(Boolean)
      .join(" · ");
    return `- [${index}] “${markdownText(quote, false)}” — ${from}`;
  });
  return `${speech.say("来源", "Sources")}\n\n${lines.join("\n")}`;
}

/** When the newest article was published. */
export function asOfText(asOf: string | null, speech: Speech): string {
  return asOf === null ? "" : speech.say(`资料截至${asOf}。`, `Articles up to ${asOf}.`);
}
