import { html } from "hono/html";
import { articlePath } from "../link.ts";
import type { Html, Page, Site } from "../site.ts";
import { articleAside } from "./article-aside.ts";
import { articleFigures } from "./article-figures.ts";
import { articleHead } from "./article-head.ts";
import { articleText } from "./article-text.ts";
import type { Reading } from "./reading.ts";
import { articleStrings } from "./strings.ts";

const DESCRIBED = 150;

/** One article with everything around it. */
export function articlePage(site: Site, reading: Reading): Page {
  const { article } = reading;
  return {
    title: article.title,
    description: openingOf(article.body),
    section: "articles",
    canonical: articlePath(article.id),
    ...(reading.ended && { isUnlisted: true }),
    scripts: ["article.js"],
    body: html`<article class="article">
${articleHead(site, reading)}
<div class="with-aside">
<div>
${articleText(site, reading)}
${quoteTools(site, reading)}
${articleFigures(site, reading)}
</div>
${articleAside(site, reading)}
</div>
</article>`,
  };
}

/** What copies a selection; without the script it stays hidden. A converted or rendered text is no quotation. */
function quoteTools(site: Site, { article, view, convert }: Reading): Html | "" {
  if (view === "en" || convert !== null) return "";
  const t = articleStrings[site.locale].text;
  const address = `${site.origin}${articlePath(article.id)}`;
  const from = [article.title, article.source, article.published ?? ""].filter((part) => part !== "");
  return html`<div class="quote-tools" role="group" aria-label="${t.tools}" data-address="${address}" data-source="${from.join("，")}" data-done="${t.copied}" data-failed="${t.notCopied}" hidden>
<button class="button" type="button" data-copy="link">${t.copyLink}</button>
<button class="button" type="button" data-copy="quote">${t.copyQuote}</button>
<span role="status"></span></div>`;
}

/** The first sentences, on one line, cut where they are long. */
function openingOf(body: string): string {
  const text = body
    .slice(0, 2 * DESCRIBED)
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...text];
  return characters.length <= DESCRIBED ? text : `${characters.slice(0, DESCRIBED).join("")}…`;
}
