import { z } from "zod";
import type { Article } from "../article.ts";
import type { Corpus, PastArticle } from "../ports.ts";

/** An article by its id, also one that is not answered from any more; `past`: why not. */
export function readableArticle(
  { articles, past }: Pick<Corpus, "articles" | "past">,
  id: string,
): { article: Article; past: PastArticle | null } | undefined {
  const article = articles.get(id);
  if (article !== undefined) return { article, past: null };
  const ended = past?.get(id);
  return ended && { article: ended.article, past: ended };
}

/** What machines are told of an article that is not answered from any more. */
export const endedArticle = z
  .object({
    state: z.enum(["replaced", "withdrawn", "expired"]),
    replacedBy: z.string().nullable().describe("Id of the article that holds instead."),
  })
  .describe("Not answered from any more; absent: it is.");

/** The same, made of what is known. */
export function endedOf({ state, replacedBy }: PastArticle): z.infer<typeof endedArticle> {
  return { state, replacedBy };
}
