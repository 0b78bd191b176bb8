import { z } from "zod";
import type { Article } from "../src/core/article.ts";
import type { Corpus } from "../src/core/ports.ts";

const scheme = "zj://article/";
const pageSize = 100;
const cursorSchema = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** A resource as `resources/list` shows it. */
export interface ResourceListing {
  uri: string;
  name: string;
  title: string;
  description: string;
  mimeType: string;
}

/** The address of an article inside the protocol: it needs no web address of ours. */
export function articleUri(id: string): string {
  return scheme + encodeURIComponent(id);
}

export const resourceTemplates = [
  {
    uriTemplate: `${scheme}{id}`,
    name: "article",
    title: "Article",
    description:
      "One article in full, with its publisher, date and link. The id is the one that `search` returns.",
    mimeType: "text/markdown",
  },
];

/**
 * One page of all articles, 100 a page, in corpus order.
 * `cursor` is the `nextCursor` of the page before; undefined is returned for one that this list never gave.
 */
export function listArticles(
  corpus: Pick<Corpus, "articles">,
  cursor: string | undefined,
): { resources: ResourceListing[]; nextCursor?: string } | undefined {
  const start = cursor === undefined ? 0 : cursorSchema.safeParse(cursor).data;
  if (start === undefined || (start > 0 && start >= corpus.articles.size)) return undefined;
  const resources = pageOf(corpus.articles, start).map((article) => ({
    uri: articleUri(article.id),
    name: article.id,
    title: article.title,
    description: [article.source, article.published].filter(Boolean).join(" · "),
    mimeType: "text/markdown",
  }));
  const next = start + pageSize;
  return next < corpus.articles.size ? { resources, nextCursor: String(next) } : { resources };
}

function pageOf(articles: Corpus["articles"], start: number): Article[] {
  const numbers = Array.from({ length: pageSize }, (_, at) => start + at);
  return numbers.flatMap((number) => articles.at(number) ?? []);
}

/** The article behind `zj://article/{id}` as Markdown: title, then publisher, date and link, then the body verbatim. */
export function readArticle(
  corpus: Pick<Corpus, "articles">,
  uri: string,
  articleUrl: (article: Article) => string,
): { uri: string; mimeType: string; text: string } | undefined {
  const id = articleIdOf(uri);
  const article = id === undefined ? undefined : corpus.articles.get(id);
  if (article === undefined) return undefined;
  const line = [article.source, article.published, articleUrl(article)].filter(Boolean).join(" · ");
  return { uri, mimeType: "text/markdown", text: `# ${article.title}\n\n${line}\n\n${article.body}` };
}

function articleIdOf(uri: string): string | undefined {
  if (!uri.startsWith(scheme)) return undefined;
  try {
    return decodeURIComponent(uri.slice(scheme.length));
  } catch {
    return undefined;
  }
}
