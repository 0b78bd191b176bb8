import { html } from "hono/html";
import { textArea } from "../forms/fields.ts";
import { linkTo } from "../link.ts";
import { languageInput } from "../parts/filter-form.ts";
import type { Html, Site } from "../site.ts";
import { siteStrings } from "./strings.ts";

/** The short way in from the list: one sentence about what is needed, or the whole form. */
export function findIntroduction(site: Site): Html {
  const { find: t } = siteStrings[site.locale];
  return html`<section class="way-in" aria-labelledby="find"><h2 id="find">${t.title}</h2>
<p>${t.lead}</p>
<form method="get" action="/sites/find" aria-labelledby="find">${languageInput(site)}
${textArea(site, { name: "text", label: t.text, hint: t.textHint, rows: 2 }, { entered: {}, faults: [] })}
<div class="form-end"><button class="button button-primary" type="submit">${t.submit}</button>
<a href="${linkTo(site, "/sites/find")}">${t.byFields}</a></div>
</form></section>`;
}
