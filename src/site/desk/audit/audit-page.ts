import { html } from "hono/html";
import type { AuditLine } from "../../../core/desk/audit.ts";
import type { StaffMember } from "../../../core/desk/staff/member.ts";
import { dataTable } from "../../parts/data-table.ts";
import { emptyState } from "../../parts/empty-state.ts";
import { filterForm, selectField, textField } from "../../parts/filter-form.ts";
import type { Html } from "../../site.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { moment } from "../frame/moments.ts";
import { notice } from "../frame/notice.ts";
import { deskFrameStrings } from "../frame/strings.ts";
import { actionName } from "./action-name.ts";
import { detailsOf } from "./details.ts";
import { auditStrings } from "./strings.ts";

/** The log as it is looked at. */
export interface AuditView {
  lines: readonly AuditLine[];
  /** Everybody, for their names. */
  staff: readonly StaffMember[];
  /** Filters as they stand in the address: `actor`, `subject`, `id`, `from`, `to`. */
  asked: Readonly<Record<string, string>>;
  /** Whether a date could not be read. */
  isUnreadable: boolean;
  /** Address of older lines, or null where there are none. */
  older: string | null;
  /** Address of the newest, or null where these are they. */
  newest: string | null;
}

/** Who did what, with filters. */
export function auditPage(site: DeskSite, view: AuditView): DeskPage {
  const t = auditStrings[site.locale];
  const frame = deskFrameStrings[site.locale];
  const { lines, older, newest } = view;
  return {
    title: t.title,
    section: "audit",
    ...(view.isUnreadable && { status: 400 }),
    body: html`${deskHead({ title: t.title, lead: t.lead })}
${view.isUnreadable ? notice(t.unreadable, "fault") : ""}
${filters(site, view)}
${lines.length === 0 ? emptyState(site, t.empty) : table(site, view)}
${
  older === null && newest === null
    ? ""
    : html`<nav class="form-end" aria-label="${frame.pages}">${newest === null ? "" : html`<a class="button" href="${newest}">${frame.newer}</a>`}${older === null ? "" : html`<a class="button" rel="next" href="${older}">${frame.older}</a>`}</nav>`
}`,
  };
}

function filters(site: DeskSite, { asked, staff }: AuditView): Html {
  const t = auditStrings[site.locale];
  return filterForm(site, {
    path: "/desk/audit",
    label: t.filter,
    fields: [
      selectField({
        name: "actor",
        label: t.actor,
        value: asked["actor"],
        all: t.anybody,
        options: [
          ...staff.map(({ id, name, login }) => ({ value: id, label: `${name} (${login})` })),
          { value: "person", label: t.person },
          { value: "system", label: t.system },
        ],
      }),
      selectField({
        name: "subject",
        label: t.subject,
        value: asked["subject"],
        all: t.anything,
        options: Object.entries(t.subjects).map(([value, label]) => ({ value, label })),
      }),
      textField({ name: "id", label: t.subjectId, value: asked["id"], maxLength: 100 }),
      textField({ name: "from", label: t.from, value: asked["from"], type: "date" }),
      textField({ name: "to", label: t.to, value: asked["to"], type: "date" }),
    ],
    submit: t.apply,
    ...(Object.keys(asked).length > 0 && { reset: { href: "/desk/audit", label: t.reset } }),
  });
}

function table(site: DeskSite, { lines, staff }: AuditView): Html {
  const t = auditStrings[site.locale];
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const subjects: Readonly<Record<string, string>> = t.subjects;
  const who = ({ actorKind, actorId }: AuditLine) =>
    actorKind === "staff" ? (names.get(actorId ?? "") ?? actorId ?? "") : t[actorKind];
  return dataTable({
    id: "audit",
    caption: t.caption,
    head: [t.columns.at, t.columns.actor, t.columns.action, t.columns.subject, t.columns.detail],
    rows: lines.map((line) => ({
      head: moment(line.at, site.locale),
      cells: [
        who(line),
        actionName(site.locale, line.action),
        html`${subjects[line.subjectKind] ?? line.subjectKind} <a class="audit-id" href="/desk/audit?${new URLSearchParams({ subject: line.subjectKind, id: line.subjectId })}">${line.subjectId}</a>`,
        detailsOf(site.locale, line),
      ],
    })),
  });
}
