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
  const isFiltered = [asked.q, asked.kind, asked.channel, asked.office, asked.sort].some((one) => one !== "");
  return html`<form class="filters inbox-filters" method="get" action="/desk/inbox" aria-label="${t.filter}">
<input type="hidden" name="view" value="${asked.view}">
<div class="field-row">
<div class="field inbox-search"><label for="q">${t.search}</label>
<input id="q" name="q" type="search" value="${asked.q}" autocomplete="off" maxlength="254" aria-describedby="q-hint"></div>
${choiceInput({ name: "kind", label: t.kind, value: asked.kind, none: t.anyKind, options: enquiryKinds.map((value) => ({ value, label: t.kinds[value] })) })}
${choiceInput({ name: "channel", label: t.channel, value: asked.channel, none: t.anyChannel, options: enquiryChannels.map((value) => ({ value, label: t.channels[value] })) })}
${choiceInput({ name: "office", label: t.office, value: asked.office, none: t.anyOffice, options: officeIds.map((value) => ({ value, label: offices[value] })) })}
${choiceInput({ name: "sort", label: t.sort, value: asked.sort, none: t.sorts.due, options: [{ value: "newest", label: t.sorts.newest }] })}
</div>
<p class="hint" id="q-hint">${t.searchHint}</p>
<div class="form-end"><button class="button button-primary" type="submit">${t.apply}</button>
${isFiltered ? html`<a href="/desk/inbox?view=${asked.view}">${t.reset}</a>` : ""}</div>
</form>`;
}
