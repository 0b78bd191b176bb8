import { html, raw } from "hono/html";
import type { Citation } from "../../core/answer/answer.ts";
import type { LinkedThing, MappedIndustry } from "../../core/knowledge/industry-map.ts";
import type { RecordKind } from "../../core/knowledge/knowledge.ts";
import { chainDrawing } from "../../core/knowledge/svg/page-drawings.ts";
import { fill } from "../../core/shown/fill.ts";
import { linkTo, RECORD_PATHS } from "../link.ts";
import { content } from "../records/said.ts";
import { numberMarker } from "../records/told.ts";
import type { Html, Site } from "../site.ts";
import type { IndustryStrings } from "./strings.ts";

/** What an industry is shown with. */
export interface Outlining {
  site: Site;
  citations: readonly Citation[];
  t: IndustryStrings;
}

/** A chain as a drawing, and beside it the same as a list with links and markers; nothing where the articles tell of none. */
export function chainFigure(to: Outlining, industry: MappedIndustry): Html | "" {
  const svg = chainDrawing(industry, `chain-${industry.id}`, to.site.speech);
  if (svg === null) return "";
  // The drawing is made by our own code, which escapes every text.
  return html`<div class="chain"><figure class="drawing">${raw(svg)}</figure>
${chainOutline(to, industry)}</div>`;
}

function chainOutline({ site, citations, t }: Outlining, { chain }: MappedIndustry): Html {
  return html`<ol class="chain-links" aria-label="${t.links}">${chain.map(
    ({
      name,
      nameEn,
      source,
      companies,
      parks,
    }) => html`<li><strong>${content(site, site.speech.say(name, nameEn))}</strong>${numberMarker(site, citations, source)}
<ul class="link-things">${thingsItem({ site, citations, t }, "companies", companies)}${thingsItem({ site, citations, t }, "parks", parks)}${
      companies.length + parks.length === 0 ? html`<li class="not-stated">${t.noCompanies}</li>` : ""
    }</ul></li>`,
  )}</ol>`;
}

function thingsItem(to: Outlining, kind: "companies" | "parks", things: readonly LinkedThing[]): Html | "" {
  if (things.length === 0) return "";
  return html`<li><span class="things-of">${to.t[kind]}</span> ${thingLinks(to, kind, things)}</li>`;
}

/** Names that lead to their pages, each with its marker; of many the first, and how many more there are. */
export function thingLinks(
  { site, citations, t }: Outlining,
  kind: RecordKind,
  things: readonly LinkedThing[],
  most = Number.POSITIVE_INFINITY,
): Html {
  const between = site.speech.say("、", ", ");
  const rest = things.length - most;
  return html`${things
    .slice(0, most)
    .map(
      ({ id, name, nameEn, source }, at) =>
        html`${at === 0 ? "" : between}<a href="${linkTo(site, `${RECORD_PATHS[kind]}/${id}`)}">${content(site, site.speech.say(name, nameEn))}</a>${numberMarker(site, citations, source)}`,
    )}${rest > 0 ? html` <span class="more-count">${fill(t.more, { count: rest })}</span>` : ""}`;
}
