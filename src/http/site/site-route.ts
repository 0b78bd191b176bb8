import type { Context } from "hono";
import { z } from "zod";
import { type Locale, locale } from "../../core/answer/answer.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { documentOf } from "../../site/frame/document.ts";
import { acceptedLocale, contentSpeech } from "../../site/language.ts";
import type { Page, Site } from "../../site/site.ts";
import { requestOrigin } from "../request-origin.ts";
import { notModified, type Route } from "../route.ts";
import { sha256 } from "../sha256.ts";
import { webAssets } from "../web-assets.ts";
import { pageHeaders } from "../web-headers.ts";

/** What a page is made of: the request's view of the service, the corpus, and the request itself for its query and parameters. */
export interface PageRequest {
  site: Site;
  corpus: Corpus;
  c: Context;
}

const chosen = z.object({ lang: locale.optional().catch(undefined) });

/** A public page at `path`: made from the corpus for each request, in the reader's language; a `Response` is sent as it is. */
export function siteRoute(
  ports: Ports,
  path: string,
  make: (request: PageRequest) => Page | Response | Promise<Page | Response>,
): Route {
  return {
    method: "GET",
    path,
    operation: null,
    async handle(c) {
      const corpus = await ports.corpus();
      const site = await siteOf(ports, c, corpus);
      const page = await make({ site, corpus, c });
      return tagged(c, page instanceof Response ? page : await pageResponse(site, page, page.status));
    },
  };
}

/** The document of a page as an answer. */
export async function pageResponse(site: Site, page: Page, status = 200): Promise<Response> {
  return new Response(`${await documentOf(site, page)}`, {
    status,
    headers: {
      ...pageHeaders,
      "cache-control": "public, max-age=60",
      "content-language": site.locale,
      "content-type": "text/html; charset=utf-8",
      vary: "Accept-Language",
    },
  });
}

/** The same with a tag of its bytes, or 304 where the reader's copy has them. Only what was found is tagged. */
async function tagged(c: Context, response: Response): Promise<Response> {
  if (response.status !== 200) return response;
  const bytes = await response.arrayBuffer();
  const etag = `"${await sha256(bytes, 12)}"`;
  const headers = { ...Object.fromEntries(response.headers), etag };
  return notModified(c, etag, headers) ?? new Response(bytes, { headers });
}

/** What views know of a request. */
export async function siteOf(ports: Ports, c: Context, corpus: Corpus): Promise<Site> {
  const { lang } = chosen.parse(c.req.query());
  const spoken: Locale = lang ?? acceptedLocale(c.req.header("accept-language") ?? "");
  return {
    locale: spoken,
    speech: contentSpeech(spoken, ports.toTraditional),
    isLocaleChosen: lang !== undefined,
    path: pathWithoutLanguage(c.req.url),
    origin: ports.settings.publicUrl ?? requestOrigin(c.req.raw),
    asset: await webAssets(ports),
    asOf: corpus.info.asOf,
    takesRequests: ports.desk !== undefined,
  };
}

function pathWithoutLanguage(address: string): string {
  const url = new URL(address);
  url.searchParams.delete("lang");
  return `${url.pathname}${url.search}`;
}
