import type { Context } from "hono";
import type { Desk } from "../../core/desk/desk.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import type { Page, Site } from "../../site/site.ts";
import { deskOf } from "../desk/desk-of.ts";
import type { Route } from "../route.ts";
import { pageResponse, siteOf } from "./site-route.ts";

/** What the page of a person's own request is made of. */
export interface PrivateRequest {
  site: Site;
  corpus: Corpus;
  desk: Desk;
  c: Context;
}

/**
 * A page with what belongs to one person: kept by no cache, listed by no search engine. A 503 where the service has no desk.
 * `make` gives the page with its status, or a `Response` that is sent as it is.
 */
export function privateRoute(
  ports: Ports,
  method: Route["method"],
  path: string,
  make: (
    request: PrivateRequest,
  ) => Promise<{ page: Page; status?: number } | Response> | { page: Page; status?: number } | Response,
): Route {
  return {
    method,
    path,
    operation: null,
    async handle(c) {
      const desk = deskOf(ports);
      const corpus = await ports.corpus();
      const site = await siteOf(ports, c, corpus);
      const made = await make({ site, corpus, desk, c });
      if (made instanceof Response) return made;
      const response = await pageResponse(site, { ...made.page, isUnlisted: true }, made.status);
      response.headers.set("cache-control", "no-store");
      response.headers.set("x-robots-tag", "noindex");
      return response;
    },
  };
}
