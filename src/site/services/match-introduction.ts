import { html } from "hono/html";
import { textArea } from "../forms/fields.ts";
import { languageInput } from "../parts/filter-form.ts";
import type { Html, Site } from "../site.ts";
import { serviceStrings } from "./strings.ts";

/** The short way in from the list: one sentence about what help is needed. */
export function matchIntroduction(site: Site): Html {
  const { match: t } = serviceStrings[site.locale];
  return html`<section class="way-in" aria-labelledby="match"><h2 id="match">${t.title}</h2>
<p>${t.lead}</p>
<form method="get" action="/services/match" aria-labelledby="match">${languageInput(site)}
${textArea(site, { name: "text", label: t.text, hint: t.textHint, rows: 2 }, { entered: {}, faults: [] })}
<div class="form-end"><button class="button button-primary" type="submit">${t.submit}</button></div>
</form></section>`;
}
