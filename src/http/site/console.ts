import { z } from "zod";
import { locale } from "../../core/answer/answer.ts";
import { lookUp } from "../../core/lookup/look-up.ts";
import { LONGEST_LOOKUP, lookupRequest } from "../../core/lookup/lookup-request.ts";
import type { Ports } from "../../core/ports.ts";
import { type ConsolePage, consoleDocument } from "../../site/console/document.ts";
import type { Route } from "../route.ts";
import { pageHeaders } from "../web-headers.ts";
import { siteOf } from "./site-route.ts";

const SERVICE_WORKER = "/console/sw.js";

const query = z.object({
  q: z.string().optional().catch(undefined),
  lang: locale.optional().catch(undefined),
});

/** `GET /console`: the console of staff on the phone; `?q=` is answered on the server too, for browsers without scripts. */
export function consoleRoutes(ports: Ports): Route[] {
  return [
    {
      method: "GET",
      path: "/console",
      operation: null,
      async handle(c) {
        const { q = "" } = query.parse(c.req.query());
        const corpus = await ports.corpus();
        const site = await siteOf(ports, c, corpus);
        const asked = lookupRequest.safeParse({ q });
        const page: ConsolePage = {
          query: q.slice(0, LONGEST_LOOKUP),
          result: asked.success && q.trim() !== "" ? await lookUp(corpus, asked.data) : null,
          tooLong: asked.success ? null : LONGEST_LOOKUP,
          serviceWorker: SERVICE_WORKER,
          hasDesk: ports.desk !== undefined,
        };
        return new Response(`${await consoleDocument(site, page)}`, {
          status: asked.success ? 200 : 400,
          headers: {
            ...pageHeaders,
            // A look-up is nobody else's, and what the service worker keeps is to be the newest.
            "cache-control": "no-cache",
            "content-language": site.locale,
            "content-type": "text/html; charset=utf-8",
            vary: "Accept-Language",
          },
        });
      },
    },
  ];
}
