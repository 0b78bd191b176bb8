import { html } from "hono/html";
import type { RequestFault } from "../../core/desk/request/fault.ts";
import { fill } from "../../core/shown/fill.ts";
import type { Html, Site } from "../site.ts";
import { requestStrings } from "./strings.ts";

/** A request's form as it was sent, or as it is first shown. */
export interface SentRequest {
  /** By field: nothing that was entered is lost. */
  entered: Readonly<Record<string, string>>;
  faults: readonly RequestFault[];
}

/** What every field has; its id is its name. */
interface Common {
  name: string;
  label: string;
  hint?: string;
  isRequired?: boolean;
}

export interface LineField extends Common {
  type?: "text" | "tel" | "email" | "date";
  /** What browsers may fill in (HTML, 4.10.18.7). */
  autocomplete?: string;
  /** Offered while typing. */
  options?: readonly string[];
}

/** A line to type in. */
export function requestLine(site: Site, field: LineField, sent: SentRequest): Html {
  const { name, type = "text", autocomplete = "off", options = [] } = field;
  const list = options.length === 0 ? "" : html`list="${name}-options"`;
  return html`<div class="field">${labelOf(site, field)}
<input id="${name}" name="${name}" type="${type}" value="${sent.entered[name] ?? ""}" autocomplete="${autocomplete}" ${list} ${attributesOf(field, sent)}>
${options.length === 0 ? "" : html`<datalist id="${name}-options">${options.map((one) => html`<option value="${one}"></option>`)}</datalist>`}
${belowOf(site, field, sent)}</div>`;
}

/** Several lines. */
export function requestText(site: Site, field: Common & { rows?: number }, sent: SentRequest): Html {
  const { name, rows = 5 } = field;
  // A parser drops the first line break after the tag (HTML, 13.2.6.4.7): one that was entered comes second.
  return html`<div class="field">${labelOf(site, field)}
<textarea id="${name}" name="${name}" rows="${rows}" ${attributesOf(field, sent)}>
${sent.entered[name] ?? ""}</textarea>
${belowOf(site, field, sent)}</div>`;
}

export interface ChoiceOptions {
  /** What stands for no choice; absent: one is always chosen. */
  none?: string;
  options: ReadonlyArray<{ value: string; label: string }>;
}

/** A choice of one; what was sent and is not offered stays chosen. */
export function requestChoice(site: Site, field: Common & ChoiceOptions, sent: SentRequest): Html {
  const { name, none, options } = field;
  const value = sent.entered[name] ?? "";
  const isOffered = value === "" || options.some((one) => one.value === value);
  const shown = isOffered ? options : [{ value, label: value }, ...options];
  return html`<div class="field">${labelOf(site, field)}
<select id="${name}" name="${name}" ${attributesOf(field, sent)}>${none === undefined ? "" : html`<option value="">${none}</option>`}
${shown.map(
  (one) =>
    html`<option value="${one.value}" ${one.value === value ? html`selected` : ""}>${one.label}</option>`,
)}
</select>
${belowOf(site, field, sent)}</div>`;
}

/** A fault in the reader's words. */
export function requestFaultText(site: Site, { code, most }: RequestFault): string {
  return fill(requestStrings[site.locale].fault[code], { most: most ?? "" });
}

/** The fault below a field, where there is one. */
export function faultBelow(site: Site, name: string, { faults }: SentRequest): Html | "" {
  const fault = faults.find(({ field }) => field === name);
  return fault === undefined
    ? ""
    : html`<p class="fault" id="${name}-fault">${requestFaultText(site, fault)}</p>`;
}

/**
 * Says at the top how many fields have to be corrected, with a link to each, in the order of `labels`; nothing where there is none.
 */
export function requestFaults(
  site: Site,
  { faults }: SentRequest,
  labels: Readonly<Record<string, string>>,
): Html | "" {
  if (faults.length === 0) return "";
  const title = fill(requestStrings[site.locale].faults, { count: faults.length });
  const order = Object.keys(labels);
  const inOrder = faults.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  return html`<section class="fault-summary" aria-labelledby="faults" role="alert">
<h2 id="faults">${title}</h2>
<ul>${inOrder.map(
    (fault) =>
      html`<li><a href="#${fault.field}">${labels[fault.field] ?? fault.field}</a> ${requestFaultText(site, fault)}</li>`,
  )}</ul>
</section>`;
}

function labelOf(site: Site, { name, label, isRequired = false }: Common): Html {
  const t = requestStrings[site.locale];
  return html`<label for="${name}">${label}${isRequired ? html` <span class="required">${t.required}</span>` : ""}</label>`;
}

/** No `required` of HTML: a browser's own bubbles would hide what the page says in the reader's language. */
function attributesOf({ name, hint, isRequired = false }: Common, { faults }: SentRequest): Html {
  const isFaulty = faults.some(({ field }) => field === name);
  const described = [hint === undefined ? "" : `${name}-hint`, isFaulty ? `${name}-fault` : ""];
  const ids = described.filter(Boolean).join(" ");
  return html`${isRequired ? html`aria-required="true"` : ""} ${ids === "" ? "" : html`aria-describedby="${ids}"`} ${isFaulty ? html`aria-invalid="true"` : ""}`;
}

function belowOf(site: Site, { name, hint }: Common, sent: SentRequest): Html {
  return html`${hint === undefined ? "" : html`<p class="hint" id="${name}-hint">${hint}</p>`}
${faultBelow(site, name, sent)}`;
}
