import { z } from "zod";

/** The passages that a search finds, best first, with their exact scores. */
export interface Ranking {
  question: string;
  found: Array<[id: string, score: number]>;
}

const response = z.object({ results: z.array(z.object({ id: z.string(), score: z.number() })) });

/** Searches for a question over HTTP. */
export async function rankingOf(
  fetch: (path: string, init: RequestInit) => Promise<Response>,
  question: string,
): Promise<Ranking> {
  const answer = await fetch("/api/search", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: question, limit: 20 }),
  });
  const { results } = response.parse(await answer.json());
  return { question, found: results.map(({ id, score }) => [id, score]) };
}
