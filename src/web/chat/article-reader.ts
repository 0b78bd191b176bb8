import type { Article } from "../../core/article.ts";
import { isArticleLang, stringOrNull } from "./answer-parts.ts";
import { isRecord, ProblemError, refusal, unreachable } from "./problem.ts";

export type ReadableArticle = Pick<
  Article,
  "id" | "title" | "source" | "published" | "url" | "lang" | "body"
> & {
  /** All that came, for those who show more of it. */
  served: Readonly<Record<string, unknown>>;
};

/** Reads articles and keeps what it has read; a failed reading is tried anew the next time. */
export type ArticleReader = (id: string) => Promise<ReadableArticle>;

/** `api`: the service's origin without a trailing slash, or "" for the page's own. Rejects with `ProblemError`. */
export function createArticleReader(api: string): ArticleReader {
  const read = new Map<string, Promise<ReadableArticle>>();
  return (id) => {
    const article = read.get(id) ?? fetchArticle(`${api}/api/articles/${encodeURIComponent(id)}`);
    read.set(id, article);
    article.catch(() => read.delete(id));
    return article;
  };
}

async function fetchArticle(address: string): Promise<ReadableArticle> {
  const response = await fetch(address, { headers: { accept: "application/json" } }).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw await refusal(response);
  const value: unknown = await response.json().catch(() => null);
  if (!isRecord(value)) throw new ProblemError("broken");
  const { id, title, source, lang, body } = value;
  if (typeof id !== "string" || typeof title !== "string" || typeof body !== "string") {
    throw new ProblemError("broken");
  }
  return {
    id,
    title,
    body,
    source: typeof source === "string" ? source : "",
    published: stringOrNull(value["published"]),
    url: stringOrNull(value["url"]),
    lang: isArticleLang(lang) ? lang : "zh-Hans",
    served: value,
  };
}

/** An article's own address when it is one that a link may lead to (http or https), else null. */
export function safeLink(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s/]/i.test(url) ? url : null;
}
