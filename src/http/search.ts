import type { Ports } from "../core/ports.ts";
import { searchPassages, searchRequest, searchResponse } from "../core/search/search-passages.ts";
import { readJson } from "./limits.ts";
import type { Route } from "./route.ts";

const requestSchema = searchRequest.meta({ id: "SearchRequest" });
const responseSchema = searchResponse.meta({ id: "SearchResponse" });

/** `POST /api/search`: verbatim passages, best first. */
export function searchRoutes(ports: Ports): Route[] {
  return [
    {
      method: "POST",
      path: "/api/search",
      operation: {
        summary: "Find passages of the articles",
        description: "`highlights` are UTF-16 offsets into `text`, which is verbatim.",
        body: requestSchema,
        answers: { "application/json": responseSchema },
        problems: [400, 413, 415, 503],
      },
      async handle(c) {
        const began = ports.clock.now();
        const request = searchRequest.parse(await readJson(c.req));
        const results = await searchPassages(await ports.corpus(), request);
        const tookMs = Math.max(0, Math.round((ports.clock.now() - began) * 100) / 100);
        return { json: { results, tookMs } };
      },
    },
  ];
}
