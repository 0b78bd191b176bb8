import { z } from "zod";
import type { Ports } from "../core/ports.ts";
import { searchPage, searchPageSchema } from "../core/search/search-page.ts";
import { searchRequest } from "../core/search/search-request.ts";
import { readJson } from "./limits.ts";
import type { Route } from "./route.ts";

const requestSchema = searchRequest.meta({ id: "SearchRequest" });
/** The answer of `POST /api/search`. */
export const searchResponse = z
  .object({ ...searchPageSchema.shape, tookMs: z.number().min(0) })
  .meta({ id: "SearchResponse" });

/** `POST /api/search`: verbatim passages, best first. */
export function searchRoutes(ports: Ports): Route[] {
  return [
    {
      method: "POST",
      path: "/api/search",
      operation: {
        summary: "Find passages of the articles",
        description:
          "`highlights` are UTF-16 offsets into `text`, which is verbatim. Filters hold all at once; `offset` reaches the 1,000 best.",
        body: requestSchema,
        answers: { "application/json": searchResponse },
        problems: [400, 413, 415, 503],
      },
      async handle(c) {
        const began = ports.clock.now();
        const request = searchRequest.parse(await readJson(c.req));
        const page = await searchPage(await ports.corpus(), request);
        const tookMs = Math.max(0, Math.round((ports.clock.now() - began) * 100) / 100);
        return { json: { ...page, tookMs } };
      },
    },
  ];
}
