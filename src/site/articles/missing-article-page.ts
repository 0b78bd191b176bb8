import { html } from "hono/html";
import type { Article } from "../../core/article.ts";
import { fill } from "../../core/shown/fill.ts";
import { frameStrings } from "../frame/strings.ts";
import { articlePath, linkTo } from "../link.ts";
import { pageHead } from "../parts/page-head.ts";
import type { Page, Site } from "../site.ts";
import { articleStrings } from "./strings.ts";

/** Says that there is no article of this id, and which ones come near it. */
export function missingArticlePage(
  site: Site,
  id: string,
  near: ReadonlyArray<Pick<Article, "id" | "title" | "lang">>,
): Page {
  const t = articleStrings[site.locale].missing;
  const lead = fill(t.lead, { id: id.slice(0, 120).toWellFormed() });
  return {
    title: t.title,
    description: t.title,
    section: "articles",
    status: 404,
    isUnlisted: true,
    body: html`${pageHead(site, {
      title: t.title,
      lead,
      above: [{ name: frameStrings[site.locale].nav.articles, path: "/articles" }],
    })}
${
  near.length === 0
    ? ""
    : html`<h2>${t.near}</h2>
<ul class="plain-list">${near.map((one) => html`<li><a href="${linkTo(site, articlePath(one.id))}" lang="${one.lang}">${one.title}</a></li>`)}</ul>`
}
<p><a href="${linkTo(site, "/articles")}">${t.all}</a></p>`,
  };
}
