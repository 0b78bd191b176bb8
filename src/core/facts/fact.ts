import { z } from "zod";
import { articleScope } from "../article.ts";

/** What a figure is: something that was so, an aim, an expectation, or a rule's bound (5日内反馈, 最高100万元). */
export const factStatus = z.enum(["result", "target", "forecast", "limit"]);
export type FactStatus = z.infer<typeof factStatus>;

/** One figure of one article, with what it measures. */
export const fact = z.strictObject({
  id: z.string().describe("`<article id>#<UTF-16 offset of the value>`: stable while the article's text is."),
  subject: z.strictObject({
    id: z.string().describe("Entity id; of a thing that no list names, its name."),
    name: z.string().describe("简体."),
  }),
  metric: z.string().describe("What is measured, 简体, in the words of the sentence."),
  value: z.string().describe("As written."),
  number: z
    .number()
    .optional()
    .describe("`value` read as a number, in `unit`; absent where it has none (近半)."),
  unit: z.string().describe("As written; empty where there is none."),
  qualifier: z.string().optional().describe("As written: 超, 约, 近, 以上, 力争, 预计."),
  status: factStatus,
  period: z
    .string()
    .nullable()
    .describe("Date or both ends (`2025-01/2025-06`, ISO 8601); null where nothing tells."),
  asOf: z.string().nullable().describe("When the article was published."),
  scope: articleScope.describe("Whose figure it is: the city's, the province's, or another place's."),
  articleId: z.string(),
  quote: z.string().describe("The sentence, verbatim."),
  start: z.int().min(0).describe("UTF-16 offsets of the quote in the article's body."),
  end: z.int().min(0),
  valueStart: z.int().min(0).describe("UTF-16 offsets of value and unit in the article's body."),
  valueEnd: z.int().min(0),
  series: z
    .string()
    .optional()
    .describe("Facts with the same are one measure of one subject in several periods."),
  supersededBy: z
    .string()
    .optional()
    .describe("Id of the fact that states the same measure for a later time."),
  contradicts: z
    .array(z.string())
    .optional()
    .describe("Ids of facts that say otherwise of the same measure and period."),
});
export type Fact = z.infer<typeof fact>;

/** What of a fact is known without reading its article. */
export type FactBrief = Pick<Fact, "subject" | "metric" | "unit" | "period" | "status" | "scope" | "asOf"> & {
  /** Number of its article: facts of one article share it. */
  article: number;
};

/** The facts of a corpus, numbered from 0 in the order of articles and of their text. */
export interface FactStore {
  readonly size: number;
  at(number: number): Fact | undefined;
  /** Cheaper than `at`: for loops over all facts. */
  brief(number: number): FactBrief | undefined;
  get(id: string): Fact | undefined;
  /** The numbers of an article's facts: from the first to before the last; an empty range where it has none. */
  rangeOf(articleId: string): [from: number, to: number];
  /** The facts of one article, in the order of its text. */
  ofArticle(id: string): readonly Fact[];
  /** The facts whose subject has this id. */
  ofSubject(id: string): readonly Fact[];
  /** Their numbers. */
  numbersOf(id: string): readonly number[];
  values(): Iterable<Fact>;
}

/** A corpus without figures. */
export const NO_FACTS: FactStore = {
  size: 0,
  at: () => undefined,
  brief: () => undefined,
  get: () => undefined,
  rangeOf: () => [0, 0],
  ofArticle: () => [],
  ofSubject: () => [],
  numbersOf: () => [],
  values: () => [],
};
