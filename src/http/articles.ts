import { z } from "zod";
import { article, articleHead } from "../core/article.ts";
import { missingError } from "../core/errors.ts";
import type { Corpus, Ports } from "../core/ports.ts";
import { type ApiHeaders, notModified, type Route } from "./route.ts";

// What an id may be made of is the index's concern; to a caller it is opaque.
const id = z.string().describe("Stable; as in a citation's `articleId`.");
const articleSchema = z.object({ ...article.shape, id }).meta({ id: "Article" });
const headSchema = z.object({ ...articleHead.shape, id }).meta({ id: "ArticleHead" });
const articleList = z.object({ items: z.array(headSchema) }).meta({ id: "ArticleList" });

const cached = { "cache-control": "public, max-age=60" };

/** `GET /api/articles` (heads, no bodies) and `GET /api/articles/:id`; both change only with the index. */
export function articleRoutes(ports: Ports, headers: ApiHeaders): Route[] {
  const heads = new WeakMap<Corpus, unknown[]>();
  const etagOf = (corpus: Corpus) => `"${ports.settings.version}-${corpus.info.sha256.slice(0, 16)}"`;

  return [
    {
      method: "GET",
      path: "/api/articles",
      operation: {
        summary: "Every article the answers come from, without its text",
        answers: { "application/json": articleList },
        problems: [503],
      },
      async handle(c) {
        const corpus = await ports.corpus();
        const etag = etagOf(corpus);
        const unchanged = notModified(c, etag, { ...headers(c), ...cached });
        if (unchanged) return unchanged;
        const items = heads.get(corpus) ?? Array.from(corpus.articles.values(), withoutText);
        heads.set(corpus, items);
        return { json: { items }, headers: { ...cached, etag } };
      },
    },
    {
      method: "GET",
      path: "/api/articles/:id",
      operation: {
        summary: "One article with its verbatim text",
        params: { id: "Article id, as in a citation's `articleId`" },
        answers: { "application/json": articleSchema },
        problems: [404, 503],
      },
      async handle(c) {
        const corpus = await ports.corpus();
        const id = c.req.param("id") ?? "";
        const found = corpus.articles.get(id);
        if (found === undefined) {
          const received = JSON.stringify(id.slice(0, 120).toWellFormed());
          throw missingError(
            "unknown-article",
            `There is no article ${received}. GET /api/articles lists them all.`,
          );
        }
        const etag = etagOf(corpus);
        return (
          notModified(c, etag, { ...headers(c), ...cached }) ?? { json: found, headers: { ...cached, etag } }
        );
      },
    },
  ];
}

function withoutText({ body: _body, sha256: _sha256, ...head }: z.infer<typeof article>) {
  return head;
}
