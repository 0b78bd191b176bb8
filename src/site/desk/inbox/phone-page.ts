import { html } from "hono/html";
import type { EnquiryReceipt } from "../../../core/desk/enquiry/receive.ts";
import { currentNotice } from "../../../core/desk/request/consent.ts";
import { fill } from "../../../core/shown/fill.ts";
import { type EnquiryFormParts, enquiryLabels, matterFields } from "../../enquiries/form-page.ts";
import { contactFieldset } from "../../requests/contact-fields.ts";
import { requestFaults, requestFaultText, type SentRequest } from "../../requests/request-fields.ts";
import type { Html } from "../../site.ts";
import { tickInput } from "../frame/desk-form.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { moment } from "../frame/moments.ts";
import { notice } from "../frame/notice.ts";
import { deskFrameStrings } from "../frame/strings.ts";
import { inboxStrings } from "./strings.ts";

/** What the form is made of beside what was entered. */
export interface PhoneForm extends Pick<EnquiryFormParts, "submission" | "isNotStored" | "industries"> {
  sent: SentRequest;
  status?: number;
}

/** `/desk/enquiries/new`: an officer writes down what a caller asks for. */
export function phonePage(
  site: DeskSite,
  { sent, submission, isNotStored, industries, status }: PhoneForm,
): DeskPage {
  const t = inboxStrings[site.locale];
  return {
    title: t.phone.title,
    section: "inbox",
    ...(status !== undefined && { status }),
    body: html`${deskHead({ title: t.phone.title, lead: t.phone.lead, above: { name: t.case.back, path: "/desk/inbox" } })}
${isNotStored ? notice(t.phone.notStored, "fault") : ""}
${requestFaults(site, sent, enquiryLabels(site))}
<form class="panel request-form phone-form" method="post" action="/desk/enquiries/new" novalidate aria-label="${t.phone.title}">
<input type="hidden" name="submission" value="${submission}">
${matterFields(site, sent, { topic: null, industries })}
${contactFieldset(site, sent)}
${consent(site, sent)}
${tickInput({ name: "take", label: t.phone.take, isTicked: (sent.entered["take"] ?? "yes") === "yes" })}
<div class="form-end"><button class="button button-primary" type="submit">${t.phone.submit}</button></div>
</form>`,
  };
}

/** The caller agrees by word of mouth, to what is read to them. */
function consent(site: DeskSite, sent: SentRequest): Html {
  const t = inboxStrings[site.locale].phone;
  const fault = sent.faults.find(({ field }) => field === "consent" || field === "notice");
  return html`<fieldset><legend>${t.consentTitle}</legend>
<p class="phone-read">${t.readAloud}</p>
<input type="hidden" name="notice" value="${currentNotice}">
${tickInput({
  name: "consent",
  label: fill(t.consent, { version: currentNotice }),
  isTicked: sent.entered["consent"] === "yes",
  fault: fault && requestFaultText(site, fault),
})}</fieldset>`;
}

/** What the caller is told; `statusUrl` is their own link, which is kept nowhere. */
export function recordedPage(
  site: DeskSite,
  { id, reference, officeId, dueAt }: EnquiryReceipt,
  statusUrl: string,
): DeskPage {
  const t = inboxStrings[site.locale];
  return {
    title: t.phone.doneTitle,
    section: "inbox",
    body: html`${deskHead({ title: t.phone.doneTitle, lead: t.phone.doneLead, above: { name: t.case.back, path: "/desk/inbox" } })}
<section class="panel phone-done"><dl class="fields">
<dt>${t.phone.reference}</dt><dd><strong class="phone-reference">${reference}</strong></dd>
<dt>${t.phone.office}</dt><dd>${deskFrameStrings[site.locale].offices[officeId]}</dd>
<dt>${t.phone.due}</dt><dd>${moment(dueAt, site.locale)}</dd>
<dt>${t.phone.link}</dt><dd><a href="${statusUrl}" rel="noreferrer">${statusUrl}</a><p class="meta">${t.phone.linkHint}</p></dd>
</dl>
<div class="form-end"><a class="button button-primary" href="/desk/inbox/${id}">${t.phone.open}</a>
<a class="button" href="/desk/enquiries/new">${t.phone.another}</a></div></section>`,
  };
}
