import { html } from "hono/html";
import type { EnquiryEntry } from "../../../core/desk/enquiry/enquiry.ts";
import { outcomes } from "../../../core/desk/inbox/close.ts";
import { officeIds } from "../../../core/desk/offices.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import type { DeskSite } from "../frame/desk-page.ts";
import { moment, momentText } from "../frame/moments.ts";
import { pill } from "../frame/pill.ts";
import { deskFrameStrings } from "../frame/strings.ts";
import { type CaseView, staffName } from "./case-view.ts";
import { inboxStrings } from "./strings.ts";

/** What happened to an enquiry, oldest first. What the person does not see is marked. */
export function history(site: DeskSite, view: CaseView): Html {
  const t = inboxStrings[site.locale];
  return html`<section class="panel" aria-labelledby="history"><h2 id="history">${t.case.history}</h2>
<ol class="timeline case-history">${view.entries.map((entry) => item(site, view, entry))}</ol></section>`;
}

function item(site: DeskSite, view: CaseView, entry: EnquiryEntry): Html {
  const t = inboxStrings[site.locale];
  const told = detailText(site, view, entry);
  const { enquiry } = view;
  return html`<li class="case-entry ${entry.isPublic ? "" : "case-entry-internal"}">
<p class="case-entry-head"><strong>${t.entries[entry.kind]}</strong> <span>${who(site, view, entry)}</span> ${moment(entry.at, site.locale)} ${entry.isPublic ? "" : pill(t.case.internal)}</p>
${told === "" ? "" : html`<p class="meta">${told}</p>`}
${entry.text === null ? "" : html`<p class="case-words" ${entry.isPublic ? html`lang="${enquiry.language}"` : ""}>${entry.text}</p>`}
</li>`;
}

function who(site: DeskSite, view: CaseView, { kind, actorKind, actorId }: EnquiryEntry): string {
  const t = inboxStrings[site.locale];
  // What the entry is called says it already.
  if (kind === "message") return "";
  if (actorKind === "staff") return staffName(site, view, actorId);
  return actorKind === "person" ? t.personSide : t.system;
}

/** What an entry says beside its text: when something is due, who it was given to, how it ended. */
function detailText(site: DeskSite, view: CaseView, { kind, detail }: EnquiryEntry): string {
  const t = inboxStrings[site.locale];
  const { dueAt, officeId, staffId, outcome } = detail;
  const office = officeIds.find((id) => id === officeId);
  const ending = outcomes.find((one) => one === outcome);
  const parts: string[] = [];
  if (office !== undefined) {
    const name = typeof staffId === "string" ? staffName(site, view, staffId) : null;
    const values = { office: deskFrameStrings[site.locale].offices[office], name: name ?? "" };
    const to = name === null ? t.entryTo : t.entryToColleague;
    parts.push(fill(kind === "handed-over" ? to : t.entryAt, values));
  }
  if (typeof dueAt === "number") parts.push(fill(t.entryDue, { due: momentText(dueAt, site.locale) }));
  if (ending !== undefined) parts.push(fill(t.entryOutcome, { outcome: t.outcomes[ending] }));
  return parts.join(" · ");
}
