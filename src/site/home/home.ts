import { html } from "hono/html";
import type { CorpusInfo } from "../../core/ports.ts";
import { formatDate } from "../../core/shown/dates.ts";
import { fill } from "../../core/shown/fill.ts";
import { linkTo } from "../link.ts";
import { languageInput } from "../parts/filter-form.ts";
import type { Html, Page, Site } from "../site.ts";
import { browse, type Counts } from "./browse.ts";
import type { Highlights } from "./highlights.ts";
import { type HomeStrings, homeStrings } from "./strings.ts";

export interface HomeData {
  info: Pick<CorpusInfo, "articles" | "facts" | "asOf">;
  /** How many records of each kind there are. */
  counts: Counts;
  highlights: Highlights;
  /** Questions that the articles are known to answer, in the reader's language. */
  examples: readonly string[];
}

/** `/`: asking first, then what there is to read, then what this is and is not. */
export function homePage(site: Site, data: HomeData, siteName: string): Page {
  const t = homeStrings[site.locale];
  return {
    title: siteName,
    description: t.description,
    section: null,
    scripts: ["/widget.js"],
    data: {
      "@context": "https://schema.org",
      "@type": "WebSite",
      name: siteName,
      url: `${site.origin}/`,
      inLanguage: site.locale,
      potentialAction: {
        "@type": "SearchAction",
        target: `${site.origin}/ask?q={search_term_string}`,
        "query-input": "required name=search_term_string",
      },
    },
    body: html`${hero(site, data, t)}
${browse(site, data, t)}
${promise(t)}
${audiences(site, t)}`,
  };
}

function hero(site: Site, { info, examples }: HomeData, t: HomeStrings): Html {
  return html`<div class="hero-band"><div class="hero">
<div class="hero-words">
<h1>${t.heading}</h1>
<p class="lead">${t.lead}</p>
<p class="corpus">${corpusLine(site, info, t)}</p>
</div>
<div class="hero-chat"><zhenjiang-invest position="inline" lang="${site.locale}">
<form class="ask-form" method="get" action="/ask" aria-label="${t.chat}">
${languageInput(site)}
<div class="field"><label for="q">${t.question}</label>
<input id="q" name="q" type="text" required maxlength="2000" autocomplete="off" placeholder="${t.placeholder}"></div>
<button class="button button-primary" type="submit">${t.ask}</button>
</form>
${
  examples.length === 0
    ? ""
    : html`<h2>${t.examples}</h2>
<ul class="example-list">${examples.map((question) => html`<li><a href="${linkTo(site, "/ask", { q: question })}">${question}</a></li>`)}</ul>`
}
</zhenjiang-invest></div>
</div></div>`;
}

function corpusLine(site: Site, { articles, facts, asOf }: HomeData["info"], t: HomeStrings): string {
  const number = new Intl.NumberFormat(site.locale);
  const counts = { articles: number.format(articles), facts: number.format(facts) };
  return asOf === null
    ? fill(t.corpusUndated, counts)
    : fill(t.corpus, { ...counts, date: formatDate(asOf, site.locale) });
}

function promise(t: HomeStrings): Html {
  const list = ({ title, items }: HomeStrings["does"], sign: string) => html`<div class="${sign}">
<h3>${title}</h3>
<ul>${items.map((item) => html`<li>${item}</li>`)}</ul></div>`;
  return html`<section class="band" aria-labelledby="promise"><h2 id="promise">${t.promise}</h2>
<div class="promise">${list(t.does, "does")}${list(t.doesNot, "does-not")}</div></section>`;
}

function audiences(site: Site, t: HomeStrings): Html {
  const ways = [
    { ...t.investors, path: "/parks" },
    { ...t.staff, path: "/console" },
    { ...t.builders, path: "/connect" },
  ];
  return html`<section aria-labelledby="audiences"><h2 id="audiences">${t.audiences}</h2>
<ul class="audiences">${ways.map(
    ({ title, text, link, path }) => html`<li><h3>${title}</h3><p>${text}</p>
<p><a href="${linkTo(site, path)}">${link}</a></p></li>`,
  )}</ul></section>`;
}
