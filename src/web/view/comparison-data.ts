import type { Cell, Comparison, Row } from "../../core/knowledge/comparison.ts";
import { fieldsOf } from "./host.ts";

/** Where a statement stands, as the view shows it. */
export type ShownSource = Pick<
  Comparison["citations"][number],
  "index" | "title" | "source" | "published" | "quote"
> & { url: string | null };

export type ShownCell = Pick<Cell, "value" | "source" | "parts" | "number"> & {
  unit: string;
  qualifier: string;
  period: string;
  metric: string;
  status: string;
};
export type ShownRow = Pick<Row, "metric" | "unit" | "period"> & { cells: Array<ShownCell | null> };

/** What the view draws. */
export interface ShownComparison {
  columns: Comparison["columns"];
  rows: ShownRow[];
  sources: ShownSource[];
  missing: string[];
  asOf: string | null;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);
const count = (value: unknown): number => (typeof value === "number" ? value : 0);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A tool's structured result as a comparison; null where it is none. What is missing in it is shown as missing. */
export function readComparison(value: unknown): ShownComparison | null {
  const { columns, rows, citations, missing, asOf } = fieldsOf(value);
  if (!Array.isArray(columns) || !Array.isArray(rows)) return null;
  return {
    columns: columns.map((one) => {
      const { id, name, nameEn } = fieldsOf(one);
      return { id: text(id), name: text(name), nameEn: text(nameEn) };
    }),
    rows: rows.map((one) => {
      const row = fieldsOf(one);
      return {
        metric: text(row["metric"]),
        unit: textOrNull(row["unit"]),
        period: textOrNull(row["period"]),
        cells: list(row["cells"]).map(readCell),
      };
    }),
    sources: list(citations).map((one) => {
      const citation = fieldsOf(one);
      return {
        index: count(citation["index"]),
        title: text(citation["title"]),
        source: text(citation["source"]),
        published: textOrNull(citation["published"]),
        url: webAddress(citation["url"]),
        quote: text(citation["quote"]),
      };
    }),
    missing: list(missing).map(text),
    asOf: textOrNull(asOf),
  };
}

function readCell(value: unknown): ShownCell | null {
  const cell = fieldsOf(value);
  if (typeof cell["value"] !== "string") return null;
  const parts = list(cell["parts"]).map((one) => {
    const part = fieldsOf(one);
    return { value: text(part["value"]), source: count(part["source"]) };
  });
  return {
    value: cell["value"],
    source: count(cell["source"]),
    ...(parts.length > 0 && { parts }),
    ...(typeof cell["number"] === "number" && { number: cell["number"] }),
    unit: text(cell["unit"]),
    qualifier: text(cell["qualifier"]),
    period: text(cell["period"]),
    metric: text(cell["metric"]),
    status: text(cell["status"]),
  };
}

/** Only addresses of the web are opened: a host may hand others to the system. */
function webAddress(value: unknown): string | null {
  return typeof value === "string" && /^https?:\/\//i.test(value) ? value : null;
}

/** A row whose figures can stand in one drawing: at least two, in one unit, none below zero. */
export function isDrawn({ unit, cells }: ShownRow): boolean {
  const figures = cells.flatMap((cell) => (cell?.number === undefined ? [] : [cell]));
  const units = new Set(figures.map((cell) => cell.unit || (unit ?? "")));
  return figures.length >= 2 && units.size === 1 && figures.every(({ number = 0 }) => number >= 0);
}
