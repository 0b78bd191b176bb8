import { html, raw } from "hono/html";
import { linkTo } from "../link.ts";
import type { Html, Page, Site } from "../site.ts";
import { footer } from "./footer.ts";
import { header } from "./header.ts";
import { previewTags } from "./preview-tags.ts";
import { frameStrings } from "./strings.ts";

/** The whole document of a page: head, header with navigation, the page's own body in `main`, footer. */
export function documentOf(site: Site, page: Page): Html {
  const t = frameStrings[site.locale];
  const title = page.title === t.siteName ? t.siteName : `${page.title} · ${t.siteName}`;
  return html`<!doctype html>
<html lang="${site.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>${title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f6f5f0" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#101413" media="(prefers-color-scheme: dark)">
<link rel="stylesheet" href="${site.asset("site.css")}">
${(page.scripts ?? []).map((name) => html`<script type="module" src="${scriptAddress(site, name)}"></script>`)}
<link rel="icon" type="image/svg+xml" href="${site.asset("mark.svg")}">
<link rel="manifest" href="${linkTo(site, "/manifest.webmanifest")}">
${previewTags(site, page, title)}
${page.data === undefined ? "" : dataTag(page.data)}
</head>
<body>
<a class="skip-link" href="#main">${t.skip}</a>
${header(site, page.section)}
<main id="main" tabindex="-1">${page.body}</main>
${footer(site)}
</body>
</html>`;
}

/** Files of the build go by their logical names; one with an address of its own, as the widget has, by that. */
function scriptAddress(site: Site, name: string): string {
  return name.startsWith("/") ? name : site.asset(name);
}

/** Data for search engines (schema.org). Nothing of it runs; `<` is written so that nothing in it can end the element. */
function dataTag(data: object): Html {
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  return html`<script type="application/ld+json">${raw(text)}</script>`;
}
