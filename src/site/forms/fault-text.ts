import { html } from "hono/html";
import { fill } from "../../core/shown/fill.ts";
import { linkTo } from "../link.ts";
import { separator } from "../records/enumerated.ts";
import type { Html, Site } from "../site.ts";
import type { Fault } from "./fault.ts";
import { formStrings } from "./strings.ts";

/** What an option is called, and its value in the address. */
export interface Option {
  value: string;
  label: string;
}

/** What was received in a field, what was expected, and what may have been meant. */
export function faultText(
  site: Site,
  { received, expected, field }: Fault,
  options: readonly Option[] = [],
): Html {
  const t = formStrings[site.locale].fault;
  const got = fill(t.received, { received });
  switch (expected.is) {
    case "one-of":
      return html`${got}${fill(t.oneOf, { values: namesOf(site, expected.values, options) })}`;
    case "number":
      return html`${got}${fill(t.number, { least: expected.least, most: expected.most })}`;
    case "shorter":
      return html`${got}${fill(t.shorter, { most: expected.most })}`;
    case "area":
      return html`${got}${t.area}`;
    case "name":
      return html`${got}${t[expected.of]}${
        expected.near.length === 0
          ? ""
          : html` ${t.near}${expected.near.map(
              ({ id, name, nameEn }, at) =>
                html`${at === 0 ? "" : separator(site)}<a href="${linkTo(site, site.path, { [field]: id })}">${site.speech.say(name, nameEn)}</a>`,
            )}`
      }`;
  }
}

/** Values as the reader sees them in the field, with what the address takes behind. */
function namesOf(site: Site, values: readonly string[], options: readonly Option[]): string {
  const labels = new Map(options.map(({ value, label }) => [value, label]));
  return values
    .map((value) => (labels.has(value) ? `${labels.get(value)} (${value})` : value))
    .join(separator(site));
}

/** Says at the top of a page how many fields could not be read, with a link to each; nothing where there is none. */
export function faultSummary(
  site: Site,
  faults: readonly Fault[],
  labels: Readonly<Record<string, string>>,
): Html | "" {
  if (faults.length === 0) return "";
  const t = formStrings[site.locale].fault;
  return html`<section class="fault-summary" aria-labelledby="faults">
<h2 id="faults">${fill(t.title, { count: faults.length })}</h2>
<ul>${faults.map(
    ({ field, received }) =>
      html`<li><a href="#${field}">${labels[field] ?? field}</a> ${fill(t.received, { received })}</li>`,
  )}</ul>
</section>`;
}
