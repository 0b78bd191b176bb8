import { articleUri } from "../../tools/article-resource.ts";
import type { Article } from "../core/article.ts";
import { articlePath } from "../site/link.ts";
import { requestOrigin } from "./request-origin.ts";

/** The address of an article, or of a quotation in it: where a page of ours shows it, the quotation is marked there. */
export type ArticleUrl = (
  article: Pick<Article, "id" | "url">,
  quote?: { start: number; end: number },
) => string;

/**
 * Makes links to articles: the article's own address; else its page of this service, under `publicUrl` or the origin of
 * the request; over stdio, where there are no pages, the address of the resource in MCP.
 */
export function articleUrlFor(publicUrl: string | null, request: Request | undefined): ArticleUrl {
  return (article, quote) => {
    if (article.url !== null) return article.url;
    const own = ownOrigin(publicUrl, request);
    if (own === undefined) return articleUri(article.id);
    const page = `${own}${articlePath(article.id)}`;
    return quote === undefined ? page : `${page}?quote=${quote.start}-${quote.end}#quote`;
  };
}

/** Where the outside finds this service; undefined over stdio, unless its operator says it. */
export function ownOrigin(publicUrl: string | null, request: Request | undefined): string | undefined {
  return publicUrl ?? (request === undefined ? undefined : requestOrigin(request));
}
