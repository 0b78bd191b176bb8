import { z } from "zod";
import { allows } from "../../core/desk/actor.ts";
import { articleStates } from "../../core/desk/articles/desk-article.ts";
import { dateOf } from "../../core/desk/promise/local-time.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { listArticles } from "../../core/search/article-listing.ts";
import { articleListPage } from "../../site/desk/articles/list-page.ts";
import type { Route } from "../route.ts";
import { articleDraftRoutes } from "./article-draft.ts";
import { articleEndRoutes } from "./article-ends.ts";
import { articleFactRoutes } from "./article-facts.ts";
import { newArticleRoutes } from "./article-new.ts";
import { staffPage } from "./staff-route.ts";

const LIMIT = 50;
const FOUND_IN_INDEX = 20;

const listQuery = z.object({
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  state: z.enum(articleStates).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  done: z.enum(["removed"]).optional().catch(undefined),
});

/** `/desk/articles` and everything below it: what staff add to the corpus, and what they end in it. */
export function articleDeskRoutes(ports: Ports): Route[] {
  return [
    staffPage(ports, "/desk/articles", "viewer", async ({ c, desk, actor, site, corpus }) => {
      const { q: words, state, page, done } = listQuery.parse(c.req.query());
      const offset = (page - 1) * LIMIT;
      const asked = { ...(state && { state }), ...(words !== undefined && { words }) };
      const items = await desk.articles.list({ ...asked, limit: LIMIT, offset });
      const counts = await desk.articles.count();
      const all =
        state === undefined ? Object.values(counts).reduce((sum, one) => sum + one, 0) : counts[state];
      // Of a search by words so many are known as were read.
      const total = words === undefined ? all : offset + items.length + Number(items.length === LIMIT);
      return articleListPage(site, {
        asked: { state, words },
        items,
        total,
        limit: LIMIT,
        offset,
        fromIndex: words === undefined ? null : await inIndex(corpus, words),
        mayEdit: allows(actor.role, "editor"),
        today: dateOf(ports.clock.now()),
        isRemoved: done === "removed",
      });
    }),
    ...newArticleRoutes(ports),
    // Acts on an article stand before its versions, which would take their names for numbers.
    ...articleEndRoutes(ports),
    ...articleDraftRoutes(ports),
    ...articleFactRoutes(ports),
  ];
}

/** Articles that are served and have such a title, or speak of it. */
async function inIndex(corpus: Corpus, words: string) {
  const { items } = await listArticles(corpus, { words, limit: FOUND_IN_INDEX, offset: 0 });
  return items.flatMap(({ number }) => corpus.articles.at(number) ?? []);
}
