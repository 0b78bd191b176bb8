import { html } from "hono/html";
import type { Html, Site } from "../site.ts";
import type { Entered, Fault } from "./fault.ts";
import { faultText, type Option } from "./fault-text.ts";

/** A form as it was sent: what was entered, and which fields could not be read. */
export interface Sent {
  entered: Entered;
  faults: readonly Fault[];
}

/** What every field has. `name`: in the query; its id is the same. */
interface Common {
  name: string;
  label: string;
  hint?: string;
}

/** A line to type in; `options` are offered while typing. */
export interface Line extends Common {
  type?: "text" | "search";
  inputMode?: "numeric" | "decimal";
  options?: readonly string[];
}

/** A choice of one, or of none, which `none` names. */
export interface Choice extends Common {
  none: string;
  options: readonly Option[];
}

/** The faults and hint of a field, and the attributes that tie them to it. */
function told(site: Site, { name, hint }: Common, { faults }: Sent, options: readonly Option[] = []) {
  const fault = faults.find(({ field }) => field === name);
  const ids = [hint === undefined ? "" : `${name}-hint`, fault === undefined ? "" : `${name}-fault`];
  const described = ids.filter(Boolean).join(" ");
  return {
    attributes: html`${described === "" ? "" : html`aria-describedby="${described}"`} ${fault === undefined ? "" : html`aria-invalid="true"`}`,
    below: html`${hint === undefined ? "" : html`<p class="hint" id="${name}-hint">${hint}</p>`}
${fault === undefined ? "" : html`<p class="fault" id="${name}-fault">${faultText(site, fault, options)}</p>`}`,
  };
}

export function lineField(site: Site, line: Line, sent: Sent): Html {
  const { name, label, type = "text", inputMode, options = [] } = line;
  const { attributes, below } = told(site, line, sent);
  const list = options.length === 0 ? "" : html`list="${name}-options"`;
  return html`<div class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" value="${sent.entered[name] ?? ""}" autocomplete="off" ${inputMode === undefined ? "" : html`inputmode="${inputMode}"`} ${list} ${attributes}>
${options.length === 0 ? "" : html`<datalist id="${name}-options">${options.map((one) => html`<option value="${one}"></option>`)}</datalist>`}
${below}</div>`;
}

export function textArea(site: Site, area: Common & { rows?: number }, sent: Sent): Html {
  const { name, label, rows = 3 } = area;
  const { attributes, below } = told(site, area, sent);
  return html`<div class="field"><label for="${name}">${label}</label>
<textarea id="${name}" name="${name}" rows="${rows}" ${attributes}>${sent.entered[name] ?? ""}</textarea>
${below}</div>`;
}

/** A value that was sent and is none of the options stays chosen, so that nothing entered is lost. */
export function choiceField(site: Site, choice: Choice, sent: Sent): Html {
  const { name, label, none, options } = choice;
  const { attributes, below } = told(site, choice, sent, options);
  const value = sent.entered[name] ?? "";
  const shown =
    value === "" || options.some((one) => one.value === value)
      ? options
      : [{ value, label: value }, ...options];
  return html`<div class="field"><label for="${name}">${label}</label>
<select id="${name}" name="${name}" ${attributes}><option value="">${none}</option>
${shown.map(
  (one) =>
    html`<option value="${one.value}" ${one.value === value ? html`selected` : ""}>${one.label}</option>`,
)}
</select>
${below}</div>`;
}
