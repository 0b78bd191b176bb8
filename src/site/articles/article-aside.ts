import { html } from "hono/html";
import type { RecordKind } from "../../core/knowledge/knowledge.ts";
import type { RecordName } from "../../core/knowledge/related.ts";
import { fill } from "../../core/shown/fill.ts";
import { articlePath, linkTo, RECORD_PATHS } from "../link.ts";
import { languageInput } from "../parts/filter-form.ts";
import type { Html, Site } from "../site.ts";
import type { Reading } from "./reading.ts";
import { articleStrings } from "./strings.ts";

/** So many names of a kind stand open; more are opened by the reader. */
const OPEN = 4;

/** What leads on from an article: questions, what it mentions, articles like it, its other formats. */
export function articleAside(site: Site, reading: Reading): Html {
  return html`<aside class="article-aside">
${asking(site, reading)}
${mentioned(site, reading)}
${similar(site, reading)}
${formats(site, reading)}
</aside>`;
}

function asking(site: Site, { questions }: Reading): Html {
  const t = articleStrings[site.locale].aside;
  return html`<section aria-labelledby="ask-here"><h2 id="ask-here">${t.ask}</h2>
${questions.length === 0 ? "" : html`<ul class="plain-list">${questions.map((question) => html`<li><a href="${linkTo(site, "/ask", { q: question })}">${question}</a></li>`)}</ul>`}
<form class="ask-form" method="get" action="/ask">${languageInput(site)}
<div class="field"><label for="q">${t.question}</label><input id="q" name="q" type="text" required maxlength="500" autocomplete="off"></div>
<button class="button button-primary" type="submit">${t.send}</button></form></section>`;
}

function mentioned(site: Site, { records }: Reading): Html | "" {
  if (records.length === 0) return "";
  const t = articleStrings[site.locale];
  return html`<section aria-labelledby="mentioned" class="mentioned"><h2 id="mentioned">${t.aside.mentioned}</h2>
<div class="mentioned-kinds">${records.map(
    ({ kind, records: some }) => html`<div><h3>${t.kinds[kind]}</h3>
${namesOf(site, kind, some.slice(0, OPEN))}
${some.length <= OPEN ? "" : html`<details><summary>${fill(t.aside.more, { count: some.length - OPEN })}</summary>${namesOf(site, kind, some.slice(OPEN))}</details>`}</div>`,
  )}</div>
</section>`;
}

function namesOf(site: Site, kind: RecordKind, records: readonly RecordName[]): Html {
  const { speech } = site;
  return html`<ul class="plain-list">${records.map(
    ({ id, name, nameEn }) =>
      html`<li><a href="${linkTo(site, `${RECORD_PATHS[kind]}/${encodeURIComponent(id)}`)}" lang="${speech.locale}">${speech.say(name, nameEn)}</a></li>`,
  )}</ul>`;
}

function similar(site: Site, { related }: Reading): Html | "" {
  if (related.length === 0) return "";
  const t = articleStrings[site.locale].aside;
  return html`<section aria-labelledby="similar"><h2 id="similar">${t.related}</h2>
<ul class="plain-list">${related.map(({ id, title, lang }) => html`<li><a href="${linkTo(site, articlePath(id))}" lang="${lang}">${title}</a></li>`)}</ul></section>`;
}

function formats(site: Site, { article }: Reading): Html {
  const t = articleStrings[site.locale].aside;
  const id = encodeURIComponent(article.id);
  return html`<section aria-labelledby="formats"><h2 id="formats">${t.forMachines}</h2>
<ul class="plain-list"><li><a href="/articles/${id}.md">Markdown</a></li><li><a href="/api/articles/${id}">JSON</a></li></ul></section>`;
}
