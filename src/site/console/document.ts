import { html } from "hono/html";
import type { LookupResult } from "../../core/lookup/lookup-result.ts";
import { formatDate } from "../../core/shown/dates.ts";
import { fill } from "../../core/shown/fill.ts";
import { languageNames, locales } from "../../core/shown/locales.ts";
import { linkTo } from "../link.ts";
import type { Html, Site } from "../site.ts";
import { foundLists } from "./found-lists.ts";
import { consoleStrings } from "./strings.ts";

/** What the document is made of: nothing looked up, something found, or words that are too long to look up. */
export interface ConsolePage {
  query: string;
  result: LookupResult | null;
  /** Most characters, where there were more. */
  tooLong: number | null;
  /** Address of the service worker that keeps the console for times without a network. */
  serviceWorker: string;
  /** Whether there is a desk that keeps what callers ask for. */
  hasDesk: boolean;
}

/** Where officers write down what a caller asks for. */
const ENQUIRY_FORM = "/desk/enquiries/new";

/**
 * The console's document: a search form with its results for browsers without scripts, in the room where the program starts. It
 * has a slim frame of its own: during a call the height belongs to what is found.
 */
export function consoleDocument(site: Site, page: ConsolePage): Html {
  const t = consoleStrings[site.locale];
  const { query, result, tooLong } = page;
  return html`<!doctype html>
<html lang="${site.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>${t.title} · ${t.siteName}</title>
<meta name="description" content="${t.description}">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f6f5f0" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#101413" media="(prefers-color-scheme: dark)">
<link rel="icon" type="image/svg+xml" href="${site.asset("mark.svg")}">
<link rel="stylesheet" href="${site.asset("console.css")}">
<script type="module" src="${site.asset("console.js")}"></script>
</head>
<body>
<div id="console" data-origin="${site.origin}" data-worker="${site.asset("lookup-worker.js")}" data-service-worker="${page.serviceWorker}" ${page.hasDesk ? html`data-enquiry-form="${ENQUIRY_FORM}"` : ""}>
<header class="console-head">
<h1>${t.title}</h1>
<a class="console-home" href="${linkTo(site, "/")}">${t.siteName}</a>
${page.hasDesk ? html`<a class="button" href="${ENQUIRY_FORM}" target="_blank" rel="noopener">${t.recordEnquiry}</a>` : ""}
<nav class="console-languages" aria-label="${t.language}"><ul>
${locales.map(
  (locale) =>
    html`<li><a href="${linkTo({ locale, isLocaleChosen: true }, site.path)}" lang="${locale}" hreflang="${locale}" ${locale === site.locale ? html`aria-current="true"` : ""}>${languageNames[locale]}</a></li>`,
)}
</ul></nav>
</header>
<main class="console-plain">
<search><form class="console-search" action="/console" method="get">
${site.isLocaleChosen ? html`<input type="hidden" name="lang" value="${site.locale}">` : ""}
<input id="console-box" type="text" name="q" value="${query}" aria-label="${t.label}" placeholder="${t.placeholder}" autocomplete="off" autocapitalize="off" spellcheck="false" autofocus>
<button class="button" type="submit">${t.search}</button>
</form></search>
<noscript><p class="quiet">${t.withoutScript}</p></noscript>
${tooLong === null ? "" : html`<p class="warning" role="alert">${fill(t.tooLong, { count: tooLong })}</p>`}
${result === null ? html`<p class="quiet">${t.lead}</p>` : foundLists(site, result)}
${site.asOf === null ? "" : html`<p class="quiet">${fill(t.asOf, { date: formatDate(site.asOf, site.locale) })}</p>`}
</main>
</div>
</body>
</html>`;
}
