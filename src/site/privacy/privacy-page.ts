import { html } from "hono/html";
import { currentNotice, noticeVersions } from "../../core/desk/request/consent.ts";
import { formatDate } from "../../core/shown/dates.ts";
import { fill } from "../../core/shown/fill.ts";
import { linkTo } from "../link.ts";
import { pageHead } from "../parts/page-head.ts";
import type { Html, Page, Site } from "../site.ts";
import { privacyStrings } from "./strings.ts";

/**
 * The privacy notice as it is, or as it was: people agree to one version of it. `asked`: a version, null for the current one.
 * `days`: how long personal details are kept after the last that happened.
 */
export function privacyPage(site: Site, asked: string | null, days: number): Page {
  const t = privacyStrings[site.locale];
  const known = noticeVersions.find((version) => version === asked);
  const shown = known ?? currentNotice;
  const date = formatDate(shown, site.locale);
  return {
    title: t.title,
    description: t.lead,
    section: null,
    canonical: "/privacy",
    body: html`${pageHead(site, { title: t.title, lead: t.lead, ...(shown === currentNotice && { meta: fill(t.current, { version: date }) }) })}
${asked !== null && known === undefined ? html`<p class="notice">${fill(t.unknown, { version: asked.slice(0, 20) })}</p>` : ""}
${shown === currentNotice ? "" : earlierNotice(site)}
<div class="prose">${t.notices[shown].map(
      ({ title, text }) => html`<section><h2>${title}</h2>
${text.map((paragraph) => html`<p>${fill(paragraph, { days })}</p>`)}</section>`,
    )}</div>
<section aria-labelledby="versions"><h2 id="versions">${t.versions}</h2>
<ul class="link-list">${noticeVersions.map(
      (version) =>
        html`<li><a href="${linkTo(site, "/privacy", { version })}">${fill(t.version, { version: formatDate(version, site.locale) })}</a></li>`,
    )}</ul></section>`,
  };
}

function earlierNotice(site: Site): Html {
  const t = privacyStrings[site.locale];
  const [before = "", after = ""] = t.earlier.split("{link}", 2);
  const name = fill(t.version, { version: formatDate(currentNotice, site.locale) });
  return html`<p class="notice">${before}<a href="${linkTo(site, "/privacy")}">${name}</a>${after}</p>`;
}
