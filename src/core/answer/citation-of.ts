import type { Citation } from "./answer.ts";
import type { Candidate } from "./candidates.ts";

/** A run of the article that a candidate stands in, as a citation; offsets are UTF-16 into the body. */
export function citationOf({ surroundings }: Candidate, start: number, end: number): Citation {
  const { article, passage } = surroundings;
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
