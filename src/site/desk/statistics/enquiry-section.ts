import { html } from "hono/html";
import { perMonth, type Tally, tally } from "../../../core/desk/statistics/enquiry-figures.ts";
import type { EnquiryCount } from "../../../core/desk/statistics/statistics-store.ts";
import { dataTable } from "../../parts/data-table.ts";
import { emptyState } from "../../parts/empty-state.ts";
import type { Html } from "../../site.ts";
import type { DeskLocale, DeskSite } from "../frame/desk-page.ts";
import { columnsChart } from "./columns-chart.ts";
import { monthText } from "./numbers.ts";
import { statisticsStrings } from "./strings.ts";

/** Of countries and languages, so many are named; the others are put together. */
const NAMED = 8;

/** How many enquiries came, by month and by what they are. */
export function enquirySection(
  site: DeskSite,
  counts: readonly EnquiryCount[],
  months: readonly string[],
): Html {
  const { locale } = site;
  const t = statisticsStrings[locale];
  if (counts.length === 0) {
    return html`<section aria-labelledby="enquiries"><h2 id="enquiries">${t.enquiries}</h2>${emptyState(site, t.noEnquiries)}</section>`;
  }
  const byMonth = perMonth(counts, months);
  const columns = byMonth.map(({ value: month, count }) => ({
    month,
    value: count,
    title: `${monthText(month, locale)} · ${count}`,
  }));
  return html`<section aria-labelledby="enquiries"><h2 id="enquiries">${t.enquiries}</h2>
<figure class="panel chart-figure"><figcaption>${t.enquiriesCaption}</figcaption>
${columnsChart(locale, columns, t.enquiriesLabel, String)}
<details><summary>${t.byMonth}</summary>
${dataTable({
  id: "enquiry-months",
  caption: t.enquiriesCaption,
  head: [t.columns.month, t.columns.count],
  rows: byMonth.map(({ value, count }) => ({ head: monthText(value, locale), cells: [String(count)] })),
  numbers: [1],
})}</details></figure>
<div class="tallies">
${tallyPanel(t.kind, named(tally(counts, "kind"), t.kinds), t.others)}
${tallyPanel(t.channel, named(tally(counts, "channel"), t.channels), t.others)}
${tallyPanel(t.status, named(tally(counts, "status"), t.statuses), t.others)}
${tallyPanel(t.country, countries(tally(counts, "country"), locale), t.others)}
${tallyPanel(t.language, named(tally(counts, "language"), t.languages), t.others)}
</div></section>`;
}

interface NamedCount {
  name: string;
  count: number;
}

function named(tallies: ReadonlyArray<Tally<string>>, names: Readonly<Record<string, string>>): NamedCount[] {
  return tallies.map(({ value, count }) => ({ name: names[value] ?? value, count }));
}

function countries(tallies: ReadonlyArray<Tally<string | null>>, locale: DeskLocale): NamedCount[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const { unstated } = statisticsStrings[locale];
  return tallies.map(({ value, count }) => ({
    name: value === null ? unstated : (names.of(value) ?? value),
    count,
  }));
}

function tallyPanel(title: string, all: readonly NamedCount[], others: string): Html {
  const rest = all.slice(NAMED).reduce((sum, { count }) => sum + count, 0);
  const shown = [...all.slice(0, NAMED), ...(rest > 0 ? [{ name: others, count: rest }] : [])];
  const most = Math.max(1, ...shown.map(({ count }) => count));
  return html`<section class="panel tally"><h3>${title}</h3>
<ul>${shown.map(
    ({ name, count }) =>
      html`<li><span>${name}</span> <b>${count}</b><svg class="tally-bar" aria-hidden="true"><rect width="${((count / most) * 100).toFixed(1)}%" height="100%"></rect></svg></li>`,
  )}</ul></section>`;
}
