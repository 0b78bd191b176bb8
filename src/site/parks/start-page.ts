import { html } from "hono/html";
import { fill } from "../../core/shown/fill.ts";
import { languageInput } from "../parts/filter-form.ts";
import { pageHead } from "../parts/page-head.ts";
import { content } from "../records/said.ts";
import type { Html, Page, Site } from "../site.ts";
import { type ParkChoice, parkBoxes } from "./compare-form.ts";
import { compareLink } from "./compare-link.ts";
import { compareNotices, type Notices } from "./compare-notices.ts";
import { type ParkStrings, parkStrings } from "./strings.ts";

/** What a comparison begins with: nothing or one park chosen. */
export interface ComparisonStart {
  chosen: ParkChoice | undefined;
  parks: readonly ParkChoice[];
  /** Pairs that have much in common; where one is chosen it is the first of each. */
  pairs: ReadonlyArray<readonly [ParkChoice, ParkChoice]>;
  notices: Notices;
  most: number;
}

/** A start for those who have not chosen two parks yet: near ones, and all to choose from. */
export function startPage(site: Site, start: ComparisonStart): Page {
  const t = parkStrings[site.locale];
  const { chosen, parks, pairs, most } = start;
  const lead =
    chosen === undefined
      ? fill(t.compare.startLead, { most })
      : fill(t.compare.oneLead, { name: chosen.name });
  const body = html`${pageHead(site, { title: t.compare.title, lead, above: [{ name: t.title, path: "/parks" }] })}
${compareNotices(site, start.notices, most, t)}
${suggested(site, chosen, pairs, t)}
<section aria-labelledby="choose"><h2 id="choose">${t.compare.start}</h2>
<form class="filters" method="get" action="/parks/compare" aria-labelledby="choose">${languageInput(site)}
${parkBoxes(site, parks, new Set(chosen === undefined ? [] : [chosen.id]), t)}
<div class="form-end"><button class="button button-primary" type="submit">${t.compareChosen}</button></div>
</form></section>`;
  const description = fill(t.compare.startLead, { most });
  return { title: t.compare.title, description, section: "parks", body, isUnlisted: chosen !== undefined };
}

function suggested(
  site: Site,
  chosen: ParkChoice | undefined,
  pairs: ComparisonStart["pairs"],
  t: ParkStrings,
): Html | "" {
  if (pairs.length === 0) return "";
  const heading = chosen === undefined ? t.compare.examples : fill(t.compare.near, { name: chosen.name });
  return html`<section aria-labelledby="examples"><h2 id="examples">${heading}</h2>
<ul class="link-list">${pairs.map(([one, other]) => {
    const address = compareLink(site, { ids: [one.id, other.id], metrics: [] });
    return html`<li><a href="${address}">${content(site, fill(t.compare.nearLink, { one: one.name, other: other.name }))}</a></li>`;
  })}</ul></section>`;
}
