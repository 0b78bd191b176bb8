import { html } from "hono/html";
import type { Park } from "../../core/knowledge/records.ts";
import { fill } from "../../core/shown/fill.ts";
import { languageInput } from "../parts/filter-form.ts";
import { content } from "../records/said.ts";
import type { Html, Site } from "../site.ts";
import type { ParkComparison } from "./compare-page.ts";
import type { ParkStrings } from "./strings.ts";

/** A park that can be chosen. */
export interface ParkChoice {
  id: string;
  name: string;
  kind: Park["kind"];
}

/** A measure that can be chosen. */
export interface MeasureChoice {
  /** Id of its row. */
  id: string;
  name: string;
  /** How many of the parks have it. */
  parks: number;
}

/** Parks and measures to choose anew; closed until it is wanted. */
export function changeForm(site: Site, asked: ParkComparison, t: ParkStrings): Html {
  const { comparison, measures, parks, most } = asked;
  const chosen = new Set(comparison.columns.map(({ id }) => id));
  const ticked = new Set(asked.metrics);
  const shared = measures.filter(({ parks }) => parks > 1);
  const single = measures.filter(({ parks }) => parks < 2);
  const boxes = (some: readonly MeasureChoice[]) =>
    html`<div class="choices">${some.map(
      ({ id, name }) =>
        html`<label><input type="checkbox" name="metrics" value="${id}" ${ticked.has(id) ? html`checked` : ""}>${content(site, name)}</label>`,
    )}</div>`;
  return html`<details class="compare-change"><summary>${t.compare.change}</summary>
<form class="filters" method="get" action="/parks/compare" aria-label="${t.compare.change}">${languageInput(site)}
<fieldset class="field"><legend>${t.compare.parks} · ${fill(t.compareHint, { most })}</legend>
${parkBoxes(site, parks, chosen, t)}</fieldset>
<fieldset class="field"><legend>${t.compare.measures} · ${t.compare.measuresHint}</legend>
${shared.length > 0 ? boxes(shared) : boxes(single)}
${
  shared.length > 0 && single.length > 0
    ? html`<details class="more-measures"><summary>${fill(t.compare.moreMeasures, { count: single.length })}</summary>${boxes(single)}</details>`
    : ""
}</fieldset>
<div class="form-end"><button class="button button-primary" type="submit">${t.compare.submit}</button></div>
</form></details>`;
}

/** A box for each park, by kind. */
export function parkBoxes(
  site: Site,
  parks: readonly ParkChoice[],
  chosen: ReadonlySet<string>,
  t: ParkStrings,
): Html {
  const kinds = Map.groupBy(parks, ({ kind }) => kind);
  return html`<div class="park-boxes">${[...kinds].map(
    ([
      kind,
      some,
    ]) => html`<div role="group" aria-label="${t.kinds[kind]}"><p class="box-head" aria-hidden="true">${t.kinds[kind]}</p>
<div class="choices">${some.map(
      ({ id, name }) =>
        html`<label><input type="checkbox" name="ids" value="${id}" ${chosen.has(id) ? html`checked` : ""}>${content(site, name)}</label>`,
    )}</div></div>`,
  )}</div>`;
}
