import { html } from "hono/html";
import { formatDate } from "../../core/shown/dates.ts";
import { fill } from "../../core/shown/fill.ts";
import { linkTo } from "../link.ts";
import type { Html, Site } from "../site.ts";
import { frameStrings } from "./strings.ts";

/** How recent everything is, what it is not, and the ways in for staff and for machines. */
export function footer(site: Site): Html {
  const t = frameStrings[site.locale];
  return html`<footer class="site-foot">
<div class="foot-about">
${site.asOf === null ? "" : html`<p>${fill(t.asOf, { date: formatDate(site.asOf, site.locale) })}</p>`}
<p>${t.disclaimer}</p>
</div>
<ul class="foot-links">
${
  site.takesRequests === true
    ? html`<li><a href="${linkTo(site, "/enquiries/new")}">${t.foot.request}</a></li>
<li><a href="${linkTo(site, "/privacy")}">${t.foot.privacy}</a></li>`
    : ""
}
<li><a href="${linkTo(site, "/console")}">${t.foot.console}</a></li>
<li><a href="${linkTo(site, "/connect#widget")}">${t.foot.widget}</a></li>
<li><a href="${linkTo(site, "/connect#mcp")}">${t.foot.mcp}</a></li>
<li><a href="/openapi.json">${t.foot.api}</a></li>
<li><a href="/llms.txt">llms.txt</a></li>
</ul>
</footer>`;
}
