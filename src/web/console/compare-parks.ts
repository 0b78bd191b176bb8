import type { Cell, Comparison, Row } from "../../core/knowledge/comparison.ts";
import { periodText } from "./period.ts";
import { articlePath, figureText, publisherText, statusText, type Wording } from "./source-line.ts";

/** As many as the service compares. */
export const MOST_PARKS = 6;

export interface ChosenPark {
  id: string;
  name: string;
}

/** A cell as it is read: the figure with its unit, and in brackets what it is besides. */
export function cellText(cell: Cell, row: Row, { t, locale }: Pick<Wording, "t" | "locale">): string {
  const { value, unit = row.unit ?? "", qualifier = "", metric, period, status } = cell;
  const aside = [
    metric,
    period === undefined ? undefined : periodText(period, locale),
    status === undefined ? undefined : statusText(status, t),
  ].filter((part) => part !== undefined && part !== "");
  const note = aside.length === 0 ? "" : t.marks.open + aside.join(t.marks.comma) + t.marks.close;
  return figureText({ value, unit, qualifier }) + note;
}

export function rowName(row: Row, { t, locale }: Pick<Wording, "t" | "locale">): string {
  const period = periodText(row.period, locale);
  return period === "" ? row.metric : row.metric + t.marks.open + period + t.marks.close;
}

/** One measure of all parks as lines with their sources; what the articles do not say is said so. */
export function rowText(row: Row, comparison: Comparison, wording: Wording): string {
  const { t, origin } = wording;
  const lines = comparison.columns.map(({ name }, at) => {
    const cell = row.cells[at] ?? null;
    if (cell === null) return name + t.marks.colon + t.card.notStated;
    const cited = citationOf(cell, comparison);
    const source = cited === undefined ? "" : ` ${sourceOf(cited, wording)} ${origin}${articlePath(cited)}`;
    return `${name}${t.marks.colon}${cellText(cell, row, wording)}${source}`;
  });
  return [rowName(row, wording), ...lines].join("\n");
}

/** The table as rows of tab-separated cells, which spreadsheets and documents take as a table, and its sources below. */
export function tableText(comparison: Comparison, wording: Wording): string {
  const { t, origin } = wording;
  const oneLine = (text: string): string => text.replace(/\s+/g, " ");
  const head = [t.compare.measure, ...comparison.columns.map(({ name }) => name)];
  const rows = comparison.rows.map((row) => [
    rowName(row, wording),
    ...row.cells.map((cell) =>
      cell === null ? t.card.notStated : `${cellText(cell, row, wording)} [${cell.source}]`,
    ),
  ]);
  const table = [head, ...rows].map((cells) => cells.map(oneLine).join("\t"));
  const sources = comparison.citations.map(
    (one) => `[${one.index}] ${sourceOf(one, wording)} ${origin}${articlePath(one)}`,
  );
  return [...table, "", ...sources].join("\n");
}

export function citationOf(
  cell: Cell,
  { citations }: Comparison,
): Comparison["citations"][number] | undefined {
  return citations.find(({ index }) => index === cell.source);
}

function sourceOf({ title, source, published }: Comparison["citations"][number], { t }: Wording): string {
  const named = t.marks.titleOpen + title + t.marks.titleClose;
  const parts = [named, publisherText({ source }, t), published ?? t.card.dateUnknown];
  return parts.join(t.marks.comma);
}
