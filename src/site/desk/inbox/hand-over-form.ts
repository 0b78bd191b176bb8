import { html } from "hono/html";
import { officeIds } from "../../../core/desk/offices.ts";
import type { Html } from "../../site.ts";
import type { DeskSite } from "../frame/desk-page.ts";
import { deskFrameStrings } from "../frame/strings.ts";
import { type CaseView, typed } from "./case-view.ts";
import { faultOf } from "./refusal-text.ts";
import { inboxStrings } from "./strings.ts";

/** Who an enquiry is handed over to: an office, or somebody at one. */
export function handOverFields(site: DeskSite, view: CaseView): Html {
  const { acts: t, you } = inboxStrings[site.locale];
  const { offices } = deskFrameStrings[site.locale];
  const { colleagues, actor, enquiry } = view;
  const chosen = typed(view, "hand-over", "to");
  const fault = faultOf(site, view, "hand-over", "to");
  const option = (value: string, label: string) =>
    html`<option value="${value}" ${value === chosen ? html`selected` : ""}>${label}</option>`;
  return html`<div class="field"><label for="hand-over-to">${t.handOverTo}</label>
<select id="hand-over-to" name="to" ${fault === undefined ? "" : html`aria-invalid="true" aria-describedby="hand-over-to-fault"`}><option value="">${t.handOverChoose}</option>
<optgroup label="${t.toOffices}">${officeIds.map((id) => option(`office:${id}`, offices[id]))}</optgroup>
<optgroup label="${t.toColleagues}">${colleagues
    .filter(({ id }) => id !== enquiry.ownerId)
    .map(({ id, name, officeId }) =>
      option(`staff:${id}`, `${id === actor.id ? `${name} (${you})` : name} · ${offices[officeId]}`),
    )}</optgroup></select>
${fault === undefined ? "" : html`<p class="fault" id="hand-over-to-fault">${fault}</p>`}</div>`;
}
