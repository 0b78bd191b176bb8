import { html } from "hono/html";
import type { Fact } from "../../core/facts/fact.ts";
import { fill } from "../../core/shown/fill.ts";
import { frameStrings } from "../frame/strings.ts";
import { quoteLink } from "../link.ts";
import { dataTable } from "../parts/data-table.ts";
import type { Html, Site } from "../site.ts";
import { spanOf } from "./article-head.ts";
import type { ArticleFigure, Reading } from "./reading.ts";
import { articleStrings } from "./strings.ts";

/** So many figures stand open; more are opened by the reader. */
const OPEN = 12;

/** The figures of an article as a table, each leading to its sentence; nothing where it has none. */
export function articleFigures(site: Site, { article, figures }: Reading): Html | "" {
  if (figures.length === 0) return "";
  const t = articleStrings[site.locale].figures;
  const table = dataTable({
    id: "figures-of",
    caption: fill(t.count, { count: figures.length }),
    head: [t.what, t.value, t.period, t.note],
    numbers: [1],
    rows: figures.map((figure) => ({
      head: whatOf(site, figure),
      cells: [
        html`<a href="#s${figure.sentence ?? 1}" lang="${article.lang}">${written(article.body, figure.fact)}</a>`,
        periodOf(site, figure.fact),
        noteOf(site, figure),
      ],
    })),
  });
  return html`<section aria-labelledby="figures" class="article-figures"><h2 id="figures">${t.title}</h2>
<details ${figures.length <= OPEN ? html`open` : ""}><summary>${fill(t.count, { count: figures.length })}</summary>
${table}</details></section>`;
}

function whatOf(site: Site, { fact, subjectEn }: ArticleFigure): Html {
  const { speech } = site;
  const subject = html`<span lang="${speech.locale}">${speech.say(fact.subject.name, subjectEn)}</span>`;
  // No list has measures in English: they are shown in the words of the sentence.
  const chinese = speech.locale === "zh-Hant" ? "zh-Hant" : "zh-Hans";
  return html`${subject} <span class="measured" lang="${chinese}">${speech.say(fact.metric, fact.metric)}</span>`;
}

function written(body: string, { valueStart, valueEnd }: Fact): string {
  return body.slice(valueStart, valueEnd);
}

function periodOf(site: Site, { period }: Fact): string | Html {
  if (period === null) return html`<span class="not-stated">${frameStrings[site.locale].notStated}</span>`;
  const [from = "", to = from] = period.split("/");
  return spanOf(site, from, to);
}

function noteOf(site: Site, { fact, later, others }: ArticleFigure): Html {
  const t = articleStrings[site.locale].figures;
  const notes = [
    fact.status === "result" ? [] : [html`${t[fact.status]}`],
    fact.qualifier === undefined ? [] : [html`<span lang="zh-Hans">${fact.qualifier}</span>`],
    later === null ? [] : [elsewhere(site, t.superseded, later)],
    others.map((other) => elsewhere(site, t.contradicts, other)),
  ].flat();
  return html`${notes.map((note, at) => (at === 0 ? note : html`<br>${note}`))}`;
}

function elsewhere(site: Site, template: string, fact: Fact): Html {
  const [before = "", after = ""] = template.split("{value}");
  const place = { articleId: fact.articleId, start: fact.start, end: fact.end };
  return html`${before}<a href="${quoteLink(site, place)}" lang="zh">${fact.value}${fact.unit}</a>${after}`;
}
