import type { Article } from "../../../src/core/article.ts";
import { headWithDefaults } from "../../../src/core/search/article-head.ts";
import { articleList, passageList } from "../../../src/core/search/article-store.ts";
import { chunk } from "../../../src/core/search/chunk.ts";
import type { Stores } from "../../../src/core/search/merged-stores.ts";
import type { BenchPassage } from "./data.ts";

/** Each passage of a set as an article, cut into passages as the index command cuts it, without files. */
export function inMemory(passages: readonly BenchPassage[]): Stores {
  const articles = articleList(
    passages
      .map(
        ({ id, title, text }): Article => ({
          ...headWithDefaults({ title: title.trim() || id }, id, text),
          body: text,
          sha256: "0".repeat(64),
        }),
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  const cut = Array.from(articles.values(), ({ id, body }) => chunk(id, body)).flat();
  return { articles, passages: passageList(cut, articles) };
}
