import { z } from "zod";
import { questionText } from "../src/core/question-text.ts";
import { searchPassages } from "../src/core/search/search-passages.ts";
import { defineTool } from "./define.ts";

/** ChatGPT connectors expect `results` of `id`, `title` and `url`; the other fields are for citing without a second call. */
export const searchTool = defineTool({
  name: "search",
  title: "Search articles on Zhenjiang",
  description:
    "Finds passages in news articles about investment in Zhenjiang (镇江), China: parks, industries, projects, policies, services, figures. Takes Chinese (简体 or 繁體) and English. Returns verbatim quotes with title, publisher, date and link, best first.",
  input: z.strictObject({
    query: questionText.describe("A question or keywords."),
    limit: z.int().min(1).max(50).default(10).describe("How many passages at most."),
  }),
  output: z.object({
    results: z.array(
      z.object({
        id: z.string().describe("Passage id, for `fetch`."),
        title: z.string(),
        url: z.string(),
        articleId: z.string(),
        source: z.string().describe("Publisher."),
        published: z.string().nullable().describe("YYYY, YYYY-MM or YYYY-MM-DD."),
        quote: z.string().describe("The passage, verbatim."),
        score: z.number().describe("Comparable within one result list only."),
      }),
    ),
    asOf: z.string().nullable().describe("Date of the newest article in the corpus."),
  }),
  async run({ query, limit }, { corpus, articleUrl }) {
    const hits = await searchPassages(corpus, { query, limit });
    return {
      results: hits.map((hit) => ({
        id: hit.id,
        title: hit.title,
        url: articleUrl({ id: hit.articleId, url: hit.url }),
        articleId: hit.articleId,
        source: hit.source,
        published: hit.published,
        quote: hit.text,
        score: hit.score,
      })),
      asOf: corpus.info.asOf,
    };
  },
});
