import { z } from "zod";
import { articleLang, partialDate } from "../article.ts";
import type { Corpus, SearchFilter } from "../ports.ts";
import { questionText } from "../question-text.ts";
import { detectLang } from "../text/script.ts";
import { expandQuery } from "./expand.ts";

/** The body of `POST /api/search`. */
export const searchRequest = z.strictObject({
  query: questionText,
  limit: z.int().min(1).max(50).default(10),
  lang: articleLang.optional(),
  from: partialDate.optional(),
  to: partialDate.optional(),
  subject: z.string().min(1).max(100).optional(),
});
export type SearchPassagesRequest = z.input<typeof searchRequest>;

/** One passage found: `text` verbatim, `highlights` UTF-16 offsets into it. */
export const searchResult = z.object({
  id: z.string(),
  articleId: z.string(),
  title: z.string(),
  source: z.string(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  text: z.string(),
  highlights: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
  score: z.number(),
});
export type SearchResult = z.infer<typeof searchResult>;

/** The answer of `POST /api/search`. */
export const searchResponse = z.object({ results: z.array(searchResult), tookMs: z.number().min(0) });

/** A filter without the fields that were not given. */
function filterOf({ lang, from, to, subject }: SearchPassagesRequest): SearchFilter {
  return {
    ...(lang === undefined ? {} : { lang }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** The passages that answer a query best, best first; the query may be of any language that the lexicon knows. */
export async function searchPassages(
  corpus: Corpus,
  request: SearchPassagesRequest,
): Promise<SearchResult[]> {
  const { query, limit = 10 } = request;
  const clauses = expandQuery(query, corpus.lexicon, detectLang(query));
  const hits = await corpus.engine.search({ clauses, limit, filter: filterOf(request) });
  return hits.flatMap(({ passage, score }) => {
    const article = corpus.articles.get(passage.articleId);
    if (article === undefined) return [];
    const { title, source, published, url, body } = article;
    const text = body.slice(passage.start, passage.end);
    const highlights = corpus.engine.highlight(text, clauses);
    return [
      { id: passage.id, articleId: article.id, title, source, published, url, text, highlights, score },
    ];
  });
}
