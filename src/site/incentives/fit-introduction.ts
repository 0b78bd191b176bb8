import { html } from "hono/html";
import { textArea } from "../forms/fields.ts";
import { linkTo } from "../link.ts";
import { languageInput } from "../parts/filter-form.ts";
import type { Html, Site } from "../site.ts";
import { incentiveStrings } from "./strings.ts";

/** The short way in from the list: one sentence about the firm, or the whole form. */
export function fitIntroduction(site: Site): Html {
  const { fit: t, ladder } = incentiveStrings[site.locale];
  return html`<section class="way-in" aria-labelledby="fit"><h2 id="fit">${t.title}</h2>
<p>${t.lead}</p>
<form method="get" action="/incentives/match" aria-labelledby="fit">${languageInput(site)}
${textArea(site, { name: "text", label: t.text, hint: t.textHint, rows: 2 }, { entered: {}, faults: [] })}
<div class="form-end"><button class="button button-primary" type="submit">${t.submit}</button>
<a href="${linkTo(site, "/incentives/match")}">${t.byFields}</a>
<a href="${linkTo(site, "/incentives/ladder")}">${ladder.open}</a></div>
</form></section>`;
}
