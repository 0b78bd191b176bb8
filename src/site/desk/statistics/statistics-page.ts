import { html } from "hono/html";
import { type OfficeId, officeIds } from "../../../core/desk/offices.ts";
import type { ServiceTerms } from "../../../core/desk/promise/service-terms.ts";
import { keptShare, type ReplyTimes } from "../../../core/desk/statistics/reply-times.ts";
import type { EnquiryCount } from "../../../core/desk/statistics/statistics-store.ts";
import { fill } from "../../../core/shown/fill.ts";
import { filterForm, selectField } from "../../parts/filter-form.ts";
import type { Html } from "../../site.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { deskFrameStrings } from "../frame/strings.ts";
import { enquirySection } from "./enquiry-section.ts";
import { hoursWithUnit, percentText } from "./numbers.ts";
import { replySection } from "./reply-section.ts";
import { statisticsStrings } from "./strings.ts";
import { calendarNotice, type MailState, termsSection } from "./terms-section.ts";

/** Periods that can be looked at, in months. */
export const PERIODS = [3, 12, 24] as const;
export const USUAL_PERIOD = 12;

/** The statistics as they are looked at. */
export interface StatisticsView {
  /** Oldest first: `2026-11`. */
  months: readonly string[];
  /** Null: of all. */
  officeId: OfficeId | null;
  replies: ReplyTimes;
  byMonth: ReadonlyArray<ReplyTimes & { month: string }>;
  byOffice: ReadonlyArray<ReplyTimes & { officeId: OfficeId }>;
  enquiries: readonly EnquiryCount[];
  terms: ServiceTerms;
  /** In which promises of now run. */
  years: readonly number[];
  mail: MailState;
}

/** How soon offices reply, and what is asked of them. */
export function statisticsPage(site: DeskSite, view: StatisticsView): DeskPage {
  const t = statisticsStrings[site.locale];
  const query = new URLSearchParams({ months: String(view.months.length) });
  return {
    title: t.title,
    section: "statistics",
    body: html`${deskHead({ title: t.title, lead: t.lead })}
${calendarNotice(site, view.terms, view.years)}
${filters(site, view)}
<section aria-labelledby="summary"><h2 class="visually-hidden" id="summary">${t.summary}</h2>${tiles(site, view)}</section>
${replySection(site, view.byMonth, view.byOffice)}
${enquirySection(site, view.enquiries, view.months)}
<section aria-labelledby="export"><h2 id="export">${t.export}</h2>
<p class="meta">${t.exportNote}</p>
<p class="export-links"><a class="button" href="/desk/statistics/enquiries.csv?${query}" download>${t.exportEnquiries}</a>
<a class="button" href="/desk/statistics/replies.csv?${query}" download>${t.exportReplies}</a></p></section>
${termsSection(site, view.terms, view.years, view.mail)}`,
  };
}

function filters(site: DeskSite, { months, officeId }: StatisticsView): Html {
  const t = statisticsStrings[site.locale];
  const { offices } = deskFrameStrings[site.locale];
  const others = PERIODS.filter((count) => count !== USUAL_PERIOD);
  const isUsual = months.length === USUAL_PERIOD && officeId === null;
  const period = (count: number) => fill(t.monthsOption, { n: count });
  return filterForm(site, {
    path: "/desk/statistics",
    label: t.filter,
    fields: [
      selectField({
        name: "months",
        label: t.months,
        value: String(months.length),
        all: period(USUAL_PERIOD),
        options: others.map((count) => ({ value: String(count), label: period(count) })),
      }),
      selectField({
        name: "office",
        label: t.office,
        value: officeId ?? undefined,
        all: t.allOffices,
        options: officeIds.map((id) => ({ value: id, label: offices[id] })),
      }),
    ],
    submit: t.apply,
    ...(!isUsual && { reset: { href: "/desk/statistics", label: t.reset } }),
  });
}

function tiles(site: DeskSite, { replies, enquiries }: StatisticsView): Html {
  const { locale } = site;
  const t = statisticsStrings[locale];
  const received = enquiries.reduce((sum, { count }) => sum + count, 0);
  const all: Array<{ label: string; value: string; isLate?: boolean }> = [
    { label: t.received, value: String(received) },
    { label: t.replied, value: `${replies.replied} / ${replies.asked}` },
    { label: t.median, value: hoursWithUnit(replies.median, locale) },
    { label: t.p95, value: hoursWithUnit(replies.p95, locale) },
    { label: t.kept, value: percentText(keptShare(replies)) },
    { label: t.late, value: String(replies.late), isLate: replies.late > 0 },
  ];
  return html`<dl class="tiles figures">
${all.map(
  ({ label, value, isLate = false }) =>
    html`<div class="${isLate ? "tile tile-late" : "tile"}"><dt>${label}</dt><dd class="tile-count">${value}</dd></div>`,
)}
</dl>`;
}
