import { html } from "hono/html";
import { allows, type StaffActor } from "../../../core/desk/actor.ts";
import type { InboxLine } from "../../../core/desk/inbox/inbox.ts";
import { type InboxView, inboxViews } from "../../../core/desk/inbox/views.ts";
import { fill } from "../../../core/shown/fill.ts";
import { linkTo } from "../../link.ts";
import { pagination } from "../../parts/pagination.ts";
import type { Html } from "../../site.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { inboxFilters } from "./filters.ts";
import { inboxTable } from "./list-table.ts";
import { inboxStrings } from "./strings.ts";
import type { NamedTopic } from "./topic.ts";

/** What a list was asked for, as the address says it; empty: not said. */
export interface InboxAsked {
  view: InboxView;
  q: string;
  kind: string;
  channel: string;
  office: string;
  sort: string;
}

export interface InboxList {
  asked: InboxAsked;
  lines: readonly InboxLine[];
  total: number;
  limit: number;
  offset: number;
  counts: ReadonlyMap<InboxView, number>;
  /** Names of staff by their ids. */
  staff: ReadonlyMap<string, string>;
  topicOf(line: InboxLine): NamedTopic | null;
  actor: StaffActor;
  /** Milliseconds since the epoch. */
  now: number;
}

/** `/desk/inbox`: enquiries in views, filtered and searched. */
export function inboxPage(site: DeskSite, list: InboxList): DeskPage {
  const t = inboxStrings[site.locale];
  const isOfficer = allows(list.actor.role, "officer");
  const { next, previous, open, take } = t.keys;
  return {
    title: t.title,
    section: "inbox",
    scripts: ["desk-inbox.js"],
    keys: [
      { keys: ["j"], does: next },
      { keys: ["k"], does: previous },
      ...(isOfficer
        ? [
            { keys: ["Enter"], does: open },
            { keys: ["t"], does: take },
          ]
        : []),
    ],
    body: html`${deskHead({
      title: t.title,
      lead: t.lead,
      ...(isOfficer && {
        actions: html`<a class="button" href="/desk/templates">${t.templates}</a>
<a class="button button-primary" href="/desk/enquiries/new">${t.newPhone}</a>`,
      }),
    })}
${views(site, list)}
${inboxFilters(site, list.asked)}
${found(site, list)}`,
  };
}

function views(site: DeskSite, { asked, counts }: InboxList): Html {
  const t = inboxStrings[site.locale];
  const { view: _, ...others } = asked;
  return html`<nav class="inbox-views" aria-label="${t.viewsLabel}"><ul>
${inboxViews.map((view) => {
  const count = counts.get(view);
  return html`<li><a href="${linkTo(site, "/desk/inbox", { ...others, view })}" ${view === asked.view ? html`aria-current="page"` : ""}>${t.views[view]}${count === undefined ? "" : html` <span class="inbox-count ${view === "overdue" && count > 0 ? "inbox-count-late" : ""}">${count}</span>`}</a></li>`;
})}
</ul></nav>`;
}

function found(site: DeskSite, list: InboxList): Html {
  const t = inboxStrings[site.locale];
  const { asked, lines, total, limit, offset } = list;
  if (total === 0)
    return html`<div class="empty"><p>${asked.q === "" ? t.nothing : t.nothingFound}</p></div>`;
  const count =
    total <= limit
      ? fill(t.found, { count: total })
      : fill(t.foundPage, { count: total, from: offset + 1, to: offset + lines.length });
  return html`<p class="result-count">${count}</p>
${inboxTable(site, list)}
${pagination(site, {
  total,
  limit,
  offset,
  href: (at) => linkTo(site, "/desk/inbox", { ...asked, page: String(at / limit + 1) }),
})}`;
}
