import { z } from "zod";
import { lookUp } from "../core/lookup/look-up.ts";
import { lookupRequest } from "../core/lookup/lookup-request.ts";
import { lookupResult } from "../core/lookup/lookup-result.ts";
import type { Ports } from "../core/ports.ts";
import { type ApiHeaders, indexEtag, notModified, type Route } from "./route.ts";

/** The answer of `GET /api/lookup`. */
export const lookupAnswer = z.object(lookupResult.shape).meta({ id: "LookupResult" });

const cached = { "cache-control": "public, max-age=60" };

/** `GET /api/lookup`: what is found for words typed during a call; changes only with the index. */
export function lookupRoutes(ports: Ports, headers: ApiHeaders): Route[] {
  return [
    {
      method: "GET",
      path: "/api/lookup",
      operation: {
        summary: "Look up a few words, finished or not: figures first, then sentences, articles and records",
        description:
          "For people who type while they talk: prefixes, unfinished words, pinyin (`gaoxinqu`) and initials (`gxq`) count; `corrected` says how they were read. An empty `q` finds nothing.",
        query: lookupRequest,
        answers: { "application/json": lookupAnswer },
        problems: [400, 503],
      },
      async handle(c) {
        const request = lookupRequest.parse(c.req.query());
        const corpus = await ports.corpus();
        const etag = indexEtag(ports.settings, corpus);
        const unchanged = notModified(c, etag, { ...headers(c), ...cached });
        return unchanged ?? { json: await lookUp(corpus, request), headers: { ...cached, etag } };
      },
    },
  ];
}
