import type { Context } from "hono";
import type { Ports } from "../../core/ports.ts";
import { errorPageOf } from "../../site/errors/error-page.ts";
import type { Problem } from "../errors.ts";
import { pageResponse, siteOf } from "./site-route.ts";

/** Paths that programs call: their errors are problems, whatever the caller accepts. */
const PROGRAMS =
  /^\/(?:api|v1|mcp|assets|index)(?:\/|$)|^\/(?:healthz|openapi\.json|widget\.js|manifest\.webmanifest|sitemap\.xml|[\w-]+\.txt)$/;

/**
 * A problem as a page in the reader's language, for browsers that open an address of ours; null for programs, and where no page
 * can be made because the index or the web build is not there.
 */
export async function errorPage(
  ports: Ports,
  c: Context,
  problem: Problem,
  headers: Readonly<Record<string, string>>,
): Promise<Response | null> {
  const { method, path } = c.req;
  const isPage = method === "GET" || method === "HEAD" || isForm(c);
  if (!isPage || PROGRAMS.test(path) || !acceptsPages(c)) return null;
  try {
    const site = await siteOf(ports, c, await ports.corpus());
    const seconds = Number(headers["retry-after"] ?? 0);
    const response = await pageResponse(
      site,
      errorPageOf(site, { status: problem.status, seconds }),
      problem.status,
    );
    response.headers.set("cache-control", "no-store");
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  } catch {
    // What cannot be read now is the problem itself, or another one beside it: the caller learns of the first.
    return null;
  }
}

/** What a browser sends by a form of a page. */
function isForm(c: Context): boolean {
  const type = c.req.header("content-type") ?? "";
  return (
    c.req.method === "POST" && /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)
  );
}

function acceptsPages(c: Context): boolean {
  return /\btext\/html\b/.test(c.req.header("accept") ?? "");
}
