import { html } from "hono/html";
import { linkTo } from "../link.ts";
import type { Html, Page, Site } from "../site.ts";
import { footer } from "./footer.ts";
import { header } from "./header.ts";
import { frameStrings } from "./strings.ts";

/** The whole document of a page: head, header with navigation, the page's own body in `main`, footer. */
export function documentOf(site: Site, page: Page): Html {
  const t = frameStrings[site.locale];
  const title = page.title === t.siteName ? t.siteName : `${page.title} · ${t.siteName}`;
  const address = `${site.origin}${linkTo(site, page.canonical ?? site.path)}`;
  return html`<!doctype html>
<html lang="${site.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>${title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${address}">
${page.isUnlisted ? html`<meta name="robots" content="noindex">` : ""}
<link rel="icon" type="image/svg+xml" href="${site.asset("mark.svg")}">
<link rel="stylesheet" href="${site.asset("site.css")}">
${(page.scripts ?? []).map((name) => html`<script type="module" src="${site.asset(name)}"></script>`)}
</head>
<body>
<a class="skip-link" href="#main">${t.skip}</a>
${header(site, page.section)}
<main id="main" tabindex="-1">${page.body}</main>
${footer(site)}
</body>
</html>`;
}
