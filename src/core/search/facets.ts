import { z } from "zod";
import type { Corpus } from "../ports.ts";

/** Passages that match, counted. */
export const searchFacets = z.object({
  articles: z
    .array(z.object({ articleId: z.string(), title: z.string(), count: z.int().min(1) }))
    .describe("The 50 articles with most passages that match, most first."),
  years: z
    .array(z.object({ year: z.string().nullable(), count: z.int().min(1) }))
    .describe("By the year of publication, newest first; last, under null, the undated."),
});
export type SearchFacets = z.infer<typeof searchFacets>;

const MOST_ARTICLES = 50;

/** `matches`: the passages that match, by article. Articles of equal count stand in corpus order. */
export function facetsOf(matches: ReadonlyMap<string, number>, { articles }: Corpus): SearchFacets {
  const found = Array.from(matches, ([articleId, count]) => ({
    articleId,
    count,
    number: articles.indexOf(articleId),
  }));
  const byYear = new Map<string | null, number>();
  for (const { number, count } of found) {
    const year = articles.traits(number)?.published?.slice(0, 4) ?? null;
    byYear.set(year, (byYear.get(year) ?? 0) + count);
  }
  found.sort((a, b) => b.count - a.count || a.number - b.number);
  return {
    articles: found.slice(0, MOST_ARTICLES).map(({ articleId, count, number }) => ({
      articleId,
      title: articles.at(number)?.title ?? "",
      count,
    })),
    years: Array.from(byYear, ([year, count]) => ({ year, count })).sort((a, b) =>
      (b.year ?? "") < (a.year ?? "") ? -1 : 1,
    ),
  };
}
