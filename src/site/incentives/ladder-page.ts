import { html } from "hono/html";
import type { HighTechLadder } from "../../core/knowledge/high-tech-ladder.ts";
import { fill } from "../../core/shown/fill.ts";
import { faultSummary, faultText } from "../forms/fault-text.ts";
import type { Sent } from "../forms/fields.ts";
import { linkTo } from "../link.ts";
import { pageHead } from "../parts/page-head.ts";
import { sourceList } from "../parts/sources.ts";
import { recordStrings } from "../records/strings.ts";
import { inWords, numberMarker } from "../records/told.ts";
import type { Html, Page, Site } from "../site.ts";
import { conditionList } from "./conditions.ts";
import { incentiveStrings } from "./strings.ts";

type Step = HighTechLadder["steps"][number];
const STANDINGS = ["none", "municipal-pool", "provincial-pool", "national"] as const;

/** The steps to a national high-tech enterprise, with the place of a firm that says where it stands. */
export function ladderPage(site: Site, sent: Sent, ladder: HighTechLadder): Page {
  const t = incentiveStrings[site.locale];
  const { steps, status, next, citations } = ladder;
  return {
    title: t.ladder.title,
    description: t.ladder.lead,
    section: "incentives",
    isUnlisted: status !== null,
    ...(sent.faults.length > 0 && { status: 400 }),
    body: html`${pageHead(site, {
      title: t.ladder.title,
      lead: t.ladder.lead,
      above: [{ name: t.title, path: "/incentives" }],
    })}
${faultSummary(site, sent.faults, { status: t.field.highTechStatus })}
<nav id="status" aria-labelledby="standing"><h2 id="standing">${t.ladder.where}</h2>
${sent.faults.map((fault) => html`<p>${faultText(site, fault, standings(site))}</p>`)}
<ul class="standings">${standings(site).map(
      ({ value, label }) =>
        html`<li><a href="${linkTo(site, "/incentives/ladder", { status: value })}" ${value === status ? html`aria-current="true"` : ""}>${label}</a></li>`,
    )}</ul></nav>
${
  steps.length === 0
    ? html`<p>${t.ladder.none}</p>`
    : html`<ol class="ladder">${steps.map((step, at) => stepItem(site, step, at, ladder))}</ol>`
}
${steps.length > 0 && next === null ? html`<p>${t.ladder.top}</p>` : ""}
<p class="meta">${t.ladder.decided}</p>
${services(site, ladder)}
${sourceList(site, citations)}`,
  };
}

function standings(site: Site) {
  const words = incentiveStrings[site.locale].option.highTechStatus;
  return STANDINGS.map((value) => ({ value, label: words[value] }));
}

function stepItem(site: Site, step: Step, at: number, { citations }: HighTechLadder): Html {
  const t = incentiveStrings[site.locale];
  const { place, needs, brings, notes, id, name, nameEn, source } = step;
  return html`<li class="ladder-step ladder-${place}">
<p class="place">${place === "not-known" ? "" : html`${t.ladder.place[place]} · `}${fill(t.ladder.place["not-known"], { step: at + 1 })}</p>
<h3><a href="${linkTo(site, `/incentives/${id}`)}">${inWords(site, name, nameEn)}</a>${numberMarker(site, citations, source)}</h3>
<h4>${t.ladder.needs}</h4>
${
  needs.length === 0
    ? html`<p class="not-stated">${recordStrings[site.locale].incentiveStatus.unknown}</p>`
    : conditionList(site, needs, citations, { quotes: false })
}
${
  brings.length === 0
    ? ""
    : html`<h4>${t.ladder.brings}</h4><ul>${brings.map(
        (one) =>
          html`<li><a href="${linkTo(site, `/incentives/${one.id}`)}">${inWords(site, one.name, one.nameEn)}</a>${
            one.what.value === one.name ? "" : html` · ${inWords(site, one.what.value, one.what.en)}`
          }${numberMarker(site, citations, one.what.source)}</li>`,
      )}</ul>`
}
${
  notes.length === 0
    ? ""
    : html`<details><summary>${recordStrings[site.locale].notes}</summary><ul>${notes.map(
        (one) =>
          html`<li>${inWords(site, one.value, one.en)}${numberMarker(site, citations, one.source)}</li>`,
      )}</ul></details>`
}
</li>`;
}

function services(site: Site, { services, citations }: HighTechLadder): Html | "" {
  if (services.length === 0) return "";
  return html`<section aria-labelledby="helping"><h2 id="helping">${incentiveStrings[site.locale].ladder.services}</h2>
<ul class="card-list">${services.map(
    ({ id, name, nameEn, offers, source }) =>
      html`<li class="card"><h3 class="card-title"><a href="${linkTo(site, `/services/${id}`)}">${inWords(site, name, nameEn)}</a></h3>
${offers.map((one) => html`<p>${inWords(site, one.value, one.en)}${numberMarker(site, citations, one.source)}</p>`)}
<p class="meta">${recordStrings[site.locale].named}${numberMarker(site, citations, source)}</p></li>`,
  )}</ul></section>`;
}
