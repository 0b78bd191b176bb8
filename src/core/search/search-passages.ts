import { z } from "zod";
import type { Corpus, QueryClause, SearchHit } from "../ports.ts";
import { detectLang } from "../text/script.ts";
import { correctionClauses, findCorrections, intendedText } from "./corrections.ts";
import { expandQuery } from "./expand.ts";
import { MOST_SEARCHED } from "./query-terms.ts";
import { filterOf, type SearchPassagesRequest } from "./search-request.ts";
import { snippetOf } from "./snippet.ts";

/** Corrections are looked for in the first units of a long text. */
const MOST_CORRECTED = 300;

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
  snippet: z
    .object({ start: z.int().min(0), end: z.int().min(0) })
    .optional()
    .describe(
      "Of a text over 160 characters the part that says most of what was asked, whole sentences as a rule; UTF-16 offsets into it.",
    ),
});
export type SearchResult = z.infer<typeof searchResult>;

/**
 * A query as weighted clauses, its own words first; it may be of any language that the lexicon knows. What it may mean
 * else (pinyin, slips of the pen) is added, and widened in its place.
 */
export function clausesOf(
  query: string,
  { lexicon, engine }: Pick<Corpus, "lexicon" | "engine">,
): QueryClause[] {
  const searched = query.slice(0, MOST_SEARCHED);
  const found = findCorrections(searched.slice(0, MOST_CORRECTED), lexicon, engine.documentFrequency);
  if (found.length === 0) return expandQuery(searched, lexicon, detectLang(searched));
  const intended = intendedText(searched, found);
  const widened = expandQuery(intended, lexicon, detectLang(intended)).slice(1);
  return [{ text: searched, weight: 1 }, ...correctionClauses(searched, found), ...widened];
}

/** The passages that answer a query best, best first. */
export async function searchPassages(
  corpus: Corpus,
  request: SearchPassagesRequest,
): Promise<SearchResult[]> {
  const clauses = clausesOf(request.query, corpus);
  const { limit = 10, offset = 0 } = request;
  const hits = await corpus.engine.search({
    clauses,
    text: request.query,
    limit,
    offset,
    filter: filterOf(request),
  });
  return resultsOf(hits, clauses, corpus);
}

/** Hits with their text, the head of their article and what matched. */
export function resultsOf(
  hits: readonly SearchHit[],
  clauses: readonly QueryClause[],
  { articles, engine }: Corpus,
): SearchResult[] {
  return hits.flatMap(({ passage, score }): SearchResult[] => {
    const article = articles.get(passage.articleId);
    if (article === undefined) return [];
    const { title, source, published, url, body } = article;
    const text = body.slice(passage.start, passage.end);
    const highlights = engine.highlight(text, clauses);
    const snippet = snippetOf(text, highlights);
    return [
      {
        id: passage.id,
        articleId: article.id,
        title,
        source,
        published,
        url,
        text,
        highlights,
        score,
        ...(snippet && { snippet }),
      },
    ];
  });
}
