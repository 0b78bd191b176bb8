import { html } from "hono/html";
import type { Html, Site } from "../site.ts";

/** A line to type in. `value`: what was asked for last. */
export interface TextField {
  /** Name in the query, and id on the page. */
  name: string;
  label: string;
  value: string | undefined;
  type?: "text" | "search" | "number" | "date";
  /** What is expected, below the field. */
  hint?: string;
  maxLength?: number;
}

export function textField({ name, label, value, type = "text", hint, maxLength }: TextField): Html {
  return html`<div class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" value="${value ?? ""}" autocomplete="off" ${maxLength === undefined ? "" : html`maxlength="${maxLength}"`} ${hint === undefined ? "" : html`aria-describedby="${name}-hint"`}>
${hint === undefined ? "" : html`<p class="hint" id="${name}-hint">${hint}</p>`}</div>`;
}

/** A choice of one. */
export interface SelectField {
  /** Name in the query, and id on the page. */
  name: string;
  label: string;
  /** What was asked for last; undefined: all. */
  value: string | undefined;
  /** What stands for no choice at all. */
  all: string;
  options: ReadonlyArray<{ value: string; label: string }>;
}

export function selectField({ name, label, value, all, options }: SelectField): Html {
  return html`<div class="field"><label for="${name}">${label}</label>
<select id="${name}" name="${name}"><option value="">${all}</option>
${options.map(
  (option) =>
    html`<option value="${option.value}" ${option.value === value ? html`selected` : ""}>${option.label}</option>`,
)}
</select></div>`;
}

export interface FilterForm {
  /** Where the answer is: `/parks`. */
  path: string;
  /** Names the form for those who do not see it. */
  label: string;
  fields: ReadonlyArray<Html | "">;
  submit: string;
  /** Takes all filters away; absent: no such link. */
  reset?: { href: string; label: string };
}

/** A form that is sent by GET: what it finds has an address. The language goes along where the reader chose one. */
export function filterForm(site: Site, { path, label, fields, submit, reset }: FilterForm): Html {
  return html`<form class="filters" method="get" action="${path}" aria-label="${label}">
${languageInput(site)}
<div class="field-row">${fields}</div>
<div class="form-end"><button class="button button-primary" type="submit">${submit}</button>
${reset === undefined ? "" : html`<a href="${reset.href}">${reset.label}</a>`}</div>
</form>`;
}

/** Keeps the chosen language when a form is sent. */
export function languageInput(site: Pick<Site, "locale" | "isLocaleChosen">): Html | "" {
  return site.isLocaleChosen ? html`<input type="hidden" name="lang" value="${site.locale}">` : "";
}
