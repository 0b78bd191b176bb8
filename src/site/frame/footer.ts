import { html } from "hono/html";
import { fill, formatDate } from "../language.ts";
import type { Html, Site } from "../site.ts";
import { frameStrings } from "./strings.ts";

/** How recent everything is, and what it is not. */
export function footer(site: Site): Html {
  const t = frameStrings[site.locale];
  return html`<footer class="site-foot">
${site.asOf === null ? "" : html`<p>${fill(t.asOf, { date: formatDate(site.asOf, site.locale) })}</p>`}
<p>${t.disclaimer}</p>
</footer>`;
}
