import { html } from "hono/html";
import type { RecordKind } from "../../core/knowledge/knowledge.ts";
import { fill } from "../../core/shown/fill.ts";
import { articlePath, linkTo } from "../link.ts";
import { badge } from "../parts/badge.ts";
import { cardList } from "../parts/card.ts";
import { contentText } from "../parts/content-text.ts";
import { marker, provenance } from "../parts/sources.ts";
import type { Html, Site } from "../site.ts";
import type { Chain, Highlight, Highlights, Shown } from "./highlights.ts";
import type { HomeStrings } from "./strings.ts";

export type Counts = Readonly<Record<RecordKind | "articles", number>>;

interface Told {
  counts: Counts;
  highlights: Highlights;
}

/** What there is to read, each kind with a few of its own; kinds of which there is nothing are left out. */
export function browse(site: Site, { counts, highlights }: Told, t: HomeStrings): Html {
  const { parks, incentives, sites, projects, chains, articles } = highlights;
  return html`${
    parks.length === 0
      ? ""
      : section(
          site,
          { id: "parks", path: "/parks", count: counts.parks, words: t.parks },
          t,
          cardList(
            parks.map(({ id, name, kind, said }) => ({
              title: name,
              href: linkTo(site, `/parks/${id}`),
              kicker: contentText(site, kind),
              body: html`<p>${statement(site, said)}</p>`,
            })),
          ),
        )
  }
${
  chains.length === 0
    ? ""
    : section(
        site,
        {
          id: "industries",
          path: "/industries",
          count: counts.industries,
          words: t.industries,
          isBand: true,
        },
        t,
        chainList(site, chains, t),
      )
}
${
  incentives.length === 0
    ? ""
    : section(
        site,
        { id: "incentives", path: "/incentives", count: counts.incentives, words: t.incentives },
        t,
        rows(site, "/incentives", incentives),
      )
}
${
  sites.length + projects.length === 0
    ? ""
    : html`<div class="halves">
${
  sites.length === 0
    ? ""
    : section(
        site,
        { id: "sites", path: "/sites", count: counts.carriers, words: t.sites },
        t,
        rows(site, "/sites", sites),
      )
}
${
  projects.length === 0
    ? ""
    : section(
        site,
        { id: "projects", path: "/projects", count: counts.projects, words: t.projects },
        t,
        rows(site, "/projects", projects),
      )
}
</div>`
}
${
  articles.length === 0
    ? ""
    : section(
        site,
        { id: "articles", path: "/articles", count: counts.articles, words: t.articles },
        t,
        html`<ul class="article-list">${articles.map(
          ({ id, title, lang, source, published }) =>
            html`<li><a href="${linkTo(site, articlePath(id))}" lang="${lang}">${title}</a> ${provenance(site, { source, published, lang })}</li>`,
        )}</ul>`,
      )
}`;
}

interface Part {
  id: string;
  path: string;
  count: number;
  words: { title: string; text: string };
  isBand?: boolean;
}

function section(site: Site, { id, path, count, words, isBand }: Part, t: HomeStrings, body: Html): Html {
  return html`<section ${isBand ? html`class="band"` : ""} aria-labelledby="${id}">
<div class="section-head"><h2 id="${id}">${words.title}</h2>
<a href="${linkTo(site, path)}" aria-describedby="${id}">${fill(t.all, { count })}</a>
<p>${words.text}</p></div>
${body}</section>`;
}

function statement(site: Site, { text, citation }: Shown): Html {
  return html`${contentText(site, text)}${marker(site, citation)}`;
}

/** Names to the left, what is said of them to the right. */
function rows(site: Site, base: string, items: ReadonlyArray<Highlight & { status?: string | null }>): Html {
  return html`<ul class="rows">${items.map(
    ({
      id,
      name,
      said,
      status,
    }) => html`<li><a href="${linkTo(site, `${base}/${id}`)}">${contentText(site, name)}</a>
<span class="row-said">${status ? badge(status) : ""} ${statement(site, said)}</span></li>`,
  )}</ul>`;
}

function chainList(site: Site, chains: readonly Chain[], t: HomeStrings): Html {
  return html`<ul class="chains">${chains.map(
    ({
      id,
      name,
      links,
    }) => html`<li><h3><a href="${linkTo(site, `/industries/${id}`)}">${contentText(site, name)}</a></h3>
<ol aria-label="${t.industries.chain}">${links.map((link) => html`<li>${statement(site, link)}</li>`)}</ol></li>`,
  )}</ul>`;
}
