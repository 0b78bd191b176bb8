import { z } from "zod";
import { articleScope } from "../src/core/article.ts";
import { factStatus } from "../src/core/facts/fact.ts";
import { factCitations } from "../src/core/facts/fact-citations.ts";
import { searchFacts } from "../src/core/facts/search-facts.ts";
import { questionText } from "../src/core/question-text.ts";
import { defineTool } from "./define.ts";
import { nameField, pageFields, pageInput, things, wordsField } from "./record-result.ts";
import { findNearest, linked } from "./result.ts";

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
    "Finds figures (investment, output, growth, counts, areas, targets) of Zhenjiang's parks, projects and firms as typed data, each with its period and sentence. A target or forecast is no result.",
  input: z.strictObject({
    query: questionText.optional().describe("A question or keywords."),
    subject: nameField.optional().describe("Whose, by name or id."),
    metric: wordsField.optional().describe("What is measured."),
    period: wordsField.optional().describe("2025, 2025-01/2025-06, 去年."),
    status: factStatus.optional().describe("What it is."),
    scope: articleScope.optional().describe("Of which area."),
    ...pageInput(10),
  }),
  output: z.object({
    facts: z.array(shownFact),
    nearest: things.optional().describe("Where none fits: articles closest to the query."),
    ...pageFields,
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
