import { html } from "hono/html";
import type { LookupRecord, LookupResult } from "../../core/lookup/lookup-result.ts";
import { formatDate } from "../../core/shown/dates.ts";
import { fill } from "../../core/shown/fill.ts";
import { linkTo, quoteLink } from "../link.ts";
import type { Html, Site } from "../site.ts";
import { figureText, periodText } from "./figure-text.ts";
import { type ConsoleStrings, consoleStrings } from "./strings.ts";

/** What was found, figures first, each with a link to where it stands. */
export function foundLists(site: Site, result: LookupResult): Html {
  const t = consoleStrings[site.locale];
  const { facts, sentences, articles, records, query, corrected } = result;
  const count = facts.length + sentences.length + articles.length + records.length;
  if (count === 0) return html`<p>${fill(t.nothing, { query })}</p>`;
  return html`${corrected === undefined ? "" : html`<p class="quiet">${fill(t.readAs, { query: corrected })}</p>`}
${group(
  t.groups.facts,
  facts.map(
    (fact) => html`<li class="result fact">
<a class="result-figure" href="${quoteLink(site, fact)}" lang="zh-Hans">${figureText(fact)}</a>
<span class="result-about" lang="zh-Hans">${[fact.subject.name, fact.metric].join(" ")} ${periodText(fact.period, site.locale)}</span>
<span class="result-source">${provenance(site, t, fact)}${
      fact.supersededBy === undefined
        ? ""
        : html` <span class="outdated">${fill(t.superseded, { figure: figureText(fact.supersededBy) })}</span>`
    }</span>
<blockquote lang="zh-Hans">${fact.quote}</blockquote>
</li>`,
  ),
)}
${group(
  t.groups.sentences,
  sentences.map(
    (sentence) => html`<li class="result sentence">
<a class="result-text" href="${quoteLink(site, sentence)}">${sentence.text}</a>
<span class="result-source"><span>${sentence.title}</span> ${provenance(site, t, sentence)}</span>
</li>`,
  ),
)}
${group(
  t.groups.articles,
  articles.map(
    (article) => html`<li class="result article">
<a class="result-text" href="${linkTo(site, `/articles/${encodeURIComponent(article.articleId)}`)}">${article.title}</a>
<span class="result-source">${provenance(site, t, article)}</span>
</li>`,
  ),
)}
${group(
  t.groups.records,
  records.map(
    (record) => html`<li class="result record">
<a class="result-text" href="${linkTo(site, recordPath(record))}" lang="zh-Hans">${record.name}</a>
<span class="result-source" lang="en">${record.nameEn}</span>
</li>`,
  ),
)}`;
}

function group(name: string, items: readonly Html[]): Html | "" {
  if (items.length === 0) return "";
  return html`<section><h2 class="group-name">${name}</h2><ul class="plain-results">${items}</ul></section>`;
}

/** What the articles' heads say where no publisher is named. */
const notNamed = "来源未载明";

function provenance(
  site: Site,
  t: ConsoleStrings,
  { source, published }: { source: string; published: string | null },
): Html {
  return html`<span>${source === "" || source === notNamed ? t.sourceUnknown : source}</span>
<span>${published === null ? t.dateUnknown : formatDate(published, site.locale)}</span>`;
}

/** The page of a record; sites stand in the list `carriers`. */
function recordPath({ list, id }: LookupRecord): string {
  return `/${list === "carriers" ? "sites" : list}/${encodeURIComponent(id)}`;
}
