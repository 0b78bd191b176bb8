import { html } from "hono/html";
import type { Article } from "../../core/article.ts";
import { formatDate } from "../../core/shown/dates.ts";
import { fill } from "../../core/shown/fill.ts";
import { languageNames } from "../../core/shown/locales.ts";
import { frameStrings } from "../frame/strings.ts";
import { articlePath, linkTo } from "../link.ts";
import { badge } from "../parts/badge.ts";
import { breadcrumbs } from "../parts/breadcrumbs.ts";
import { type Field, fieldList } from "../parts/field-list.ts";
import type { Html, Site } from "../site.ts";
import type { Reading, View } from "./reading.ts";
import { articleStrings } from "./strings.ts";

/** What an article's head says where no publisher is named. */
const NOT_NAMED = "来源未载明";

/** What stands above an article's text: its title, where it is from and when, what to know before reading, and how to read it. */
export function articleHead(site: Site, reading: Reading): Html {
  const { article, rendering } = reading;
  const t = articleStrings[site.locale];
  const above = [{ name: frameStrings[site.locale].nav.articles, path: "/articles" }];
  const title = html`<span lang="${article.lang}">${article.title}</span>`;
  return html`<header class="page-head article-head">
${breadcrumbs(site, above, title)}
<h1 lang="${article.lang}">${article.title}</h1>
${rendering === null || reading.view === "original" ? "" : html`<p class="lead" lang="en">${rendering.title}</p>`}
${endedNotice(site, reading)}
${scopeBadges(site, article)}
${fieldList(site, headFields(site, article))}
${notesOf(reading).map((note) => html`<p class="notice">${t.notes[note]}</p>`)}
${viewLinks(site, reading)}
</header>`;
}

/** That an article is not answered from any more, and what holds instead. */
function endedNotice(site: Site, { ended }: Reading): Html | "" {
  if (ended === null) return "";
  const t = articleStrings[site.locale].ended;
  const { state, on, instead } = ended;
  const [before = "", after = ""] = t.instead.split("{title}");
  return html`<div class="notice" role="note"><p>${on === null ? t.undated[state] : fill(t[state], { date: formatDate(on, site.locale) })}</p>
${instead === null ? "" : html`<p>${before}<a href="${linkTo(site, articlePath(instead.id))}" lang="${instead.lang}">${instead.title}</a>${after}</p>`}</div>`;
}

/** Whose facts an article states where they are not the city's, and that only its opening is known. */
export function scopeBadges(site: Site, { scope, kind, lang }: Article): Html | "" {
  const t = articleStrings[site.locale].tags;
  const badges = [
    scope === "zhenjiang" ? [] : [badge(t[scope])],
    kind === "teaser" ? [badge(t.teaser)] : [],
    lang === "zh-Hans" ? [] : [html`<span lang="${lang}">${badge(languageNames[lang])}</span>`],
  ].flat();
  return badges.length === 0 ? "" : html`<p class="badge-row">${badges}</p>`;
}

/** Publisher of an article, or null where none is named. */
export function publisherOf({ source, lang }: Article): Html | null {
  return source === "" || source === NOT_NAMED ? null : html`<span lang="${lang}">${source}</span>`;
}

/** When an article was published and how that is known; null where it bears no date. */
export function dateOf(site: Site, { published, publishedBasis }: Article): Html | null {
  if (published === null) return null;
  const t = articleStrings[site.locale];
  const date = html`<time datetime="${published}">${formatDate(published, site.locale)}</time>`;
  if (publishedBasis === null) return date;
  // The date is markup, so the words around it are put there by hand.
  const [before = "", after = ""] = fill(t.head.basis, { basis: t.basis[publishedBasis] }).split("{date}");
  return html`${before}${date}${after}`;
}

function headFields(site: Site, article: Article): Field[] {
  const t = articleStrings[site.locale].head;
  const { about } = article;
  const address = webAddress(article.url);
  return [
    { name: t.publisher, value: publisherOf(article) },
    { name: t.date, value: dateOf(site, article) },
    ...(about === null ? [] : [{ name: t.about, value: spanOf(site, about.from, about.to) }]),
    {
      name: t.original,
      value:
        address === null
          ? null
          : html`<a class="address" href="${address}" rel="noopener nofollow external">${address}</a>`,
    },
  ];
}

/** An address that a browser may open: what an article says of itself is no more trusted than its text. */
function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return /^https?:$/.test(protocol) ? href : null;
}

/** Both ends of a stretch of time, or the one date that it is. */
export function spanOf(site: Site, from: string, to: string): string {
  const [first, last] = [formatDate(from, site.locale), formatDate(to, site.locale)];
  return from === to ? first : fill(articleStrings[site.locale].head.span, { from: first, to: last });
}

type Note = "teaser" | "other" | "quote" | "rendering" | "converted";

function notesOf({ article, view, convert, isQuoteAmiss }: Reading): Note[] {
  const notes: Array<[boolean, Note]> = [
    [isQuoteAmiss, "quote"],
    [article.kind === "teaser", "teaser"],
    [article.scope === "other", "other"],
    [view !== "original", "rendering"],
    [convert !== null, "converted"],
  ];
  return notes.flatMap(([holds, note]) => (holds ? [note] : []));
}

function viewLinks(site: Site, { article, rendering, view, convert, quote }: Reading): Html | "" {
  const t = articleStrings[site.locale].views;
  const asked = quote === null ? {} : { quote: `${quote.start}-${quote.end}` };
  const fragment = quote === null ? "" : "#quote";
  const link = (name: string, isCurrent: boolean, query: { view: View; script?: string }) =>
    html`<li><a href="${linkTo(site, `${articlePath(article.id)}${fragment}`, { ...query, ...asked })}" ${isCurrent ? html`aria-current="true"` : ""}>${name}</a></li>`;
  const links = [
    link(t.original, view === "original" && convert === null, { view: "original" }),
    canConvert(site, article)
      ? link(t.converted, convert !== null, { view: "original", script: "hant" })
      : "",
    rendering === null ? "" : link(t.both, view === "both", { view: "both" }),
    rendering === null ? "" : link(t.en, view === "en", { view: "en" }),
  ].filter((one) => one !== "");
  if (links.length === 1) return "";
  return html`<nav class="reading-views" aria-label="${t.label}"><ul>${links}</ul></nav>`;
}

/** Whether the reader is offered the text in 繁體. */
export function canConvert({ locale }: Pick<Site, "locale">, { lang }: Pick<Article, "lang">): boolean {
  return locale === "zh-Hant" && lang === "zh-Hans";
}
