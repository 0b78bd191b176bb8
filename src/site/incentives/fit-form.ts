import { html } from "hono/html";
import type { ProfileField } from "../../core/knowledge/criteria.ts";
import type { FacetOption } from "../../core/knowledge/facet-options.ts";
import type { Option } from "../forms/fault-text.ts";
import { choiceField, lineField, type Sent, textArea } from "../forms/fields.ts";
import { formStrings } from "../forms/strings.ts";
import { languageInput } from "../parts/filter-form.ts";
import type { Html, Site } from "../site.ts";
import { incentiveStrings } from "./strings.ts";

/** What the form offers: the fields that some condition asks for, and the parks of the articles. */
export interface FitFacets {
  fields: readonly ProfileField[];
  parks: readonly FacetOption[];
  /** Names of industries, offered while typing. */
  industries: readonly string[];
}

const FIRM = ["industry", "park", "stage", "size", "institution"] as const;
const INNOVATION = ["highTechStatus", "reRecognition", "patents", "rdShare", "rdGrowing", "results"] as const;
const PEOPLE = ["talent", "listing", "competition"] as const;

/** Free words about a firm, and the fields of its profile; what is filled in beyond the first fieldset is unfolded. */
export function fitForm(site: Site, { fields, parks, industries }: FitFacets, sent: Sent): Html {
  const { fit, field, option } = incentiveStrings[site.locale];
  const form = formStrings[site.locale];
  const asked = (some: readonly ProfileField[]) => some.filter((one) => fields.includes(one));
  const further = [...INNOVATION, ...PEOPLE];
  const isOpen = further.some(
    (name) => sent.entered[name] !== undefined || sent.faults.some((fault) => fault.field === name),
  );
  return html`<form class="filters" method="get" action="/incentives/match" aria-label="${fit.title}">
${languageInput(site)}
${textArea(site, { name: "text", label: fit.text, hint: fit.textHint }, sent)}
${group(fit.firm, asked(FIRM))}
<details ${isOpen ? html`open` : ""}><summary>${fit.moreFields}</summary>
${group(fit.innovation, asked(INNOVATION))}
${group(fit.people, asked(PEOPLE))}
</details>
<div class="form-end"><button class="button button-primary" type="submit">${fit.submit}</button></div>
</form>`;

  function group(legend: string, names: readonly ProfileField[]): Html | "" {
    if (names.length === 0) return "";
    return html`<fieldset><legend>${legend}</legend><div class="field-row">${names.map(shown)}</div></fieldset>`;
  }

  function shown(name: ProfileField): Html {
    const label = field[name];
    const chosen = (options: readonly Option[]) =>
      choiceField(site, { name, label, none: form.notSaid, options }, sent);
    const named = <Value extends string>(words: Readonly<Record<Value, string>>) =>
      chosen(Object.entries<string>(words).map(([value, text]) => ({ value, label: text })));
    switch (name) {
      case "industry":
        return lineField(site, { name, label, options: industries }, sent);
      case "park":
        return chosen(
          parks.map((park) => ({ value: park.id, label: site.speech.say(park.name, park.nameEn) })),
        );
      case "rdShare":
      case "patents":
        return lineField(site, { name, label, inputMode: "numeric" }, sent);
      case "rdGrowing":
      case "reRecognition":
      case "results":
      case "listing":
      case "competition":
        return named({ yes: form.yes, no: form.no });
      default:
        return named<string>(option[name]);
    }
  }
}
