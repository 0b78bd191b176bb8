import { html } from "hono/html";
import type { Html, Site } from "../site.ts";
import { breadcrumbs, type Crumb } from "./breadcrumbs.ts";

/** What stands at the top of a page. Strings are escaped; `Html` is taken as it is. */
export interface PageHead {
  title: string;
  /** Language of the title where it is not the page's. */
  lang?: string;
  /** One or two sentences below the title. */
  lead?: string | Html;
  /** A few words above the title: what kind of thing this is. */
  kicker?: string | Html;
  /** Pages above this one, without the home page; absent: no breadcrumbs. */
  above?: readonly Crumb[];
  /** Small print below: status, dates, how many. */
  meta?: string | Html;
}

/** Breadcrumbs, the page's one `h1`, and what introduces it. */
export function pageHead(site: Site, { title, lang, lead, kicker, above, meta }: PageHead): Html {
  return html`<header class="page-head">
${above === undefined ? "" : breadcrumbs(site, above, title)}
${kicker === undefined ? "" : html`<p class="kicker">${kicker}</p>`}
<h1 ${lang === undefined ? "" : html`lang="${lang}"`}>${title}</h1>
${lead === undefined ? "" : html`<p class="lead">${lead}</p>`}
${meta === undefined ? "" : html`<p class="meta">${meta}</p>`}
</header>`;
}
