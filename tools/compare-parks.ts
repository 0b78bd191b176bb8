import { z } from "zod";
import { compareParks } from "../src/core/knowledge/compare-parks.ts";
import { MOST_PARKS } from "../src/core/knowledge/comparison.ts";
import { defineTool } from "./define.ts";
import { localeField, nameField, recordFields, things } from "./record-result.ts";
import { linked } from "./result.ts";
import { compareParksView } from "./views.ts";

export const compareParksTool = defineTool({
  name: "compare_parks",
  title: "Compare parks",
  description:
    "Parks side by side: words and figures, each cell with its `source` (a citation's index); null where the articles say nothing.",
  input: z.strictObject({
    parks: z.array(nameField).min(2).max(MOST_PARKS).describe("Ids or names."),
    metrics: z.array(nameField).max(20).default([]).describe("Measures in words; none: all."),
    locale: localeField,
    limit: z.int().min(1).max(200).default(40).describe("Most rows."),
  }),
  output: z.object({
    columns: things,
    rows: things,
    missing: z.array(z.string()).describe("Measures given for no park."),
    more: z.int(),
    ...recordFields,
  }),
  lists: ["rows"],
  aliases: [
    ["parks", "ids", "names"],
    ["metrics", "measures"],
  ],
  view: compareParksView,
  async run({ parks, metrics, locale, limit }, context) {
    const table = compareParks(context.corpus, { parks, metrics, locale, limit }, context.toTraditional);
    const rows = table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell?.fact === undefined ? cell : { ...cell, fact: cell.fact.id })),
    }));
    return { ...table, rows, citations: linked(table.citations, context) };
  },
});
