import { html } from "hono/html";
import type { PublicLedger, PublicUpdate } from "../../core/desk/ledger/public-ledger.ts";
import { officeNames } from "../../core/desk/office-names.ts";
import { fill } from "../../core/shown/fill.ts";
import { badge } from "../parts/badge.ts";
import { dataTable } from "../parts/data-table.ts";
import { formatPeriod } from "../records/period.ts";
import type { Html, Site } from "../site.ts";
import { measures } from "./chart-data.ts";
import { writtenText } from "./staff-text.ts";
import { ledgerStrings } from "./strings.ts";

/** What the office of a project states month by month, told apart from what articles say. Null: it cannot be read now. */
export function officeSection(site: Site, ledger: PublicLedger | null): Html {
  const t = ledgerStrings[site.locale].office;
  return html`<section class="office" aria-labelledby="office"><h2 id="office">${t.title} ${badge(t.source, "accent")}</h2>
<p class="meta">${fill(t.note, { office: officeNames[site.locale]["project-desk"] })}</p>
${ledger === null ? html`<p class="notice">${t.unavailable}</p>` : stated(site, ledger)}</section>`;
}

function stated(site: Site, { updates, nextUpdate }: PublicLedger): Html {
  const t = ledgerStrings[site.locale].office;
  const newest = updates.at(-1);
  if (newest === undefined) return html`<p>${t.none}</p>`;
  const day = (date: string) => formatPeriod(date, site);
  return html`<h3>${fill(t.latest, { month: day(newest.month) })}</h3>
<p class="meta">${posted(site, newest)} ${awaited()}</p>
<dl class="office-figures">${measures.map((measure) => {
    const percent = newest[`${measure}Percent`];
    return html`<div><dt>${t[measure]}</dt><dd>${percent === null ? notTold(site) : `${percent}%`}</dd></div>`;
  })}</dl>
<dl class="office-words"><div><dt>${t.progress}</dt><dd>${writtenText(site, newest.progress)}</dd></div>
<div><dt>${t.reason}</dt><dd>${newest.reason === null ? notTold(site) : writtenText(site, newest.reason)}</dd></div>
<div><dt>${t.nextStep}</dt><dd>${nextStep(site, newest)}</dd></div></dl>
${updates.length > 1 || newest.earlier.length > 0 ? history(site, updates) : ""}`;

  function awaited(): Html | "" {
    if (newest?.isFinal) return badge(t.final);
    if (nextUpdate === null) return "";
    const values = { month: day(nextUpdate.month), date: day(nextUpdate.due), count: nextUpdate.monthsLate };
    return nextUpdate.monthsLate > 0
      ? html`<span class="late">${fill(t.late, values)}</span>`
      : html`${fill(t.due, values)}`;
  }
}

const notTold = (site: Site): Html =>
  html`<span class="not-stated">${ledgerStrings[site.locale].office.notTold}</span>`;

function posted(site: Site, { posted: date, earlier }: PublicUpdate): string {
  const t = ledgerStrings[site.locale].office;
  const values = { date: formatPeriod(date, site), count: earlier.length };
  return earlier.length === 0 ? fill(t.posted, values) : fill(t.corrected, values);
}

function nextStep(site: Site, update: Pick<PublicUpdate, "nextStep" | "nextStepDue">): Html {
  if (update.nextStep === null) return notTold(site);
  const t = ledgerStrings[site.locale].office;
  const due = update.nextStepDue;
  return html`${writtenText(site, update.nextStep)}${due === null ? "" : fill(t.nextStepDue, { date: formatPeriod(due, site) })}`;
}

/** Every month, newest first, and what stood there before it was corrected. */
function history(site: Site, updates: readonly PublicUpdate[]): Html {
  const t = ledgerStrings[site.locale].office;
  const newestFirst = [...updates].reverse();
  const corrected = newestFirst.filter(({ earlier }) => earlier.length > 0);
  return html`<details><summary>${t.table}</summary>
${dataTable({
  id: "office-months",
  caption: t.table,
  head: [t.month, t.planned, t.actual, t.paid, t.progress, t.reason, t.nextStep, t.postedOn],
  numbers: [1, 2, 3],
  rows: newestFirst.map((update) => ({
    head: formatPeriod(update.month, site),
    cells: [
      ...measures.map((measure) => percentText(update[`${measure}Percent`])),
      writtenText(site, update.progress),
      update.reason === null ? "—" : writtenText(site, update.reason),
      update.nextStep === null ? "—" : nextStep(site, update),
      posted(site, update),
    ],
  })),
})}
${
  corrected.length === 0
    ? ""
    : html`<h3>${t.earlier}</h3><ul>${corrected.flatMap(({ earlier }) =>
        earlier.map(
          (one) =>
            html`<li>${fill(t.earlierOf, { month: formatPeriod(one.month, site), date: formatPeriod(one.posted, site) })}${measures.map(
              (measure) =>
                one[`${measure}Percent`] === null ? "" : `${t[measure]} ${one[`${measure}Percent`]}% · `,
            )}${writtenText(site, one.progress)}${one.reason === null ? "" : html` · ${t.reason}: ${writtenText(site, one.reason)}`}</li>`,
        ),
      )}</ul>`
}</details>`;
}

const percentText = (percent: number | null): string => (percent === null ? "—" : `${percent}%`);
