import { html } from "hono/html";
import { allows, type StaffActor } from "../../../core/desk/actor.ts";
import type { Waiting, WaitingPromise } from "../../../core/desk/staff/waiting.ts";
import { fill } from "../../../core/shown/fill.ts";
import { dataTable } from "../../parts/data-table.ts";
import { emptyState } from "../../parts/empty-state.ts";
import type { Html } from "../../site.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { duePill, moment } from "../frame/moments.ts";
import { pill } from "../frame/pill.ts";
import { deskFrameStrings } from "../frame/strings.ts";
import { homeStrings } from "./strings.ts";
import { tiles } from "./tiles.ts";

/** What waits for somebody who comes in. */
export function homePage(site: DeskSite, actor: StaffActor, waiting: Waiting, now: number): DeskPage {
  const t = homeStrings[site.locale];
  const office = deskFrameStrings[site.locale].offices[actor.officeId];
  return {
    title: t.title,
    section: "home",
    body: html`${deskHead({
      title: t.title,
      lead: fill(t.lead, { name: actor.name, office }),
      ...(allows(actor.role, "officer") && {
        actions: html`<a class="button" href="/desk/enquiries/new">${t.record}</a>`,
      }),
    })}
<section aria-labelledby="waiting"><h2 class="visually-hidden" id="waiting">${t.waiting}</h2>${tiles(site, actor, waiting)}</section>
<section aria-labelledby="next"><h2 id="next">${t.next}</h2>
${waiting.next.length === 0 ? emptyState(site, t.nothing, html`<p><a class="button" href="/desk/inbox">${t.openInbox}</a></p>`) : nextTable(site, waiting.next, now)}</section>`,
  };
}

function nextTable(site: DeskSite, next: readonly WaitingPromise[], now: number): Html {
  const t = homeStrings[site.locale];
  const { offices } = deskFrameStrings[site.locale];
  return dataTable({
    id: "due-next",
    caption: t.nextLead,
    head: [t.columns.what, t.columns.left, t.columns.due, t.columns.office],
    rows: next.map((promise) => {
      const [before = "", after = ""] = t.promise[promise.kind].split("{reference}");
      const name = html`${before}<span class="unbroken">${promise.reference ?? promise.subjectId}</span>${after}`;
      return {
        head: html`<a href="${pathOf(promise)}">${name}</a>${promise.isMine ? html` ${pill(t.yours, "accent")}` : ""}`,
        cells: [
          duePill(promise.dueAt, now, site.locale),
          moment(promise.dueAt, site.locale, "short"),
          offices[promise.officeId],
        ],
      };
    }),
  });
}

function pathOf({ subjectKind, subjectId }: WaitingPromise): string {
  const paths = {
    enquiry: "/desk/inbox/",
    "project-question": "/desk/questions/",
    "project-update": "/desk/projects/",
  };
  return paths[subjectKind] + encodeURIComponent(subjectId);
}
