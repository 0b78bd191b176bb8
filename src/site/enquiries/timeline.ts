import { html } from "hono/html";
import type { EnquiryEntry } from "../../core/desk/enquiry/enquiry.ts";
import { dueText } from "../../core/desk/mail/compose.ts";
import { officeNames } from "../../core/desk/office-names.ts";
import { officeIds } from "../../core/desk/offices.ts";
import { fill } from "../../core/shown/fill.ts";
import type { Html, Site } from "../site.ts";
import { enquiryStrings } from "./strings.ts";

/** What happened, oldest first, each with what was said. */
export function timeline(site: Site, entries: readonly EnquiryEntry[]): Html {
  return html`<ol class="enquiry-steps">${entries.map(
    (entry) => html`<li class="step-${entry.actorKind}">
<p class="step-head"><strong>${eventText(site, entry)}</strong> <time class="meta" datetime="${new Date(entry.at).toISOString()}">${dueText(entry.at, site.locale)}</time></p>
${entry.text === null ? "" : html`<p class="said">${entry.text}</p>`}</li>`,
  )}</ol>`;
}

function eventText({ locale }: Site, { kind, detail }: EnquiryEntry): string {
  const { events } = enquiryStrings[locale].status;
  const { officeId, dueAt } = detail;
  const office = officeIds.find((id) => id === officeId);
  return fill(events[kind], {
    office: office === undefined ? "" : officeNames[locale][office],
    due: typeof dueAt === "number" ? dueText(dueAt, locale) : "",
  }).trim();
}
