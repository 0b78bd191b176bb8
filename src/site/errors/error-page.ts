import { html } from "hono/html";
import { fill } from "../../core/shown/fill.ts";
import { frameStrings } from "../frame/strings.ts";
import { linkTo } from "../link.ts";
import type { Page, Site } from "../site.ts";
import { type ErrorStrings, errorStrings } from "./strings.ts";

/** What went wrong, in the words of a page, and the ways on. `seconds`: after how many to try again, where that is known. */
export function errorPageOf(site: Site, { status, seconds }: { status: number; seconds: number }): Page {
  const t = errorStrings[site.locale];
  const { title, text } = wordsOf(status, t);
  const { nav } = frameStrings[site.locale];
  return {
    title,
    description: text,
    section: null,
    isUnlisted: true,
    body: html`<div class="error-page">
<p class="kicker">${fill(t.code, { status })}</p>
<h1>${title}</h1>
<p class="lead">${fill(text, { seconds })}</p>
<p class="form-end"><a class="button button-primary" href="${linkTo(site, "/")}">${t.home}</a> <a href="${linkTo(site, "/ask")}">${t.ask}</a></p>
<h2>${t.browse}</h2>
<ul class="link-list">${(["parks", "industries", "incentives", "sites", "projects", "articles"] as const).map(
      (section) => html`<li><a href="${linkTo(site, `/${section}`)}">${nav[section]}</a></li>`,
    )}</ul>
</div>`,
  };
}

function wordsOf(status: number, t: ErrorStrings): { title: string; text: string } {
  if (status === 404) return t.notFound;
  if (status === 405) return t.method;
  if (status === 429) return t.busy;
  return status < 500 ? t.badRequest : t.failed;
}
