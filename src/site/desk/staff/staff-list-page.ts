import { html } from "hono/html";
import { roles } from "../../../core/desk/actor.ts";
import type { StaffMember } from "../../../core/desk/staff/member.ts";
import { fill } from "../../../core/shown/fill.ts";
import { dataTable } from "../../parts/data-table.ts";
import { deskForm, lineInput } from "../frame/desk-form.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { deskFrameStrings } from "../frame/strings.ts";
import { memberState } from "./member-state.ts";
import { profileFields, type StaffFaults } from "./profile-fields.ts";
import { staffStrings } from "./strings.ts";

/** A form for somebody new as it was sent. */
export interface StaffSent {
  entered: Readonly<Record<string, string>>;
  faults: StaffFaults;
}

/** Everybody who has an account, and the form for another one. */
export function staffListPage(
  site: DeskSite,
  list: readonly StaffMember[],
  now: number,
  sent: StaffSent = { entered: {}, faults: {} },
): DeskPage {
  const t = staffStrings[site.locale];
  const frame = deskFrameStrings[site.locale];
  const { entered, faults } = sent;
  const loginFault = faults["login"];
  return {
    title: t.title,
    section: "staff",
    ...(Object.keys(faults).length > 0 && { status: 400 }),
    body: html`${deskHead({ title: t.title, lead: t.lead })}
<div class="columns"><div>
${dataTable({
  id: "staff",
  caption: fill(t.caption, { n: list.length }),
  head: [t.columns.name, t.columns.login, t.columns.role, t.columns.office, t.columns.state],
  rows: list.map((member) => ({
    head: html`<a href="/desk/staff/${member.id}">${member.name}</a>`,
    cells: [
      member.login,
      frame.roles[member.role],
      frame.offices[member.officeId],
      memberState(site.locale, member, now),
    ],
  })),
})}
<section class="panel"><h2>${t.rolesTitle}</h2>
<dl class="fields">${roles.map((role) => html`<dt>${frame.roles[role]}</dt><dd>${t.roleTexts[role]}</dd>`)}</dl></section>
</div>
<aside class="panel"><h2>${t.add.title}</h2>
${deskForm({
  action: "/desk/staff",
  fields: [
    lineInput({
      name: "login",
      label: t.add.login,
      hint: t.add.loginHint,
      value: entered["login"] ?? "",
      fault: loginFault === undefined ? undefined : t.faults[loginFault],
      maxLength: 64,
      isRequired: true,
    }),
    ...profileFields(site.locale, entered, faults),
  ],
  submit: t.add.submit,
})}</aside></div>`,
  };
}
