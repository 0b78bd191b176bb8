import { html, raw } from "hono/html";
import type { Fact } from "../../core/facts/fact.ts";
import type { LedgerLine } from "../../core/knowledge/park-ledger.ts";
import type { ParkProfile } from "../../core/knowledge/park-profile.ts";
import { barDrawings } from "../../core/knowledge/svg/page-drawings.ts";
import { fill } from "../language.ts";
import { badge } from "../parts/badge.ts";
import { dataTable } from "../parts/data-table.ts";
import { formatPeriod } from "../records/period.ts";
import { content } from "../records/said.ts";
import { numberMarker } from "../records/told.ts";
import type { Html, Site } from "../site.ts";
import type { Section } from "./park-page.ts";
import type { ParkStrings } from "./strings.ts";

/** The figures of a park: those that its record words, measures over time as drawings, and the whole ledger. */
export function figuresSection(site: Site, park: ParkProfile, t: ParkStrings): Section {
  const isSilent = park.keyFigures.length === 0 && park.ledger.length === 0;
  const body = isSilent
    ? html`<p class="not-stated">${t.park.figuresNone}</p>`
    : html`${keyFigures(site, park, t)}${series(site, park, t)}${ledger(site, park, t)}`;
  return { id: "figures", heading: t.park.figures, body };
}

function keyFigures(site: Site, { keyFigures: some, citations }: ParkProfile, t: ParkStrings): Html | "" {
  if (some.length === 0) return "";
  return dataTable({
    id: "figures-table",
    caption: t.park.figuresCaption,
    head: [t.park.measure, t.park.value, t.park.period],
    rows: some.map(({ topic, text, source, when, isSuperseded }) => ({
      head: content(site, topic),
      cells: [
        html`${content(site, text)}${numberMarker(site, citations, source)}${isSuperseded ? html` ${badge(t.park.superseded)}` : ""}`,
        when === undefined ? "—" : formatPeriod(when, site),
      ],
    })),
  });
}

function series(site: Site, park: ParkProfile, t: ParkStrings): Html | "" {
  const drawings = park.series.flatMap(({ row, periods }) => {
    const names = periods.map((period) => formatPeriod(period, site));
    return barDrawings([row], names, "series", site.speech);
  });
  if (drawings.length === 0) return "";
  return html`<h3>${t.park.series}</h3>
<div class="drawings">${drawings.map(
    ({ heading, svg }) =>
      // Made by our own drawing code, which escapes every text.
      html`<figure class="drawing"><figcaption>${content(site, heading)}</figcaption>${raw(svg)}</figure>`,
  )}</div>`;
}

function ledger(site: Site, park: ParkProfile, t: ParkStrings): Html | "" {
  const { ledger: lines } = park;
  if (lines.length === 0) return "";
  const at = new Map(lines.map(({ id }, number) => [id, number + 1]));
  const rows = lines.map((line) => ({
    head: html`<span id="figure-${at.get(line.id)}" lang="${site.speech.locale === "zh-Hant" ? "zh-Hant" : "zh-Hans"}">${line.metric}</span>${
      line.english === undefined ? "" : html`<span class="reading" lang="en">${line.english}</span>`
    }`,
    cells: [
      html`<span class="figure">${line.text}</span>${numberMarker(site, park.citations, line.source)}${tags(line, at, t)}`,
      line.period === null ? "—" : formatPeriod(line.period, site),
    ],
  }));
  return html`<details class="ledger"><summary>${fill(t.park.ledger, { count: lines.length })}</summary>
${dataTable({
  id: "ledger-table",
  caption: t.park.ledgerCaption,
  head: [t.park.measure, t.park.figure, t.park.period],
  rows,
})}</details>`;
}

/** What a reader must know of a figure besides: that it is an aim, that there is a later one, that others say otherwise. */
function tags(line: LedgerLine, at: ReadonlyMap<string, number>, t: ParkStrings): Html {
  const status: Record<Fact["status"], string> = t.park;
  const other = line.supersededBy ?? line.contradicts[0];
  const label = line.supersededBy === undefined ? t.park.disputed : t.park.superseded;
  return html`${line.status === "result" ? "" : html` ${badge(status[line.status])}`}${
    other === undefined ? "" : html` <a class="figure-tag" href="#figure-${at.get(other)}">${label}</a>`
  }`;
}
