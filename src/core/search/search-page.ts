import { z } from "zod";
import type { Corpus } from "../ports.ts";
import { facetsOf, searchFacets } from "./facets.ts";
import { entityOf } from "./filters.ts";
import { nearNames } from "./near-names.ts";
import { clausesOf, resultsOf, searchResult } from "./search-passages.ts";
import { filterOf, LAST_OFFSET, type SearchPassagesRequest } from "./search-request.ts";

/** One page of what a search finds. */
export const searchPageSchema = z.object({
  results: z.array(searchResult),
  total: z
    .int()
    .min(0)
    .describe("How many passages match, on all pages; at least as many as were found up to here."),
  nextOffset: z.int().optional().describe("The `offset` of the next page, where there is one within reach."),
  facets: searchFacets.optional(),
  notes: z
    .array(z.string())
    .optional()
    .describe("Why nothing was found, where a filter is the likely reason."),
});
export type SearchPage = z.infer<typeof searchPageSchema>;

const MOST_NAMES = 3;

/** The passages that answer a query best, from `offset` on, with their number and, where asked for, facets. */
export async function searchPage(corpus: Corpus, request: SearchPassagesRequest): Promise<SearchPage> {
  const clauses = clausesOf(request.query, corpus);
  const { limit = 10, offset = 0 } = request;
  const filter = filterOf(request);
  // One more than is shown tells whether there is another page.
  const hits = await corpus.engine.search({ clauses, text: request.query, limit: limit + 1, offset, filter });
  const results = resultsOf(hits.slice(0, limit), clauses, corpus);
  const matches = await corpus.engine.matches({ clauses, filter });
  const counted = [...matches.values()].reduce((sum, count) => sum + count, 0);
  const next = offset + limit;
  const more = hits.length > limit && next <= LAST_OFFSET;
  const notes = results.length === 0 ? await whyNothing(corpus, request) : [];
  return {
    results,
    // What only vectors find stands in no count.
    total: hits.length === 0 ? counted : Math.max(counted, offset + hits.length),
    ...(more && { nextOffset: next }),
    ...(request.facets === true && { facets: facetsOf(matches, corpus) }),
    ...(notes.length > 0 && { notes }),
  };
}

/** Names a subject that no article mentions, and what is written nearly like it. */
async function whyNothing(corpus: Corpus, { subject }: SearchPassagesRequest): Promise<string[]> {
  if (subject === undefined) return [];
  const { lexicon, engine } = corpus;
  const known = entityOf(subject, lexicon);
  const clauses = [known?.name ?? subject, ...(known?.aliases ?? [])].map((text) => ({ text, weight: 1 }));
  if ((await engine.matches({ clauses, filter: { subject } })).size > 0) return [];
  const near = nearNames(subject, lexicon, MOST_NAMES).filter(({ id }) => id !== known?.id);
  const names = near.map(({ name, id }) => `${name} (${id})`).join(", ");
  const hint = names === "" ? "Leave it out, or name it as articles do." : `Near it: ${names}.`;
  return [`No article mentions the subject ${JSON.stringify(subject)}. ${hint}`];
}
