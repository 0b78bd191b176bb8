import { z } from "zod";
import { questionText } from "../src/core/question-text.ts";
import { searchPage } from "../src/core/search/search-page.ts";
import { filterFields, inOrder, notInOrder } from "../src/core/search/search-request.ts";
import { defineTool } from "./define.ts";

/** ChatGPT connectors expect `results` of `id`, `title` and `url`; the other fields are for citing without a second call. */
export const searchTool = defineTool({
  name: "search",
  title: "Search articles on Zhenjiang",
  description:
    "Finds passages in news articles about investment in Zhenjiang (镇江), China: parks, industries, projects, policies, services, figures. Takes Chinese (简体 or 繁體) and English. Returns verbatim quotes with title, publisher, date and link, best first.",
  input: z
    .strictObject({
      query: questionText.describe("A question or keywords."),
      limit: z.int().min(1).max(50).default(10).describe("How many passages at most."),
      ...filterFields,
    })
    .refine(inOrder, notInOrder),
  output: z.object({
    results: z.array(
      z.object({
        id: z.string().describe("Passage id, for `fetch`."),
        title: z.string(),
        url: z.string(),
        articleId: z.string(),
        source: z.string(),
        published: z.string().nullable(),
        quote: z.string().describe("The passage, verbatim."),
        snippet: z.string().optional().describe("The part of a long quote that answers."),
        score: z.number(),
      }),
    ),
    total: z.int().describe("How many passages match."),
    nextOffset: z.int().optional(),
    notes: z.array(z.string()).optional().describe("Why nothing was found."),
    asOf: z.string().nullable().describe("Date of the newest article."),
  }),
  lists: ["results"],
  async run(request, { corpus, articleUrl }) {
    const { results, total, nextOffset, notes } = await searchPage(corpus, request);
    return {
      results: results.map(({ id, title, articleId, url, source, published, text, snippet, score }) => ({
        id,
        title,
        url: articleUrl({ id: articleId, url }),
        articleId,
        source,
        published,
        quote: text,
        ...(snippet && { snippet: text.slice(snippet.start, snippet.end) }),
        score,
      })),
      total,
      ...(nextOffset !== undefined && { nextOffset }),
      ...(notes && { notes }),
      asOf: corpus.info.asOf,
    };
  },
});
