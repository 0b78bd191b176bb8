import { z } from "zod";
import { article, articleHead, articleScope } from "../core/article.ts";
import { missingError } from "../core/errors.ts";
import type { Corpus, Ports, SearchFilter } from "../core/ports.ts";
import { passes } from "../core/search/filters.ts";
import { endedArticle, endedOf, readableArticle } from "../core/search/readable-article.ts";
import { filterFields, inOrder, notInOrder } from "../core/search/search-request.ts";
import { relatedArticles } from "../core/vectors/related-articles.ts";
import { type ApiHeaders, indexEtag, notModified, type Route } from "./route.ts";

/** Most articles of one answer: about 300 KB. */
const MOST_LISTED = 1_000;

// What an id may be made of is the index's concern; to a caller it is opaque.
const id = z.string().describe("Stable; as in a citation's `articleId`.");
const related = z
  .array(z.object({ id, title: z.string(), published: z.string().nullable() }))
  .describe("Articles most like this one, nearest first; at most 5.");
const articleSchema = z
  .object({ ...article.shape, id, related, ended: endedArticle.optional() })
  .meta({ id: "Article" });
const headSchema = z.object({ ...articleHead.shape, id }).meta({ id: "ArticleHead" });
/** The answer of `GET /api/articles`. */
export const articleList = z
  .object({
    items: z.array(headSchema),
    total: z.int().min(0).describe("How many articles there are, on all pages."),
    nextOffset: z.int().optional().describe("The `offset` of the next page, where there is one."),
  })
  .meta({ id: "ArticleList" });

const wholeNumber = (least: number, most: number) => {
  const error = `Expected a whole number from ${least} to ${most}.`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};
const listQuery = z
  .object({
    limit: wholeNumber(1, MOST_LISTED).default(MOST_LISTED),
    offset: wholeNumber(0, 1_000_000_000).default(0),
    lang: filterFields.lang,
    scope: z
      .enum(articleScope.enum, { error: `Expected one of ${articleScope.options.join(", ")}.` })
      .optional()
      .describe(
        "Whose facts the article states; what states facts of elsewhere is listed, but never searched.",
      ),
    from: filterFields.from,
    to: filterFields.to,
  })
  .refine(inOrder, notInOrder);

const cached = { "cache-control": "public, max-age=60" };

/** `GET /api/articles` (heads, no bodies) and `GET /api/articles/:id`; both change only with the index. */
export function articleRoutes(ports: Ports, headers: ApiHeaders): Route[] {
  return [
    {
      method: "GET",
      path: "/api/articles",
      operation: {
        summary: "Every article the answers come from, without its text",
        description: "In the order of their ids, at most 1,000 at once.",
        query: listQuery,
        answers: { "application/json": articleList },
        problems: [400, 503],
      },
      async handle(c) {
        const query = listQuery.parse(c.req.query());
        const corpus = await ports.corpus();
        const etag = indexEtag(ports.settings, corpus);
        const unchanged = notModified(c, etag, { ...headers(c), ...cached });
        return unchanged ?? { json: listed(corpus, query), headers: { ...cached, etag } };
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
        const found = readableArticle(corpus, id);
        if (found === undefined) {
          const received = JSON.stringify(id.slice(0, 120).toWellFormed());
          throw missingError(
            "unknown-article",
            `There is no article ${received}. GET /api/articles lists them all.`,
          );
        }
        const etag = indexEtag(ports.settings, corpus);
        const unchanged = notModified(c, etag, { ...headers(c), ...cached });
        if (unchanged) return unchanged;
        const { article: one, past } = found;
        const ended = past === null ? {} : { ended: endedOf(past) };
        return {
          json: { ...one, related: relatedArticles(corpus, id), ...ended },
          headers: { ...cached, etag },
        };
      },
    },
  ];
}

function listed({ articles }: Corpus, { limit, offset, lang, scope, from, to }: z.output<typeof listQuery>) {
  const filter: SearchFilter = {
    ...(lang && { lang }),
    ...(scope && { scope }),
    ...(from && { from }),
    ...(to && { to }),
  };
  const numbers: number[] = [];
  for (let number = 0; number < articles.size; number++) {
    const traits = articles.traits(number);
    if (traits !== undefined && passes(traits, filter)) numbers.push(number);
  }
  const next = offset + limit;
  return {
    items: numbers.slice(offset, next).flatMap((number) => {
      const found = articles.at(number);
      return found === undefined ? [] : [withoutText(found)];
    }),
    total: numbers.length,
    ...(next < numbers.length && { nextOffset: next }),
  };
}

function withoutText({ body: _body, sha256: _sha256, ...head }: z.infer<typeof article>) {
  return head;
}
