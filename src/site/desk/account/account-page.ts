import { html } from "hono/html";
import type { StaffMember } from "../../../core/desk/staff/member.ts";
import { fieldList } from "../../parts/field-list.ts";
import { deskForm, lineInput } from "../frame/desk-form.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { notice } from "../frame/notice.ts";
import { deskFrameStrings } from "../frame/strings.ts";
import { type AccountStrings, accountStrings } from "./strings.ts";

/** What is wrong with a change of the password, by field. */
export type PasswordFaults = Readonly<
  Partial<Record<"current" | "fresh" | "again", keyof AccountStrings["faults"]>>
>;

/** One's own account, and the change of its password. */
export function accountPage(
  site: DeskSite,
  member: StaffMember,
  { faults, isDone }: { faults: PasswordFaults; isDone: boolean },
): DeskPage {
  const t = accountStrings[site.locale];
  const { roles, offices } = deskFrameStrings[site.locale];
  const fault = (field: keyof PasswordFaults) => {
    const found = faults[field];
    return found === undefined ? undefined : t.faults[found];
  };
  return {
    title: t.title,
    section: null,
    ...(Object.keys(faults).length > 0 && { status: 400 }),
    body: html`${deskHead({ title: t.title, lead: member.name })}
${isDone ? notice(t.done, "done") : ""}
${member.mustChange ? notice(t.mustChange, "late") : ""}
<section class="panel">${fieldList(site, [
      { name: t.fields.login, value: member.login },
      { name: t.fields.role, value: roles[member.role] },
      { name: t.fields.office, value: offices[member.officeId] },
    ])}</section>
<section class="panel"><h2>${t.password}</h2>
${
  member.passwordHash === null
    ? html`<p>${t.noPassword}</p>`
    : deskForm({
        action: "/desk/account/password",
        fields: [
          // Tells password managers whose password it is.
          html`<input class="visually-hidden" type="text" name="username" value="${member.login}" autocomplete="username" tabindex="-1" aria-hidden="true" readonly>`,
          lineInput({
            name: "current",
            label: t.current,
            type: "password",
            autocomplete: "current-password",
            fault: fault("current"),
            isRequired: true,
          }),
          lineInput({
            name: "fresh",
            label: t.fresh,
            type: "password",
            autocomplete: "new-password",
            hint: t.freshHint,
            fault: fault("fresh"),
            isRequired: true,
          }),
          lineInput({
            name: "again",
            label: t.again,
            type: "password",
            autocomplete: "new-password",
            fault: fault("again"),
            isRequired: true,
          }),
        ],
        submit: t.submit,
        beside: html`<p class="meta">${t.elsewhere}</p>`,
      })
}</section>`,
  };
}
