import { articleUri } from "../../tools/article-resource.ts";
import type { Article } from "../core/article.ts";

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
    const own = publicUrl ?? (request === undefined ? undefined : originOf(request));
    return own === undefined
      ? articleUri(article.id)
      : `${own}/api/articles/${encodeURIComponent(article.id)}`;
  };
}

/** The origin as the client sees it: a proxy that ends TLS says so in `x-forwarded-proto`. */
function originOf(request: Request): string {
  const url = new URL(request.url);
  if (request.headers.get("x-forwarded-proto") === "https") url.protocol = "https:";
  return url.origin;
}
