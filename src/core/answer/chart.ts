import { z } from "zod";

/** One figure of a chart, as an article states it. */
export const chartPoint = z.object({
  label: z
    .string()
    .describe("What it is of: a subject's name; in a series its period, an ISO 8601 date or both ends."),
  text: z.string().describe("As written, with unit and what qualifies it: 超500亩."),
  value: z.string().describe("As written, without unit: 183.04."),
  number: z.number().describe("`value` read as a number, in `unit`."),
  unit: z.string().describe("As written; empty where there is none."),
  period: z.string().nullable().describe("ISO 8601 date or both ends; null where nothing tells."),
  index: z.int().min(1).describe("Of the citation that holds it."),
  length: z.number().min(0).max(1).describe("Of its bar, for drawing: the longest has 1."),
});
export type ChartPoint = z.infer<typeof chartPoint>;

/** Figures of an answer that can be drawn beside each other: verbatim ones of one measure, none of them computed. */
export const chart = z
  .object({
    kind: z
      .enum(["comparison", "series"])
      .describe(
        "`comparison`: one measure of several subjects; `series`: of one subject in several periods.",
      ),
    metric: z.string().describe("What is measured, in the article's words; Chinese in the reader's script."),
    metricEn: z.string().optional().describe("The same in English, where the glossary has it."),
    subject: z.string().optional().describe("Whose series it is."),
    points: z.array(chartPoint).min(2).describe("The largest first; of a series the oldest."),
  })
  .meta({ id: "Chart" });
export type Chart = z.infer<typeof chart>;
