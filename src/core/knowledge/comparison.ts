import { z } from "zod";
import { citation } from "../answer/answer.ts";
import { fact } from "../facts/fact.ts";

const citationNumber = z.int().min(1).describe("Index of a citation.");

/** One statement of a list in a cell. */
const part = z.object({ value: z.string(), source: citationNumber, period: z.string().optional() });

/** What the articles say of one measure of one park. */
export const cell = z.object({
  value: z.string().describe("A figure as written, without unit and qualifier; else words."),
  source: citationNumber,
  parts: z.array(part).optional().describe("Where the value is a list: each part with its source."),
  number: z.number().optional().describe("`value` as a number, in the unit."),
  unit: z.string().optional().describe("Where it is not the row's."),
  qualifier: z.string().optional().describe("As written: 超, 约, 以上."),
  period: z.string().optional().describe("Where it is not the row's; of words: when they were so."),
  metric: z.string().optional().describe("What was measured, where it differs from the row's."),
  status: z.enum(["target", "forecast", "limit"]).optional().describe("Absent: a result."),
  fact: fact.optional(),
});
export type Cell = z.infer<typeof cell>;

/** One measure of all parks; a cell without a source is null. */
export const row = z.object({
  id: z.string(),
  metric: z.string(),
  unit: z.string().nullable(),
  period: z.string().nullable().describe("ISO 8601 date or both ends."),
  cells: z.array(cell.nullable()).describe("In the order of the columns; null: the articles do not say."),
});
export type Row = z.infer<typeof row>;

export const column = z.object({ id: z.string(), name: z.string(), nameEn: z.string() });

/** Parks side by side. */
export const comparison = z
  .object({
    columns: z.array(column),
    rows: z.array(row),
    missing: z.array(z.string()).describe("Measures asked for that the articles give for none of the parks."),
    more: z.int().min(0).describe("Rows beyond the limit."),
    citations: z.array(citation),
    asOf: z.string().nullable().describe("Date of the newest article."),
  })
  .meta({ id: "ParkComparison" });
export type Comparison = z.infer<typeof comparison>;

export const MOST_PARKS = 6;
