import { html } from "hono/html";
import type { Fact } from "../../core/facts/fact.ts";
import type { LedgerLine } from "../../core/knowledge/park-ledger.ts";
import type { ParkProfile } from "../../core/knowledge/park-profile.ts";
import { fill } from "../../core/shown/fill.ts";
import { badge } from "../parts/badge.ts";
import { dataTable } from "../parts/data-table.ts";
import { barFigure } from "../records/bars.ts";
import { formatPeriod } from "../records/period.ts";
import { content } from "../records/said.ts";
import type { Section } from "../records/sections.ts";
import { numberMarker } from "../records/told.ts";
import type { Html, Site } from "../site.ts";
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
  if (park.series.length === 0) return "";
  return html`<h3>${t.park.series}</h3>
<div class="bar-figures">${park.series.map(({ row, periods }) => {
    const names = periods.map((period) => formatPeriod(period, site));
    return barFigure(site, row, names, park.citations);
  })}</div>`;
}

function ledger(site: Site, { ledger: sentences, citations }: ParkProfile, t: ParkStrings): Html | "" {
  const lines = sentences.flatMap((sentence) => sentence.lines);
  if (lines.length === 0) return "";
  const at = new Map(lines.map(({ id }, number) => [id, number + 1]));
  const chinese = site.speech.locale === "zh-Hant" ? "zh-Hant" : "zh-Hans";
  const figure = (line: LedgerLine) =>
    html`<li id="figure-${at.get(line.id)}"><span lang="${chinese}">${line.metric} <strong class="figure">${line.text}</strong></span>${
      line.period === null ? "" : html` <span class="when">${formatPeriod(line.period, site)}</span>`
    }${tags(line, at, t)}</li>`;
  return html`<details class="ledger"><summary>${fill(t.park.ledger, { count: lines.length })}</summary>
<p class="meta">${t.park.ledgerCaption}</p>
<ol class="ledger-sentences">${sentences.map(
    ({
      text,
      lang,
      source,
      lines,
    }) => html`<li><p><span lang="${lang}">${text}</span>${numberMarker(site, citations, source)}</p>
<ul class="ledger-figures">${lines.map(figure)}</ul></li>`,
  )}</ol></details>`;
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
