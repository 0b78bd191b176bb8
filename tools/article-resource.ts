import type { Article } from "../src/core/article.ts";
import type { Corpus, PastArticle } from "../src/core/ports.ts";
import { readableArticle } from "../src/core/search/readable-article.ts";
import type { ResourceListing, TextContents } from "./resource.ts";
import { idIn } from "./resource.ts";

const scheme = "zj://article/";

/** The address of an article inside the protocol: it needs no web address of ours. */
export function articleUri(id: string): string {
  return scheme + encodeURIComponent(id);
}

export const articleTemplate = {
  uriTemplate: `${scheme}{id}`,
  name: "article",
  title: "Article",
  description:
    "One article in full, with its publisher, date and link. The id is the one that `search` returns.",
  mimeType: "text/markdown",
};

export function articleListing(article: Article): ResourceListing {
  return {
    uri: articleUri(article.id),
    name: article.id,
    title: article.title,
    description: [article.source, article.published].filter(Boolean).join(" · "),
    mimeType: "text/markdown",
  };
}

/** The article behind `zj://article/{id}` as Markdown: title, then publisher, date and link, then the body verbatim. */
export function readArticle(
  corpus: Pick<Corpus, "articles" | "past">,
  uri: string,
  articleUrl: (article: Article) => string,
): TextContents | undefined {
  const id = idIn(uri, scheme);
  const found = id === undefined ? undefined : readableArticle(corpus, id);
  if (found === undefined) return undefined;
  const { article, past } = found;
  const line = [article.source, article.published, articleUrl(article)].filter(Boolean).join(" · ");
  return {
    uri,
    mimeType: "text/markdown",
    text: `# ${article.title}\n\n${line}\n\n${noteOf(past)}${article.body}`,
  };
}

/** Says first that an article holds no more, and what holds instead. */
function noteOf(past: PastArticle | null): string {
  if (past === null) return "";
  const instead = past.replacedBy === null ? "" : ` See ${articleUri(past.replacedBy)}.`;
  return `> This article is ${past.state}: answers do not draw on it any more.${instead}\n\n`;
}
