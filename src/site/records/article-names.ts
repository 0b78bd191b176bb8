import { html } from "hono/html";
import type { NamedArticle } from "../../core/knowledge/about-subject.ts";
import { articlePath, linkTo } from "../link.ts";
import { provenance } from "../parts/sources.ts";
import type { Html, Site } from "../site.ts";

/** Titles that lead to their articles, each with publisher and date. */
export function articleNames(site: Site, articles: readonly NamedArticle[]): Html {
  return html`<ul class="article-names">${articles.map(
    (article) =>
      html`<li><a href="${linkTo(site, articlePath(article.id))}" lang="${article.lang}">${article.title}</a> ${provenance(site, article)}</li>`,
  )}</ul>`;
}
