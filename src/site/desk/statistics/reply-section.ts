import { html } from "hono/html";
import type { OfficeId } from "../../../core/desk/offices.ts";
import { keptShare, type ReplyTimes } from "../../../core/desk/statistics/reply-times.ts";
import { dataTable } from "../../parts/data-table.ts";
import { emptyState } from "../../parts/empty-state.ts";
import type { Html } from "../../site.ts";
import type { DeskSite } from "../frame/desk-page.ts";
import { deskFrameStrings } from "../frame/strings.ts";
import { columnsChart } from "./columns-chart.ts";
import { hoursText, hoursWithUnit, monthText, percentText } from "./numbers.ts";
import { statisticsStrings } from "./strings.ts";

/** Reply times by month as a chart and a table, and by office as a table. */
export function replySection(
  site: DeskSite,
  months: ReadonlyArray<ReplyTimes & { month: string }>,
  offices: ReadonlyArray<ReplyTimes & { officeId: OfficeId }>,
): Html {
  const { locale } = site;
  const t = statisticsStrings[locale];
  if (offices.length === 0) {
    return html`<section aria-labelledby="replies"><h2 id="replies">${t.replies}</h2>${emptyState(site, t.noReplies)}</section>`;
  }
  const columns = months.map(({ month, median, p95 }) => ({
    month,
    value: median,
    upper: p95,
    title: `${monthText(month, locale)} · ${t.medianKey} ${hoursWithUnit(median, locale)} · ${t.p95} ${hoursWithUnit(p95, locale)}`,
  }));
  const c = t.columns;
  const head = [c.asked, c.replied, c.median, c.p95, c.kept, c.late];
  return html`<section aria-labelledby="replies"><h2 id="replies">${t.replies}</h2>
<figure class="panel chart-figure"><figcaption>${t.repliesCaption}</figcaption>
${columnsChart(locale, columns, t.chartLabel, String)}
<ul class="chart-keys"><li><svg class="chart-key" aria-hidden="true"><rect class="chart-column" width="100%" height="100%"></rect></svg>${t.medianKey}</li>
<li><svg class="chart-key" aria-hidden="true"><line class="chart-whisker" x1="50%" x2="50%" y1="1" y2="100%"></line><line class="chart-whisker" x1="20%" x2="80%" y1="1" y2="1"></line></svg>${t.p95Key}</li></ul>
<details><summary>${t.byMonth}</summary>
${dataTable({
  id: "reply-months",
  caption: t.repliesCaption,
  head: [c.month, ...head],
  rows: months.map((row) => ({ head: monthText(row.month, locale), cells: cellsOf(row) })),
  numbers: [1, 2, 3, 4, 5, 6],
})}</details></figure>
${dataTable({
  id: "reply-offices",
  caption: t.byOffice,
  head: [c.office, ...head],
  rows: offices.map((row) => ({
    head: deskFrameStrings[locale].offices[row.officeId],
    cells: cellsOf(row),
  })),
  numbers: [1, 2, 3, 4, 5, 6],
})}</section>`;
}

function cellsOf(row: ReplyTimes): string[] {
  return [
    String(row.asked),
    String(row.replied),
    hoursText(row.median),
    hoursText(row.p95),
    percentText(keptShare(row)),
    String(row.late),
  ];
}
