import { html } from "hono/html";
import { enquiryChannels, enquiryKinds } from "../../../core/desk/enquiry/form.ts";
import { officeIds } from "../../../core/desk/offices.ts";
import type { Html } from "../../site.ts";
import { choiceInput } from "../frame/desk-form.ts";
import type { DeskSite } from "../frame/desk-page.ts";
import { deskFrameStrings } from "../frame/strings.ts";
import type { InboxAsked } from "./list-page.ts";
import { inboxStrings } from "./strings.ts";

/** The form above the list, sent by GET; the view stays as it is. */
export function inboxFilters({ locale }: DeskSite, asked: InboxAsked): Html {
  const t = inboxStrings[locale];
  const { offices } = deskFrameStrings[locale];
  const isNarrowed = [asked.kind, asked.channel, asked.office, asked.sort].some((one) => one !== "");
  return html`<form class="filters inbox-filters" method="get" action="/desk/inbox" aria-label="${t.filter}">
<input type="hidden" name="view" value="${asked.view}">
<div class="inbox-search"><div class="field"><label for="q">${t.search}</label>
<input id="q" name="q" type="search" value="${asked.q}" autocomplete="off" maxlength="254" aria-describedby="q-hint"></div>
<button class="button button-primary" type="submit">${t.find}</button></div>
<p class="hint" id="q-hint">${t.searchHint}</p>
<details ${isNarrowed ? html`open` : ""}><summary>${t.moreFilters}</summary>
<div class="field-row">
${choiceInput({ name: "kind", label: t.kind, value: asked.kind, none: t.anyKind, options: enquiryKinds.map((value) => ({ value, label: t.kinds[value] })) })}
${choiceInput({ name: "channel", label: t.channel, value: asked.channel, none: t.anyChannel, options: enquiryChannels.map((value) => ({ value, label: t.channels[value] })) })}
${choiceInput({ name: "office", label: t.office, value: asked.office, none: t.anyOffice, options: officeIds.map((value) => ({ value, label: offices[value] })) })}
${choiceInput({ name: "sort", label: t.sort, value: asked.sort, none: t.sorts.due, options: [{ value: "newest", label: t.sorts.newest }] })}
</div>
<div class="form-end"><button class="button" type="submit">${t.apply}</button></div></details>
${isNarrowed || asked.q !== "" ? html`<p class="inbox-reset"><a href="/desk/inbox?view=${asked.view}">${t.reset}</a></p>` : ""}
</form>`;
}
