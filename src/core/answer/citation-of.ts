import type { Article, Passage } from "../article.ts";
import type { Citation } from "./answer.ts";

/** Where a quotation stands. */
interface Place {
  article: Article;
  passage: Pick<Passage, "id">;
}

/** A run of an article as a citation; offsets are UTF-16 into the body. */
export function citationOf({ article, passage }: Place, start: number, end: number): Citation {
  return {
    index: 1,
    articleId: article.id,
    passageId: passage.id,
    title: article.title,
    source: article.source,
    published: article.published,
    url: article.url,
    quote: article.body.slice(start, end),
    start,
    end,
    lang: article.lang,
  };
}
