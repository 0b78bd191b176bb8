import { html } from "hono/html";
import { currentNotice } from "../../core/desk/request/consent.ts";
import { linkTo } from "../link.ts";
import type { Html, Site } from "../site.ts";
import { faultBelow, requestLine, type SentRequest } from "./request-fields.ts";
import { requestStrings } from "./strings.ts";

/** Who asks, and how they are reached. */
export function contactFieldset(site: Site, sent: SentRequest): Html {
  const t = requestStrings[site.locale];
  return html`<fieldset><legend>${t.contact}</legend>
<div class="field-row">
${requestLine(site, { name: "name", label: t.name, autocomplete: "name", isRequired: true }, sent)}
${requestLine(site, { name: "company", label: t.company, autocomplete: "organization" }, sent)}
</div>
<p class="meta">${t.reachHint}</p>
<div class="field-row">
${requestLine(site, { name: "phone", label: t.phone, type: "tel", autocomplete: "tel", hint: t.phoneHint }, sent)}
${requestLine(site, { name: "email", label: t.email, type: "email", autocomplete: "email" }, sent)}
</div>
</fieldset>`;
}

/** The box that is ticked to agree, with a link to the notice as it now is. */
export function consentField(site: Site, sent: SentRequest): Html {
  const t = requestStrings[site.locale];
  const notice = t.notice.replace("{version}", currentNotice);
  const [before = "", after = ""] = t.consent.split("{notice}", 2);
  const isFaulty = sent.faults.some(({ field }) => field === "consent" || field === "notice");
  const isTicked = sent.entered["consent"] === "yes";
  const described = `consent-hint${isFaulty ? " consent-fault notice-fault" : ""}`;
  return html`<div class="consent"><input type="hidden" name="notice" value="${currentNotice}">
<label class="choice" for="consent"><input id="consent" name="consent" type="checkbox" value="yes" aria-required="true" aria-describedby="${described}" ${isTicked ? html`checked` : ""} ${isFaulty ? html`aria-invalid="true"` : ""}>
<span>${before}<a href="${linkTo(site, "/privacy")}" target="_blank" rel="noopener">${notice}</a>${after}</span></label>
<p class="hint" id="consent-hint">${t.consentHint}</p>
${faultBelow(site, "consent", sent)}${faultBelow(site, "notice", sent)}</div>`;
}

/** Names of the fields above, for the summary of faults. */
export function contactLabels(site: Site): Record<string, string> {
  const t = requestStrings[site.locale];
  const notice = t.notice.replace("{version}", currentNotice);
  return { name: t.name, company: t.company, phone: t.phone, email: t.email, consent: notice, notice };
}
