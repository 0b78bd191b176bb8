import { html } from "hono/html";
import { LONGEST_TEXT } from "../../../core/desk/inbox/plan.ts";
import { filledTemplate } from "../../../core/desk/inbox/template.ts";
import { officeNames } from "../../../core/desk/office-names.ts";
import type { Html } from "../../site.ts";
import { lineInput, textInput } from "../frame/desk-form.ts";
import type { DeskSite } from "../frame/desk-page.ts";
import { type CaseView, mayWork, typed } from "./case-view.ts";
import { faultOf } from "./refusal-text.ts";
import { inboxStrings } from "./strings.ts";

/** The form for a reply, with templates; nothing where the actor has no say, unless they had typed something already. */
export function replyPanel(site: DeskSite, view: CaseView): Html | "" {
  const t = inboxStrings[site.locale].acts;
  const { enquiry, sent, isMailed } = view;
  const mayReply = mayWork(view);
  if (enquiry.erasedAt !== null || (!mayReply && sent?.act !== "reply")) return "";
  const hasMail = isMailed && enquiry.person?.email != null;
  return html`<section class="panel" aria-labelledby="reply-title"><h2 id="reply-title">${t.reply}</h2>
<form class="desk-form" method="post" action="/desk/inbox/${enquiry.id}/reply">
<input type="hidden" name="seen" value="${enquiry.version}">
${templateChoice(site, view)}
${textInput({ name: "text", id: "reply-text", label: t.replyText, value: typed(view, "reply", "text"), rows: 8, maxLength: LONGEST_TEXT, hint: hasMail ? `${t.replyHint} ${t.replyMail}` : t.replyHint, fault: faultOf(site, view, "reply", "text") })}
<div class="case-short">${lineInput({ name: "date", id: "reply-date", type: "date", label: t.withFollowUp, value: typed(view, "reply", "date"), fault: faultOf(site, view, "reply", "date") })}</div>
<div class="form-end">${mayReply ? html`<button class="button button-primary" type="submit">${t.replySend}</button>` : ""}
<button class="button" type="submit" formaction="/desk/inbox/${enquiry.id}/note">${t.asNote}</button></div>
</form></section>`;
}

/** Without a script the button sends what was typed so far, and the page comes back with the template below it. */
function templateChoice({ locale }: DeskSite, { enquiry, templates }: CaseView): Html | "" {
  const t = inboxStrings[locale].acts;
  if (templates.length === 0) return "";
  const own = templates.filter(({ language }) => language === enquiry.language);
  const others = templates.filter(({ language }) => language !== enquiry.language);
  const values = templateValues(enquiry);
  return html`<div class="case-template"><div class="field"><label for="template">${t.template}</label>
<select id="template" name="template"><option value="">${t.noTemplate}</option>
${[...own, ...others].map((one) => html`<option value="${one.id}" data-text="${filledTemplate(one, values)}">${one.title}</option>`)}
</select></div>
<button class="button" type="submit" name="insert" value="yes" data-insert="reply-text">${t.insert}</button></div>`;
}

/** What templates can name of an enquiry. */
export function templateValues({ person, reference, officeId, language }: CaseView["enquiry"]) {
  return {
    name: person?.name ?? null,
    company: person?.company ?? null,
    reference,
    office: officeNames[language][officeId],
  };
}
