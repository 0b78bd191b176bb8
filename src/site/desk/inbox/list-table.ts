import { html } from "hono/html";
import { allows } from "../../../core/desk/actor.ts";
import type { InboxLine } from "../../../core/desk/inbox/inbox.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import type { DeskSite } from "../frame/desk-page.ts";
import { duePill, moment } from "../frame/moments.ts";
import { pill } from "../frame/pill.ts";
import { deskFrameStrings } from "../frame/strings.ts";
import type { InboxList } from "./list-page.ts";
import { statusPill } from "./status-pill.ts";
import { inboxStrings } from "./strings.ts";

/** Enquiries line by line; in a narrow window each is a card of its own. */
export function inboxTable(site: DeskSite, list: InboxList): Html {
  const { columns, caption } = inboxStrings[site.locale];
  const heads = [columns.due, columns.enquiry, columns.kind, columns.owner, columns.received, columns.act];
  return html`<div class="inbox-box"><table class="inbox-table">
<caption class="visually-hidden">${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${list.lines.map((line) => row(site, list, line))}</tbody>
</table></div>`;
}

function row(site: DeskSite, list: InboxList, line: InboxLine): Html {
  const t = inboxStrings[site.locale];
  const { enquiry } = line;
  const topic = list.topicOf(line);
  const isOfficer = allows(list.actor.role, "officer");
  const name = isOfficer
    ? html`<a href="/desk/inbox/${enquiry.id}" data-line>${enquiry.reference}</a>`
    : html`<span>${enquiry.reference}</span>`;
  return html`<tr>
<td class="inbox-due">${due(site, list, line)}</td>
<th scope="row">${name}${who(site, line)}</th>
<td>${t.kinds[enquiry.kind]}${topic === null ? "" : html`<span class="inbox-sub">${topic.name}</span>`}</td>
<td>${owner(site, list, line)}</td>
<td>${moment(enquiry.receivedAt, site.locale, "short")}<span class="inbox-sub">${t.channels[enquiry.channel]}</span></td>
<td class="inbox-act">${isOfficer && enquiry.ownerId === null && enquiry.status !== "closed" ? take(site, line) : ""}</td>
</tr>`;
}

function due({ locale }: DeskSite, { now }: InboxList, { enquiry, awaited }: InboxLine): Html {
  const t = inboxStrings[locale];
  if (awaited === null) return statusPill(enquiry.status, locale);
  return html`${duePill(awaited.dueAt, now, locale)}
<span class="inbox-sub">${t.dueKinds[awaited.kind]} ${moment(awaited.dueAt, locale, "short")}</span>${awaited.level > 0 ? pill(t.escalated, "late") : ""}`;
}

function who({ locale }: DeskSite, { enquiry, person }: InboxLine): Html | "" {
  const text =
    enquiry.erasedAt === null ? (person?.company ?? person?.name) : inboxStrings[locale].erasedPerson;
  return text === undefined ? "" : html`<span class="inbox-sub">${text}</span>`;
}

function owner({ locale }: DeskSite, { staff, actor }: InboxList, { enquiry }: InboxLine): Html {
  const t = inboxStrings[locale];
  const { ownerId, officeId } = enquiry;
  const name = ownerId === null ? t.nobody : ownerId === actor.id ? t.you : (staff.get(ownerId) ?? t.someone);
  return html`${deskFrameStrings[locale].offices[officeId]}<span class="inbox-sub">${name}</span>`;
}

function take({ locale }: DeskSite, { enquiry: { id, reference } }: InboxLine): Html {
  const t = inboxStrings[locale];
  return html`<form method="post" action="/desk/inbox/${id}/take"><button class="button" type="submit" aria-label="${fill(t.takeNamed, { reference })}">${t.take}</button></form>`;
}
