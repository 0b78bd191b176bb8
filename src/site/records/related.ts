import { html } from "hono/html";
import { RECORD_KINDS } from "../../core/knowledge/knowledge.ts";
import type { Related } from "../../core/knowledge/related.ts";
import { linkTo, RECORD_PATHS } from "../link.ts";
import type { Html, Site } from "../site.ts";
import { recordStrings } from "./strings.ts";
import { inWords } from "./told.ts";

/** Of one kind at most so many are named. */
const MOST = 12;

/** What a record has to do with, by kind; nothing where it stands alone. */
export function relatedRecords(site: Site, related: Related): Html | "" {
  const t = recordStrings[site.locale].related;
  const kinds = RECORD_KINDS.options.flatMap((kind) => {
    const some = related[kind] ?? [];
    return some.length === 0 ? [] : [{ kind, some }];
  });
  if (kinds.length === 0) return "";
  return html`<section aria-labelledby="related"><h2 id="related">${t.title}</h2>
<dl class="fields">${kinds.map(
    ({ kind, some }) => html`<dt>${t[kind]}</dt>
<dd><ul class="link-list">${some
      .slice(0, MOST)
      .map(
        ({ id, name, nameEn }) =>
          html`<li><a href="${linkTo(site, `${RECORD_PATHS[kind]}/${id}`)}">${inWords(site, name, nameEn)}</a></li>`,
      )}</ul></dd>`,
  )}</dl></section>`;
}
