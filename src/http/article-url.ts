import { articleUri } from "../../tools/article-resource.ts";
import type { Article } from "../core/article.ts";
import { requestOrigin } from "./request-origin.ts";

/**
 * Makes links to articles: the article's own address; else where this service serves it, under `publicUrl` or the origin of
 * the request; over stdio, where it serves no web address, the address of the resource in MCP.
 */
export function articleUrlFor(
  publicUrl: string | null,
  request: Request | undefined,
): (article: Pick<Article, "id" | "url">) => string {
  return (article) => {
    if (article.url !== null) return article.url;
    const own = publicUrl ?? (request === undefined ? undefined : requestOrigin(request));
    return own === undefined
      ? articleUri(article.id)
      : `${own}/api/articles/${encodeURIComponent(article.id)}`;
  };
}
