import { html } from "hono/html";
import type { AllowanceFor } from "../../../core/desk/promise/allowances.ts";
import type { ServiceTerms } from "../../../core/desk/promise/service-terms.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import type { DeskLocale, DeskSite } from "../frame/desk-page.ts";
import { notice } from "../frame/notice.ts";
import { statisticsStrings } from "./strings.ts";

/** Mail that waits and mail that was given up; null: mail is off. */
export type MailState = { waiting: number; failed: number } | null;

/** Says of which years the official arrangement is missing; empty where none is. `years`: those that promises now run in. */
export function calendarNotice(
  site: DeskSite,
  { calendar }: ServiceTerms,
  years: readonly number[],
): Html | "" {
  const missing = years.filter((year) => !calendar.isOfficial(year));
  if (missing.length === 0) return "";
  return notice(
    fill(statisticsStrings[site.locale].calendarMissing, { years: yearsText(missing, site.locale) }),
  );
}

/** What is promised, by which hours and days, and whether mail is on. */
export function termsSection(
  site: DeskSite,
  terms: ServiceTerms,
  years: readonly number[],
  mail: MailState,
): Html {
  const { locale } = site;
  const t = statisticsStrings[locale];
  const official = years.filter((year) => terms.calendar.isOfficial(year));
  const hours = terms.calendar.hours.map(({ from, to }) => `${clock(from)}–${clock(to)}`);
  const names: Readonly<Record<AllowanceFor, string>> = { ...t.kinds, "project-question": t.question };
  const allowances = Object.entries(terms.allowances).map(([kind, { unit, amount }]) => ({
    name: Object.entries(names).find(([one]) => one === kind)?.[1] ?? kind,
    time: fill(unit === "working-hours" ? t.allowanceHours : t.allowanceDays, { n: amount }),
  }));
  return html`<section aria-labelledby="terms"><h2 id="terms">${t.terms}</h2>
<div class="panel terms">
<p>${fill(t.openHours, { hours: hours.join(locale === "en" ? ", " : "，") })}${official.length === 0 ? "" : html` ${fill(t.calendarOfficial, { years: yearsText(official, locale) })}`}</p>
<h3>${t.allowances}</h3>
<dl class="terms-list">${allowances.map(({ name, time }) => html`<div><dt>${name}</dt><dd>${time}</dd></div>`)}</dl>
<p>${fill(t.retention, { n: terms.retentionDays })}</p>
<p>${t.mail}${locale === "en" ? ": " : "："}${mail === null ? t.mailOff : fill(t.mailOn, mail)}</p>
</div></section>`;
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

function yearsText(years: readonly number[], locale: DeskLocale): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(years.map(String));
}
