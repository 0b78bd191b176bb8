import { html } from "hono/html";
import { type EnquiryTopic, enquiryKinds, enquiryTimings } from "../../core/desk/enquiry/form.ts";
import type { Allowances } from "../../core/desk/promise/allowances.ts";
import { fill } from "../../core/shown/fill.ts";
import { languageNames, locales } from "../../core/shown/locales.ts";
import { linkTo, RECORD_PATHS } from "../link.ts";
import { pageHead } from "../parts/page-head.ts";
import { consentField, contactFieldset, contactLabels } from "../requests/contact-fields.ts";
import {
  requestChoice,
  requestFaults,
  requestLine,
  requestText,
  type SentRequest,
} from "../requests/request-fields.ts";
import type { Html, Page, Site } from "../site.ts";
import { countryOptions } from "./country-options.ts";
import { enquiryStrings } from "./strings.ts";

/** What the form is made of beside what was entered. */
export interface EnquiryFormParts {
  /** Of this form, a fresh UUID; the same one when it is shown again. */
  submission: string;
  /** The record that the enquiry is about. */
  topic: { topic: EnquiryTopic; name: string; nameEn: string } | null;
  isFromAssistant: boolean;
  /** What was sent could not be stored: it is shown again to be sent later. */
  isNotStored: boolean;
  /** Names of industries, offered while typing. */
  industries: readonly string[];
  allowances: Allowances;
}

/** "Leave a request": everything that the desk asks for, with what was entered before. */
export function enquiryFormPage(site: Site, sent: SentRequest, parts: EnquiryFormParts): Page {
  const { form: t } = enquiryStrings[site.locale];
  const times = enquiryKinds.map((kind) => {
    const { unit, amount } = parts.allowances[kind];
    return [kind, fill(t.allowance[unit], { n: amount })] as const;
  });
  return {
    title: t.title,
    description: t.lead,
    section: null,
    scripts: ["enquiry.js"],
    body: html`${pageHead(site, { title: t.title, lead: t.lead })}
${parts.isNotStored ? html`<p class="notice notice-strong" role="alert">${t.notStored}</p>` : ""}
${requestFaults(site, sent, enquiryLabels(site))}
${parts.isFromAssistant ? html`<p class="notice">${t.assistant}</p>` : ""}
<form class="filters request-form" method="post" action="${linkTo(site, "/enquiries/new")}" novalidate aria-label="${t.title}">
<input type="hidden" name="submission" value="${parts.submission}">
<input type="hidden" name="channel" value="${parts.isFromAssistant ? "assistant" : "page"}">
${matterFields(site, sent, parts)}
${contactFieldset(site, sent)}
${consentField(site, sent)}
<div class="form-end"><button class="button button-primary" type="submit">${t.submit}</button>
<p class="hint">${fill(t.time, Object.fromEntries(times))}</p></div>
</form>`,
  };
}

/** What is asked for, and about what. */
export function matterFields(
  site: Site,
  sent: SentRequest,
  { topic, industries }: Pick<EnquiryFormParts, "topic" | "industries">,
): Html {
  const { form: t, kinds, timings } = enquiryStrings[site.locale];
  return html`<fieldset><legend>${t.matter}</legend>
${topic === null ? "" : topicField(site, topic)}
${requestChoice(site, { name: "kind", label: t.kind, options: enquiryKinds.map((value) => ({ value, label: kinds[value] })) }, sent)}
${requestText(site, { name: "need", label: t.need, hint: t.needHint, isRequired: true }, sent)}
</fieldset>
<fieldset><legend>${t.more}</legend>
<div class="field-row">
${requestLine(site, { name: "use", label: t.use }, sent)}
${requestLine(site, { name: "area", label: t.area, hint: t.areaHint }, sent)}
${requestLine(site, { name: "tax", label: t.tax }, sent)}
</div><div class="field-row">
${requestLine(site, { name: "industry", label: t.industry, options: industries }, sent)}
${requestChoice(site, { name: "timing", label: t.timing, none: t.notSaid, options: enquiryTimings.map((value) => ({ value, label: timings[value] })) }, sent)}
</div><div class="field-row">
${requestChoice(site, { name: "country", label: t.country, none: t.notSaid, options: countryOptions(site) }, sent)}
${requestChoice(site, { name: "language", label: t.language, options: locales.map((value) => ({ value, label: languageNames[value] })) }, sent)}
</div></fieldset>`;
}

/** Ticked: it goes along. The link opens beside the form, so that nothing entered is lost. */
function topicField(site: Site, { topic, name, nameEn }: NonNullable<EnquiryFormParts["topic"]>): Html {
  const { form: t } = enquiryStrings[site.locale];
  const [before = "", after = ""] = t.about.split("{name}", 2);
  return html`<div class="field"><label class="choice" for="topic"><input id="topic" name="topic" type="checkbox" value="${topic.kind}:${topic.id}" checked>
<span>${before}<a href="${linkTo(site, `${RECORD_PATHS[topic.kind]}/${topic.id}`)}" target="_blank" rel="noopener">${site.speech.say(name, nameEn)}</a>${after}</span></label></div>`;
}

/** Names of the fields, for the summary of faults. */
export function enquiryLabels(site: Site): Record<string, string> {
  const { form: t } = enquiryStrings[site.locale];
  const { kind, need, use, area, tax, country, industry, timing, language, aboutLabel } = t;
  return {
    topic: aboutLabel,
    kind,
    need,
    use,
    area,
    tax,
    country,
    industry,
    timing,
    language,
    ...contactLabels(site),
  };
}
