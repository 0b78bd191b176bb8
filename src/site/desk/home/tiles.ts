import { html } from "hono/html";
import { allows, type StaffActor } from "../../../core/desk/actor.ts";
import type { Waiting } from "../../../core/desk/staff/waiting.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import type { DeskSite } from "../frame/desk-page.ts";
import { deskFrameStrings } from "../frame/strings.ts";
import { homeStrings } from "./strings.ts";

interface Tile {
  count: number;
  label: string;
  path: string;
  isLate?: boolean;
  meta?: string;
}

/** Counts of what waits, each leading to its list. */
export function tiles(site: DeskSite, { role, officeId }: StaffActor, waiting: Waiting): Html {
  const t = homeStrings[site.locale];
  const office = deskFrameStrings[site.locale].offices[officeId];
  const { late } = waiting;
  const all: Tile[] = [
    {
      count: late.office,
      label: fill(t.late, { office }),
      path: "/desk/inbox?view=overdue",
      isLate: late.office > 0,
      ...(late.all > late.office && { meta: fill(t.lateAll, { n: late.all }) }),
    },
    { count: waiting.mine, label: t.mine, path: "/desk/inbox?view=mine" },
    { count: waiting.untaken, label: t.untaken, path: "/desk/inbox?view=unassigned" },
    { count: waiting.questions, label: t.questions, path: "/desk/questions" },
    { count: waiting.unanswered, label: t.unanswered, path: "/desk/unanswered" },
    ...(allows(role, "editor") ? [{ count: waiting.drafts, label: t.drafts, path: "/desk/articles" }] : []),
  ];
  return html`<ul class="tiles">
${all.map(
  ({ count, label, path, isLate = false, meta }) =>
    html`<li class="${isLate ? "tile tile-late" : "tile"}"><a href="${path}">${label}</a><span class="tile-count">${count}</span>${meta === undefined ? "" : html`<span class="meta">${meta}</span>`}</li>`,
)}
</ul>`;
}
