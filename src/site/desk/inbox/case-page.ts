import { html } from "hono/html";
import { mayStepIn } from "../../../core/desk/inbox/plan.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskKey, DeskPage, DeskSite } from "../frame/desk-page.ts";
import { duePill } from "../frame/moments.ts";
import { notice } from "../frame/notice.ts";
import { pill } from "../frame/pill.ts";
import { deskFrameStrings } from "../frame/strings.ts";
import { caseActsPanel } from "./case-acts.ts";
import { caseAside } from "./case-aside.ts";
import { caseNeed } from "./case-need.ts";
import { type CaseView, mayWork, staffName } from "./case-view.ts";
import { history } from "./history.ts";
import { refusalNotice } from "./refusal-text.ts";
import { replyPanel } from "./reply-panel.ts";
import { statusPill } from "./status-pill.ts";
import { inboxStrings } from "./strings.ts";

/** `/desk/inbox/:id`: one enquiry, what happened to it, and what can be done. 409 where somebody else was quicker. */
export function casePage(site: DeskSite, view: CaseView): DeskPage {
  const t = inboxStrings[site.locale];
  const { enquiry, sent } = view;
  const title = fill(t.case.title, { reference: enquiry.reference });
  return {
    title,
    section: "inbox",
    scripts: ["desk-inbox.js"],
    keys: keysOf(site, view),
    status: statusOf(sent?.refusal?.code),
    body: html`${deskHead({
      title,
      above: { name: t.case.back, path: "/desk/inbox" },
      state: html`${statusPill(enquiry.status, site.locale)}${due(site, view)}`,
      lead: `${deskFrameStrings[site.locale].offices[enquiry.officeId]} · ${staffName(site, view, enquiry.ownerId)}`,
      ...(isFree(view) && { actions: takeForm(site, view) }),
    })}
${refusalNotice(site, view)}
${enquiry.erasedAt === null ? "" : notice(t.case.erased)}
${duplicate(site, view)}
<div class="columns"><div class="case-main">
${caseNeed(site, view)}
${history(site, view)}
${withColleague(site, view)}
${replyPanel(site, view)}
${caseActsPanel(site, view)}
</div>
<aside class="case-aside">${caseAside(site, view)}</aside></div>`,
  };
}

function statusOf(code: string | undefined): number {
  if (code === undefined) return 200;
  return code === "field" || code === "promise-open" ? 400 : 409;
}

const isFree = ({ enquiry }: CaseView): boolean =>
  enquiry.ownerId === null && enquiry.status !== "closed" && enquiry.erasedAt === null;

/** Where the first enquiry of the same person or firm is, while it is not erased. */
function duplicate({ locale }: DeskSite, { enquiry, related }: CaseView): Html | "" {
  const first = related.find(({ id }) => id === enquiry.duplicateOf);
  if (first === undefined) return "";
  const t = inboxStrings[locale].case;
  return notice(html`<p>${t.duplicate} <a href="/desk/inbox/${first.id}">${first.reference}</a></p>`);
}

/** Says why a colleague's enquiry cannot be replied to. */
function withColleague(site: DeskSite, view: CaseView): Html | "" {
  const { enquiry, actor } = view;
  const isTheirs = enquiry.ownerId !== null && enquiry.ownerId !== actor.id;
  if (!isTheirs || enquiry.status === "closed" || enquiry.erasedAt !== null) return "";
  const t = inboxStrings[site.locale].case;
  const text = mayStepIn(actor) ? t.withColleagueLead : t.withColleague;
  return html`<p class="meta">${fill(text, { who: staffName(site, view, enquiry.ownerId) })}</p>`;
}

function due({ locale }: DeskSite, { awaited: [first], now }: CaseView): Html | "" {
  if (first === undefined) return "";
  const t = inboxStrings[locale];
  const escalated = fill(t.escalatedTo, { office: deskFrameStrings[locale].offices[first.officeId] });
  return html`${duePill(first.dueAt, now, locale)}${first.level > 0 ? pill(escalated, "late") : ""}`;
}

function takeForm({ locale }: DeskSite, { enquiry }: CaseView): Html {
  return html`<form method="post" action="/desk/inbox/${enquiry.id}/take"><button class="button button-primary" type="submit" data-key="t">${inboxStrings[locale].takeLong}</button></form>`;
}

/** The shortcuts of what can be done now. */
function keysOf({ locale }: DeskSite, view: CaseView): DeskKey[] {
  const { keys: t, acts } = inboxStrings[locale];
  const { enquiry, actor, awaited } = view;
  const isClosed = enquiry.status === "closed";
  const isErased = enquiry.erasedAt !== null;
  const hasFollowUp = awaited.some(({ kind }) => kind === "follow-up");
  const all: Array<[key: string, does: string, isThere: boolean]> = [
    ["t", t.take, isFree(view)],
    ["r", t.reply, mayWork(view)],
    ["n", t.note, !isErased],
    ["f", t.followUp, mayWork(view)],
    ["d", acts.kept, mayWork(view) && hasFollowUp],
    ["h", t.handOver, mayWork(view) || (!isClosed && !isErased && mayStepIn(actor))],
    ["c", t.close, mayWork(view)],
    ["o", acts.reopen, isClosed && !isErased],
    ["u", t.back, true],
  ];
  return all.flatMap(([key, does, isThere]) => (isThere ? [{ keys: [key], does }] : []));
}
