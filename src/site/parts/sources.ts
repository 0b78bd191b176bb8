import { html } from "hono/html";
import type { Citation } from "../../core/answer/answer.ts";
import { formatDate } from "../../core/shown/dates.ts";
import { fill } from "../../core/shown/fill.ts";
import { frameStrings } from "../frame/strings.ts";
import { quoteLink } from "../link.ts";
import type { Html, Site } from "../site.ts";

/** The small number behind a statement; it leads to the quotation in its article. */
export function marker(site: Site, citation: Citation): Html {
  const t = frameStrings[site.locale];
  const label = fill(t.source, { index: citation.index, title: citation.title });
  return html`<a class="marker" href="${quoteLink(site, citation)}" aria-label="${label}">${citation.index}</a>`;
}

/** What the articles' heads say where no publisher is named. */
const notNamed = "来源未载明";

/** Publisher and date, or that they are not stated. */
export function provenance(
  site: Site,
  { source, published, lang }: Pick<Citation, "source" | "published" | "lang">,
): Html {
  const t = frameStrings[site.locale];
  return html`<span class="provenance">${
    source === "" || source === notNamed
      ? html`<span>${t.sourceUnknown}</span>`
      : html`<span lang="${lang}">${source}</span>`
  } ${
    published === null
      ? html`<span>${t.dateUnknown}</span>`
      : html`<time datetime="${published}">${formatDate(published, site.locale)}</time>`
  }</span>`;
}

/** Each citation with its quotation under a heading (default: sources); nothing where there is none. */
export function sourceList(site: Site, citations: readonly Citation[], heading?: string): Html | "" {
  if (citations.length === 0) return "";
  const t = frameStrings[site.locale];
  return html`<section class="sources" aria-labelledby="sources"><h2 id="sources">${heading ?? t.sources}</h2><ol>
${citations.map(
  (citation) => html`<li value="${citation.index}" id="source-${citation.index}">
<blockquote lang="${citation.lang}">${citation.quote}</blockquote>
<p><a href="${quoteLink(site, citation)}" lang="${citation.lang}">${citation.title}</a> ${provenance(site, citation)}</p>
</li>`,
)}
</ol></section>`;
}
