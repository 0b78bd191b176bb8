import { z } from "zod";
import type { Citation } from "../src/core/answer/answer.ts";
import type { Corpus } from "../src/core/ports.ts";
import { type SearchResult, searchPassages } from "../src/core/search/search-passages.ts";
import type { ToolContext } from "./define.ts";

/**
 * A citation with a link that always leads somewhere. Its offsets, passage and language come too; each host reads the listing in
 * every conversation, so that only what a reader cites by stands in it.
 */
export const toolCitation = z.looseObject({
  index: z.int(),
  articleId: z.string(),
  title: z.string(),
  source: z.string(),
  published: z.string().nullable(),
  url: z.string(),
  quote: z.string(),
});

/** What the result of every tool that states something carries. */
export const resultFields = {
  citations: z.array(toolCitation),
  asOf: z.string().nullable().describe("Date of the newest article."),
};

/** An article to read instead, where the articles do not say what was asked. */
export const nearestArticles = z.array(
  z.object({ id: z.string(), title: z.string(), url: z.string(), published: z.string().nullable() }),
);

/** Citations as a tool gives them: each with a link. */
export function linked(citations: readonly Citation[], { articleUrl }: Pick<ToolContext, "articleUrl">) {
  return citations.map((one) => ({ ...one, url: articleUrl({ id: one.articleId, url: one.url }, one) }));
}

const MOST_NEAREST = 3;

/** The articles that hold the passages closest to a text, best first, at most 3. */
export async function findNearest(
  text: string,
  { corpus, articleUrl }: Pick<ToolContext, "articleUrl"> & { corpus: Corpus },
): Promise<z.infer<typeof nearestArticles>> {
  const byArticle = new Map<string, SearchResult>();
  for (const hit of await searchPassages(corpus, { query: text, limit: 10 })) {
    if (!byArticle.has(hit.articleId)) byArticle.set(hit.articleId, hit);
  }
  return [...byArticle.values()].slice(0, MOST_NEAREST).map(({ articleId: id, title, url, published }) => ({
    id,
    title,
    url: articleUrl({ id, url }),
    published,
  }));
}
