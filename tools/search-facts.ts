import { z } from "zod";
import { articleScope } from "../src/core/article.ts";
import { factStatus } from "../src/core/facts/fact.ts";
import { factCitations } from "../src/core/facts/fact-citations.ts";
import { searchFacts } from "../src/core/facts/search-facts.ts";
import { questionText } from "../src/core/question-text.ts";
import { defineTool } from "./define.ts";
import { findNearest, linked, nearestArticles, resultFields } from "./result.ts";

/** What of a fact is told; its sentence, article and date are in the citation. */
const shownFact = z.object({
  id: z.string(),
  subject: z.object({ id: z.string(), name: z.string() }),
  metric: z.string(),
  value: z.string(),
  number: z.number().optional(),
  unit: z.string(),
  qualifier: z.string().optional(),
  status: factStatus,
  period: z.string().nullable(),
  scope: articleScope,
  supersededBy: z.string().optional().describe("Id of a newer figure."),
  contradicts: z.array(z.string()).optional(),
  source: z.int().describe("`index` of its citation."),
});

/** Figures as data, each with the sentence that states it. */
export const searchFactsTool = defineTool({
  name: "search_facts",
  title: "Search figures on Zhenjiang",
  description:
    "Finds typed figures in the articles: investment, output, growth, counts, areas, targets of Zhenjiang's parks, projects and firms. Each has subject, metric, value as written, unit, period and its sentence. A target or forecast is not a result.",
  input: z.strictObject({
    query: questionText.optional().describe("A question or keywords."),
    subject: z.string().trim().min(1).max(100).optional().describe("Whose figures, by name or id."),
    metric: z.string().trim().min(1).max(100).optional().describe("What is measured: 规上工业产值."),
    period: z
      .string()
      .trim()
      .min(4)
      .max(40)
      .optional()
      .describe("`2025`, `2025-01/2025-06` or 2025年上半年."),
    status: factStatus.optional().describe("Was so, aimed at, expected, or a rule's bound."),
    scope: articleScope.optional().describe("Whose figure."),
    limit: z.int().min(1).max(100).default(10).describe("How many at most."),
    offset: z.int().min(0).max(100_000).default(0).describe("So many are left out."),
  }),
  output: z.object({
    facts: z.array(shownFact),
    total: z.int().describe("How many figures fit."),
    nextOffset: z.int().optional(),
    nearest: nearestArticles.optional().describe("Where no figure fits: articles closest to the query."),
    ...resultFields,
  }),
  lists: ["facts"],
  async run(request, context) {
    const { corpus } = context;
    const { query, ...filters } = request;
    const found = searchFacts(corpus, { ...filters, q: query });
    const { citations, sourceOf } = factCitations(found.facts, corpus);
    const next = request.offset + request.limit;
    const words = query ?? request.metric ?? request.subject;
    return {
      facts: found.facts.map((one) => ({
        ...shownFact.omit({ source: true }).parse(one),
        source: sourceOf(one),
      })),
      total: found.total,
      ...(next < found.total && { nextOffset: next }),
      ...(found.total === 0 && words !== undefined && { nearest: await findNearest(words, context) }),
      citations: linked(citations, context),
      asOf: corpus.info.asOf,
    };
  },
});
