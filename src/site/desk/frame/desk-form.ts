import { html } from "hono/html";
import type { Html } from "../../site.ts";

/** What every field has. `name` in the form; its id is the same unless `id` says another, where a page has several forms. */
export interface DeskField {
  name: string;
  id?: string;
  label: string;
  value?: string;
  hint?: string;
  /** What is wrong with what was sent. */
  fault?: string | undefined;
  isRequired?: boolean;
}

export interface LineField extends DeskField {
  type?: "text" | "password" | "email" | "tel" | "date" | "datetime-local" | "number" | "search" | "url";
  /** As HTML has it; default `off`. */
  autocomplete?: string;
  maxLength?: number;
}

export interface TextField extends DeskField {
  rows?: number;
  maxLength?: number;
}

export interface ChoiceField extends DeskField {
  options: ReadonlyArray<{ value: string; label: string }>;
  /** What stands for no choice; absent: one has to be chosen. */
  none?: string;
}

/** A line to type in. A password is never given back. */
export function lineInput(field: LineField): Html {
  const { name, type = "text", value = "", autocomplete = "off", maxLength } = field;
  const { id, attributes, below } = told(field);
  return html`<div class="field">${labelOf(field)}
<input id="${id}" name="${name}" type="${type}" value="${type === "password" ? "" : value}" autocomplete="${autocomplete}" ${maxLength === undefined ? "" : html`maxlength="${maxLength}"`} ${attributes}>
${below}</div>`;
}

/** Several lines to type in. */
export function textInput(field: TextField): Html {
  const { name, value = "", rows = 4, maxLength } = field;
  const { id, attributes, below } = told(field);
  // The line break after the tag is HTML's own: without it a text that begins with one would lose it.
  return html`<div class="field">${labelOf(field)}
<textarea id="${id}" name="${name}" rows="${rows}" ${maxLength === undefined ? "" : html`maxlength="${maxLength}"`} ${attributes}>
${value}</textarea>
${below}</div>`;
}

/** A choice of one. */
export function choiceInput(field: ChoiceField): Html {
  const { name, value = "", options, none } = field;
  const { id, attributes, below } = told(field);
  return html`<div class="field">${labelOf(field)}
<select id="${id}" name="${name}" ${attributes}>${none === undefined ? "" : html`<option value="">${none}</option>`}
${options.map((one) => html`<option value="${one.value}" ${one.value === value ? html`selected` : ""}>${one.label}</option>`)}
</select>
${below}</div>`;
}

/** A box to tick; sent as `yes`. */
export function tickInput(field: Omit<DeskField, "value"> & { isTicked?: boolean }): Html {
  const { name, label, isTicked = false } = field;
  const { id, attributes, below } = told(field);
  return html`<div class="field"><label class="choice" for="${id}"><input id="${id}" name="${name}" type="checkbox" value="yes" ${isTicked ? html`checked` : ""} ${attributes}>${label}</label>
${below}</div>`;
}

export interface DeskForm {
  /** Where it is sent, by POST. */
  action: string;
  fields: ReadonlyArray<Html | "">;
  submit: string;
  /** Sent along unseen. */
  hidden?: Readonly<Record<string, string>>;
  /** Beside the button. */
  beside?: Html;
  /** Whether the button is the page's main one (default), or one of several. */
  isMain?: boolean;
  /** Names the form for those who do not see it. */
  label?: string;
  /** Whether files come with it. */
  hasFiles?: boolean;
}

/** A form that is sent by POST, field below field. */
export function deskForm({ isMain = true, label, hasFiles = false, ...form }: DeskForm): Html {
  return html`<form class="desk-form" method="post" action="${form.action}" ${hasFiles ? html`enctype="multipart/form-data"` : ""} ${label === undefined ? "" : html`aria-label="${label}"`}>
${Object.entries(form.hidden ?? {}).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${form.fields}
<div class="form-end"><button class="button ${isMain ? "button-primary" : ""}" type="submit">${form.submit}</button>${form.beside ?? ""}</div>
</form>`;
}

function labelOf({ name, id = name, label }: DeskField): Html {
  return html`<label for="${id}">${label}</label>`;
}

/** Hint and fault of a field, and the attributes that tie them to it. */
function told({ name, id = name, hint, fault, isRequired = false }: Omit<DeskField, "value">) {
  const ids = [hint === undefined ? "" : `${id}-hint`, fault === undefined ? "" : `${id}-fault`];
  const described = ids.filter(Boolean).join(" ");
  return {
    id,
    attributes: html`${isRequired ? html`required` : ""} ${described === "" ? "" : html`aria-describedby="${described}"`} ${fault === undefined ? "" : html`aria-invalid="true"`}`,
    below: html`${hint === undefined ? "" : html`<p class="hint" id="${id}-hint">${hint}</p>`}
${fault === undefined ? "" : html`<p class="fault" id="${id}-fault">${fault}</p>`}`,
  };
}
