import { html } from "hono/html";
import type { Warning } from "../../../core/desk/articles/warnings.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import type { DeskLocale } from "../frame/desk-page.ts";
import { deskArticlePath } from "./paths.ts";
import { articlesStrings } from "./strings.ts";

const GRAVE: ReadonlySet<Warning["kind"]> = new Set(["other-city", "duplicate", "personal", "future-date"]);

/** What staff should look at, the gravest first. */
export function warningList(locale: DeskLocale, warnings: readonly Warning[]): Html {
  const t = articlesStrings[locale].warnings;
  const sorted = warnings.toSorted((a, b) => Number(GRAVE.has(b.kind)) - Number(GRAVE.has(a.kind)));
  return html`<section class="panel article-warnings"><h2>${t.title}</h2>
${
  sorted.length === 0
    ? html`<p class="meta">${t.none}</p>`
    : html`<ul>${sorted.map((one) => html`<li class="${GRAVE.has(one.kind) ? "article-grave" : ""}">${textOf(locale, one)}</li>`)}</ul>`
}</section>`;
}

function textOf(locale: DeskLocale, warning: Warning): string | Html {
  const t = articlesStrings[locale].warnings;
  switch (warning.kind) {
    case "other-city":
      return fill(t["other-city"], {
        names: warning.names.join(locale === "en" ? ", " : "、"),
        ours: warning.ours,
        theirs: warning.theirs,
      });
    case "future-date":
    case "old-date":
      return fill(t[warning.kind], { date: warning.date });
    case "later-year":
      return fill(t["later-year"], { year: warning.year });
    case "duplicate":
    case "overlap": {
      const { id, title, shared } = warning.article;
      const text = fill(t[warning.kind], { title, share: Math.round(shared * 100), id });
      return html`<a href="${deskArticlePath(id)}">${text}</a>`;
    }
    default:
      return t[warning.kind];
  }
}
