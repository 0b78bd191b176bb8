import { html } from "hono/html";
import type { StoredEnquiry } from "../../../core/desk/enquiry/enquiry.ts";
import { enquiryTimings } from "../../../core/desk/enquiry/form.ts";
import { isLate } from "../../../core/desk/promise/rules.ts";
import type { ServicePromise } from "../../../core/desk/promise.ts";
import { fill } from "../../../core/shown/fill.ts";
import { languageNames } from "../../../core/shown/locales.ts";
import type { Html } from "../../site.ts";
import type { DeskSite } from "../frame/desk-page.ts";
import { dayText, duePill, moment, momentText, shortMomentText } from "../frame/moments.ts";
import { pill } from "../frame/pill.ts";
import type { CaseView } from "./case-view.ts";
import { statusPill } from "./status-pill.ts";
import { inboxStrings } from "./strings.ts";

/** Beside an enquiry: who asks, what was promised, what else they asked, and where it came from. */
export function caseAside(site: DeskSite, view: CaseView): Html {
  return html`${contact(site, view)}${promises(site, view)}${related(site, view)}${facts(site, view)}`;
}

function contact({ locale }: DeskSite, { enquiry: { person } }: CaseView): Html | "" {
  const t = inboxStrings[locale].case;
  if (person === null) return "";
  const { name, company, phone, email } = person;
  return html`<section class="panel" aria-labelledby="contact"><h2 id="contact">${t.person}</h2>
<dl class="case-fields"><dt>${t.name}</dt><dd>${name}</dd>
${company === null ? "" : html`<dt>${t.company}</dt><dd>${company}</dd>`}
${phone === null ? "" : html`<dt>${t.phone}</dt><dd><a href="tel:${phone}">${phone}</a></dd>`}
${email === null ? "" : html`<dt>${t.email}</dt><dd><a href="mailto:${email}">${email}</a></dd>`}</dl></section>`;
}

function promises(site: DeskSite, view: CaseView): Html | "" {
  const t = inboxStrings[site.locale];
  if (view.promises.length === 0) return "";
  return html`<section class="panel" aria-labelledby="promises"><h2 id="promises">${t.case.promises}</h2>
<ul class="case-promises">${view.promises.map((one) => {
    const due = momentText(one.dueAt, site.locale);
    return html`<li><p>${fill(t.case.promiseDue, { kind: t.dueKinds[one.kind], due })}</p><p>${state(site, view, one)}</p></li>`;
  })}</ul></section>`;
}

function state({ locale }: DeskSite, { now }: CaseView, promise: ServicePromise): Html {
  const t = inboxStrings[locale].case;
  const { metAt, withdrawnAt, dueAt } = promise;
  if (withdrawnAt !== null) return pill(fill(t.withdrawn, { when: shortMomentText(withdrawnAt, locale) }));
  if (metAt === null) return duePill(dueAt, now, locale);
  const when = shortMomentText(metAt, locale);
  return isLate(promise, now) ? pill(fill(t.metLate, { when }), "late") : pill(fill(t.met, { when }), "good");
}

function related(site: DeskSite, { enquiry, related: others }: CaseView): Html | "" {
  const t = inboxStrings[site.locale];
  if (others.length === 0) return "";
  return html`<section class="panel" aria-labelledby="related"><h2 id="related">${t.case.related}</h2>
<ul class="case-related">${others.map(
    (
      other,
    ) => html`<li><p><a href="/desk/inbox/${other.id}">${other.reference}</a> ${statusPill(other.status, site.locale)}</p>
<p class="meta">${moment(other.receivedAt, site.locale, "day")} · ${sameBy(site, enquiry, other)}</p></li>`,
  )}</ul></section>`;
}

function sameBy({ locale }: DeskSite, one: StoredEnquiry, other: StoredEnquiry): string {
  const { sameBy: t } = inboxStrings[locale].case;
  const same = (a: string | null, b: string | null) => a !== null && a === b;
  return [
    same(one.phonePrint, other.phonePrint) ? t.phone : "",
    same(one.emailPrint, other.emailPrint) ? t.email : "",
    same(one.companyPrint, other.companyPrint) ? t.company : "",
  ]
    .filter(Boolean)
    .join(locale === "en" ? ", " : "、");
}

function facts({ locale }: DeskSite, { enquiry }: CaseView): Html {
  const t = inboxStrings[locale];
  const timing = enquiryTimings.find((one) => one === enquiry.timing);
  const consent = fill(t.case.consentGiven, {
    version: enquiry.notice,
    date: dayText(enquiry.consentedAt, locale),
  });
  const fields: Array<[name: string, value: string | null]> = [
    [t.kind, t.kinds[enquiry.kind]],
    [t.case.industry, enquiry.industry],
    [t.case.country, enquiry.country === null ? null : countryName(enquiry.country, locale)],
    [t.case.timing, timing === undefined ? null : t.timings[timing]],
    [t.case.language, languageNames[enquiry.language]],
    [t.case.source, t.channels[enquiry.channel]],
    [t.case.received, momentText(enquiry.receivedAt, locale)],
    [t.case.consent, consent],
  ];
  return html`<section class="panel" aria-labelledby="facts"><h2 id="facts">${t.columns.enquiry}</h2>
<dl class="case-fields">${fields.map(([name, value]) => (value === null ? "" : html`<dt>${name}</dt><dd>${value}</dd>`))}</dl></section>`;
}

function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;
}
