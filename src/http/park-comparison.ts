import { z } from "zod";
import { compareParks } from "../core/knowledge/compare-parks.ts";
import { comparison, MOST_PARKS } from "../core/knowledge/comparison.ts";
import { comparisonText } from "../core/knowledge/comparison-text.ts";
import { speechOf } from "../core/knowledge/speech.ts";
import { comparisonChart } from "../core/knowledge/svg/comparison-chart.ts";
import type { Ports } from "../core/ports.ts";
import type { ApiHeaders, Route } from "./route.ts";
import { answered, formatOf, shownAs } from "./shown-as.ts";

/** Most measures of one request, and rows of one answer. */
const MOST_METRICS = 20;
const MOST_ROWS = 200;

const names = (most: number, what: string) =>
  z
    .string()
    .max(2_000, { error: "Expected at most 2,000 characters." })
    .transform((text) =>
      text
        .split(/[,，、;；]/)
        .map((one) => one.trim())
        .filter((one) => one !== ""),
    )
    .refine((some) => some.length <= most, {
      error: `Expected at most ${most} ${what}, separated by commas.`,
    });

const limitError = `Expected a whole number from 1 to ${MOST_ROWS}.`;
const query = z.object({
  ids: names(MOST_PARKS, "parks")
    .default([])
    .describe(`Required: 2 to ${MOST_PARKS} ids or names of parks, separated by commas.`),
  metrics: names(MOST_METRICS, "measures")
    .default([])
    .describe("Measures in words or ids of rows, separated by commas; none: all."),
  limit: z.coerce
    .number({ error: limitError })
    .int({ error: limitError })
    .min(1, { error: limitError })
    .max(MOST_ROWS, { error: limitError })
    .optional()
    .describe("Most rows; default 40."),
  ...shownAs,
});

/** `GET /api/parks/compare`: parks side by side as data, as a drawing or as Markdown. */
export function parkComparisonRoutes(ports: Ports, headers: ApiHeaders): Route[] {
  return [
    {
      method: "GET",
      path: "/api/parks/compare",
      operation: {
        summary: "Parks side by side, each cell with its source",
        description:
          "Rows that most parks have come first. A cell is null where the articles say nothing; its `source` is the `index` of a citation.",
        query,
        answers: {
          "application/json": comparison,
          "image/svg+xml": z.string(),
          "text/markdown": z.string(),
        },
        problems: [400, 503],
      },
      async handle(c) {
        const { ids, metrics, limit, lang, format } = query.parse(c.req.query());
        const corpus = await ports.corpus();
        const request = { parks: ids, metrics, locale: lang, ...(limit !== undefined && { limit }) };
        const table = compareParks(corpus, request, ports.toTraditional);
        const speech = speechOf(lang, ports.toTraditional);
        return answered(
          c,
          { headers, settings: ports.settings, corpus, format: formatOf(c, format) },
          {
            json: () => table,
            svg: () => comparisonChart(table, speech),
            md: () => comparisonText(table, speech),
          },
        );
      },
    },
  ];
}
