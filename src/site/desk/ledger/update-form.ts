import { html } from "hono/html";
import type { ProjectUpdate } from "../../../core/desk/ledger/project-update.ts";
import type { UpdateField } from "../../../core/desk/ledger/read-update.ts";
import { formatDate } from "../../../core/shown/dates.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import { type DeskField, deskForm, lineInput, textInput, tickInput } from "../frame/desk-form.ts";
import type { DeskSite } from "../frame/desk-page.ts";
import type { SentUpdate } from "./project-updates.ts";
import { deskLedgerStrings } from "./strings.ts";

/** The form of a month's update, or of the correction of one. */
export function updateForm(
  site: DeskSite,
  projectId: string,
  { entered, faults, replaces }: SentUpdate,
): Html {
  const t = deskLedgerStrings[site.locale].project;
  const field = (name: UpdateField, hint?: string): DeskField => {
    const fault = faults.find((one) => one.field === name);
    return {
      name,
      label: t.fields[name],
      value: entered[name] ?? "",
      fault: fault === undefined ? undefined : t.faults[fault.code],
      ...(hint !== undefined && { hint }),
    };
  };
  const title =
    replaces === null ? t.new : fill(t.correcting, { month: formatDate(replaces.month, site.locale) });
  const path = `/desk/projects/${projectId}`;
  return html`<section class="panel" id="post"><h2>${title}</h2>
${replaces === null ? "" : html`<p class="meta">${t.correctingHint}</p>`}
${deskForm({
  action: path,
  label: title,
  hidden: replaces === null ? {} : { replaces: replaces.id },
  submit: replaces === null ? t.post : t.postCorrection,
  ...(replaces !== null && { beside: html`<a href="${path}">${t.cancel}</a>` }),
  fields: [
    html`<div class="field-row ledger-figures">${lineInput({ ...field("month"), maxLength: 7, isRequired: true })}
${lineInput(field("plannedPercent"))}${lineInput(field("actualPercent"))}${lineInput(field("paidPercent"))}</div>
<p class="meta">${t.hints.percent}</p>`,
    textInput({ ...field("progress", t.hints.progress), isRequired: true }),
    textInput({ ...field("reason", t.hints.reason), rows: 2 }),
    textInput({ ...field("nextStep", t.hints.nextStep), rows: 2 }),
    lineInput({ ...field("nextStepDue"), type: "date" }),
    tickInput({ name: "isFinal", label: t.final, isTicked: (entered.isFinal ?? "") !== "" }),
  ],
})}</section>`;
}

/** What a form shows of an update that is to be corrected. */
export function enteredOf(update: ProjectUpdate): SentUpdate["entered"] {
  const percent = (value: number | null) => (value === null ? "" : String(value));
  return {
    month: update.month,
    plannedPercent: percent(update.plannedPercent),
    actualPercent: percent(update.actualPercent),
    paidPercent: percent(update.paidPercent),
    progress: update.progress,
    reason: update.reason ?? "",
    nextStep: update.nextStep ?? "",
    nextStepDue: update.nextStepDue ?? "",
    isFinal: update.isFinal ? "yes" : "",
  };
}
