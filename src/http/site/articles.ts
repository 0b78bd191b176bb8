import type { Context } from "hono";
import { z } from "zod";
import { articleLang } from "../../core/article.ts";
import { nearIds } from "../../core/knowledge/near-ids.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { listArticles, listingChoices } from "../../core/search/article-listing.ts";
import { readableArticle } from "../../core/search/readable-article.ts";
import { articleListPage } from "../../site/articles/article-list-page.ts";
import { articleMarkdown } from "../../site/articles/article-markdown.ts";
import { articlePage } from "../../site/articles/article-page.ts";
import { missingArticlePage } from "../../site/articles/missing-article-page.ts";
import { articlePath } from "../../site/link.ts";
import type { Page, Site } from "../../site/site.ts";
import type { Route } from "../route.ts";
import { baseHeaders } from "../route.ts";
import { prefersMarkdown } from "./prefers-markdown.ts";
import { readingOf } from "./reading-of.ts";
import { pageResponse, siteRoute } from "./site-route.ts";

/** Articles of a page of the list. */
const LIMIT = 20;
/** An unknown id is compared with so many ids at most. */
const COMPARED = 5_000;

// What cannot be read is as if it were not there: addresses are typed, cut short and passed on.
const listQuery = z.object({
  q: z.string().trim().min(1).max(200).optional().catch(undefined),
  year: z
    .string()
    .regex(/^(?:\d{4}|undated)$/)
    .optional()
    .catch(undefined),
  written: articleLang.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** `GET /articles` and `GET /articles/:id`, the latter as Markdown too (`/articles/ID.md`, or by `Accept`). */
export function articlePageRoutes(ports: Ports): Route[] {
  return [
    siteRoute(ports, "/articles", ({ site, corpus, c }) => listPage(site, corpus, c)),
    siteRoute(ports, "/articles/:id", async ({ site, corpus, c }) => {
      const asked = c.req.param("id") ?? "";
      const found = readableArticle(corpus, asked);
      const article = found?.article;
      const plain = article ?? readableArticle(corpus, asked.replace(/\.md$/, ""))?.article;
      if (plain === undefined) return missingArticlePage(site, asked, nearArticles(corpus, asked));
      const address = `${site.origin}${articlePath(plain.id)}`;
      if (article === undefined || prefersMarkdown(c.req.header("accept"))) {
        return new Response(articleMarkdown(plain, address), {
          headers: {
            ...baseHeaders,
            "access-control-allow-origin": "*",
            "cache-control": "public, max-age=60",
            "content-language": plain.lang,
            "content-type": "text/markdown; charset=utf-8",
            link: `<${address}>; rel="canonical"`,
            vary: "Accept, Accept-Language",
          },
        });
      }
      const page = articlePage(
        site,
        readingOf(ports, site, corpus, article, c.req.query(), found?.past ?? null),
      );
      const response = await pageResponse(site, page);
      response.headers.append("vary", "Accept");
      response.headers.append("link", `<${address}.md>; rel="alternate"; type="text/markdown"`);
      return response;
    }),
  ];
}

async function listPage(site: Site, corpus: Corpus, c: Context): Promise<Page> {
  const { page, ...asked } = listQuery.parse(c.req.query());
  const { q, year, written } = asked;
  const offset = (page - 1) * LIMIT;
  const list = await listArticles(corpus, { words: q, year, written, limit: LIMIT, offset });
  const items = list.items.flatMap(({ number, titleMarks, snippets }) => {
    const article = corpus.articles.at(number);
    if (article === undefined) return [];
    const titleEn = site.locale === "en" ? (corpus.renderings?.of(article)?.title ?? null) : null;
    return [{ article, titleEn, titleMarks, snippets }];
  });
  const { total, isCut } = list;
  return articleListPage(site, {
    asked,
    choices: listingChoices(corpus),
    items,
    total,
    isCut,
    limit: LIMIT,
    offset,
  });
}

function nearArticles({ articles }: Corpus, asked: string) {
  const ids = Array.from({ length: Math.min(articles.size, COMPARED) }, (_, number) => articles.id(number));
  return nearIds(asked, ids).flatMap((id) => articles.get(id) ?? []);
}
