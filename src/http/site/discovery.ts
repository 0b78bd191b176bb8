import type { Context } from "hono";
import type { Corpus, Ports } from "../../core/ports.ts";
import { frameStrings } from "../../site/frame/strings.ts";
import { homeStrings } from "../../site/home/strings.ts";
import { llmsText } from "../../site/llms-text.ts";
import type { Site } from "../../site/site.ts";
import { baseHeaders, indexEtag, notModified, type Route } from "../route.ts";
import { sitePaths } from "./site-paths.ts";
import { siteOf } from "./site-route.ts";

/** A sitemap names at most so many pages (https://www.sitemaps.org/protocol.html). */
const MOST_PAGES = 50_000;

/** Paths that say nothing to search engines: answers, data, programs. */
const UNCRAWLED = ["/api/", "/v1/", "/mcp", "/ask"];

/** `/sitemap.xml`, `/robots.txt`, `/llms.txt` and `/manifest.webmanifest`: what crawlers, models and phones read first. */
export function discoveryRoutes(ports: Ports): Route[] {
  return [
    fileRoute(ports, "/sitemap.xml", "application/xml", ({ origin }, corpus) => sitemap(origin, corpus)),
    fileRoute(ports, "/robots.txt", "text/plain; charset=utf-8", ({ origin }) =>
      [
        "User-agent: *",
        ...UNCRAWLED.map((path) => `Disallow: ${path}`),
        "",
        `Sitemap: ${origin}/sitemap.xml`,
        "",
      ].join("\n"),
    ),
    fileRoute(ports, "/llms.txt", "text/markdown; charset=utf-8", ({ origin }, corpus) =>
      llmsText(origin, corpus),
    ),
    fileRoute(ports, "/manifest.webmanifest", "application/manifest+json", (site) =>
      JSON.stringify(manifest(site)),
    ),
  ];
}

function fileRoute(
  ports: Ports,
  path: string,
  contentType: string,
  make: (site: Site, corpus: Corpus) => string,
): Route {
  return {
    method: "GET",
    path,
    operation: null,
    async handle(c: Context) {
      const corpus = await ports.corpus();
      const site = await siteOf(ports, c, corpus);
      const headers = {
        ...baseHeaders,
        "access-control-allow-origin": "*",
        "cache-control": "public, max-age=300",
        "content-type": contentType,
        vary: "Accept-Language",
      };
      const etag = indexEtag(ports.settings, corpus, site.locale);
      return (
        notModified(c, etag, headers) ?? new Response(make(site, corpus), { headers: { ...headers, etag } })
      );
    },
  };
}

function sitemap(origin: string, corpus: Corpus): string {
  const entries = sitePaths(corpus)
    .slice(0, MOST_PAGES)
    .map(({ path, changed }) => {
      const since = changed === null ? "" : `<lastmod>${changed}</lastmod>`;
      return `<url><loc>${escapeXml(origin + path)}</loc>${since}</url>`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</urlset>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function manifest({ locale, isLocaleChosen, asset }: Site): object {
  return {
    name: frameStrings[locale].siteName,
    description: homeStrings[locale].description,
    lang: locale,
    start_url: isLocaleChosen ? `/?lang=${locale}` : "/",
    display: "browser",
    background_color: "#f6f5f0",
    theme_color: "#0b5f56",
    icons: [{ src: asset("mark.svg"), sizes: "any", type: "image/svg+xml" }],
  };
}
