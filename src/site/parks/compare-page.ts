import { html } from "hono/html";
import type { Comparison } from "../../core/knowledge/comparison.ts";
import { fill } from "../../core/shown/fill.ts";
import { linkTo } from "../link.ts";
import { pageHead } from "../parts/page-head.ts";
import { sourceList } from "../parts/sources.ts";
import { barFigure, drawable } from "../records/bars.ts";
import { content } from "../records/said.ts";
import type { Html, Page, Site } from "../site.ts";
import { changeForm, type MeasureChoice, type ParkChoice } from "./compare-form.ts";
import { compareApiLink, compareLink } from "./compare-link.ts";
import { compareNotices, type Notices } from "./compare-notices.ts";
import { compareTable } from "./compare-table.ts";
import { type ParkStrings, parkStrings } from "./strings.ts";

/** Parks side by side, and what the form to change them offers. */
export interface ParkComparison {
  comparison: Comparison;
  /** What was asked for: ids of rows or words; none: all. */
  metrics: readonly string[];
  /** Most rows, where the reader asked for more than come by default. */
  limit: number | undefined;
  /** All measures that these parks have. */
  measures: readonly MeasureChoice[];
  parks: readonly ParkChoice[];
  notices: Notices;
  most: number;
}

/** Most measures that are drawn. */
const MOST_DRAWN = 8;
/** Rows that the link to more asks for. */
const ALL_ROWS = 200;

/** The comparison of two parks or more as a table and, where figures allow it, as a chart. */
export function comparePage(site: Site, asked: ParkComparison): Page {
  const t = parkStrings[site.locale];
  const { comparison, metrics } = asked;
  const { columns, rows, missing } = comparison;
  const names = columns.map(({ name, nameEn }) => site.speech.say(name, nameEn));
  const title = fill(t.compare.titleOf, { names: names.join(site.speech.say("、", ", ")) });
  const ids = columns.map(({ id }) => id);
  const body = html`${pageHead(site, { title, lead: t.compare.lead, above: [{ name: t.title, path: "/parks" }] })}
${compareNotices(site, asked.notices, asked.most, t)}
${chosen(site, asked, names, t)}
${changeForm(site, asked, t)}
${chart(site, comparison, names, t)}
<section aria-labelledby="table"><h2 id="table">${t.compare.table}</h2>
${rows.length === 0 ? html`<p>${t.compare.nothing}</p>` : compareTable(site, comparison, names, t)}
${missing.length === 0 ? "" : html`<p class="not-stated">${fill(t.compare.missing, { names: missing.join(site.speech.say("、", ", ")) })}</p>`}
${moreRows(site, asked, ids, t)}
</section>
<section class="compare-data" aria-labelledby="data"><h2 id="data">${t.compare.data}</h2>
<p>${t.compare.dataNote}</p>
<ul class="link-list">${(["json", "markdown", "svg"] as const).map(
    (form) =>
      html`<li><a href="${compareApiLink(site, { ids, metrics, limit: asked.limit }, form === "markdown" ? "md" : form)}">${t.compare[form]}</a></li>`,
  )}</ul></section>
${sourceList(site, comparison.citations)}`;
  const description = fill(t.compare.description, { names: names.join(site.speech.say("、", ", ")) });
  return { title, description, section: "parks", body, isUnlisted: metrics.length > 0 };
}

/** The parks that are compared; each can be taken away. */
function chosen(site: Site, asked: ParkComparison, names: readonly string[], t: ParkStrings): Html {
  const { columns } = asked.comparison;
  const ids = columns.map(({ id }) => id);
  return html`<ul class="chosen-parks" aria-label="${t.compare.parks}">${columns.map(({ id }, at) => {
    const name = names[at] ?? id;
    const rest = ids.filter((one) => one !== id);
    const removal = html` <a class="remove" href="${compareLink(site, { ids: rest, metrics: asked.metrics })}" aria-label="${fill(t.compare.remove, { name })}"><span aria-hidden="true">×</span></a>`;
    return html`<li><a href="${linkTo(site, `/parks/${id}`)}">${content(site, name)}</a>${removal}</li>`;
  })}</ul>`;
}

function chart(
  site: Site,
  { rows, citations }: Comparison,
  names: readonly string[],
  t: ParkStrings,
): Html | "" {
  const drawn = drawable(rows).slice(0, MOST_DRAWN);
  if (drawn.length === 0) return "";
  const shown = names.map((name) => content(site, name));
  return html`<section aria-labelledby="chart"><h2 id="chart">${t.compare.chart}</h2>
<p class="meta">${t.compare.chartNote}</p>
<div class="bar-figures">${drawn.map((row) => barFigure(site, row, shown, citations))}</div></section>`;
}

function moreRows(site: Site, asked: ParkComparison, ids: readonly string[], t: ParkStrings): Html | "" {
  const { metrics, comparison } = asked;
  const more =
    comparison.more > 0 && asked.limit === undefined
      ? html`<a href="${compareLink(site, { ids, metrics, limit: ALL_ROWS })}">${fill(t.compare.moreRows, { count: comparison.more })}</a>`
      : "";
  const all =
    metrics.length > 0
      ? html`<a href="${compareLink(site, { ids, metrics: [] })}">${t.compare.allMeasures}</a>`
      : "";
  return more === "" && all === "" ? "" : html`<p class="compare-more">${more} ${all}</p>`;
}
