import { html } from "hono/html";
import type { StaffMember } from "../../../core/desk/staff/member.ts";
import { fill } from "../../../core/shown/fill.ts";
import { fieldList } from "../../parts/field-list.ts";
import type { Html } from "../../site.ts";
import { deskForm } from "../frame/desk-form.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { dayText } from "../frame/moments.ts";
import { notice } from "../frame/notice.ts";
import { memberState } from "./member-state.ts";
import { profileFields } from "./profile-fields.ts";
import type { StaffSent } from "./staff-list-page.ts";
import { staffStrings } from "./strings.ts";

export interface MemberView {
  now: number;
  /** What was sent and could not be taken; absent: as it is stored. */
  sent?: StaffSent;
  isSaved: boolean;
}

/** One account: who it is, what they may do, and whether they can come in. */
export function memberPage(
  site: DeskSite,
  member: StaffMember,
  { now, sent, isSaved }: MemberView,
): DeskPage {
  const t = staffStrings[site.locale];
  const { name, role, officeId, login, oidcSubject } = member;
  const faults = sent?.faults ?? {};
  const general = Object.entries(faults).find(([field]) => field === "account")?.[1];
  return {
    title: name,
    section: "staff",
    ...(Object.keys(faults).length > 0 && { status: 400 }),
    body: html`${deskHead({
      title: name,
      above: { name: t.title, path: "/desk/staff" },
      state: memberState(site.locale, member, now),
      lead: fill(t.member.since, { date: dayText(member.createdAt, site.locale) }),
    })}
${isSaved ? notice(t.member.saved, "done") : ""}
${general === undefined ? "" : notice(t.faults[general], "fault")}
<div class="columns"><div>
<section class="panel"><h2>${t.member.profile}</h2>
${deskForm({
  action: `/desk/staff/${member.id}`,
  fields: profileFields(site.locale, sent?.entered ?? { name, role, officeId }, faults),
  submit: t.member.save,
})}</section></div>
<aside>
<section class="panel">${fieldList(site, [
      { name: t.columns.login, value: login },
      { name: t.signOn, value: oidcSubject === null ? t.no : t.yes },
    ])}
<p><a href="/desk/audit?${new URLSearchParams({ actor: member.id })}">${t.member.log}</a></p></section>
<section class="panel"><h2>${t.member.password}</h2><p class="meta">${t.member.passwordText}</p>
${oneButton(`/desk/staff/${member.id}/password`, t.member.reset)}</section>
<section class="panel"><h2>${t.member.access}</h2>
${
  member.disabledAt === null
    ? html`<p class="meta">${t.member.disableText}</p>${oneButton(`/desk/staff/${member.id}/disable`, t.member.disable, true)}`
    : html`<p class="meta">${t.member.enableText}</p>${oneButton(`/desk/staff/${member.id}/enable`, t.member.enable)}`
}</section>
</aside></div>`,
  };
}

function oneButton(action: string, label: string, isGrave = false): Html {
  return html`<form method="post" action="${action}"><button class="${isGrave ? "button button-danger" : "button"}" type="submit">${label}</button></form>`;
}
