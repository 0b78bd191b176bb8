import { html } from "hono/html";
import type { Understood } from "../../core/knowledge/match-requests.ts";
import { formStrings } from "../forms/strings.ts";
import type { Html, Site } from "../site.ts";

/** What was read from somebody's own words, each with the words; where nothing was, that is said. Nothing where no words were sent. */
export function understoodList(
  site: Site,
  understood: Understood,
  names: Readonly<Record<string, string>>,
  isAsked: boolean,
): Html | "" {
  if (!isAsked) return "";
  const t = formStrings[site.locale];
  if (understood.length === 0) return html`<p class="notice">${t.nothingRead}</p>`;
  return html`<p>${t.understood}</p>
<ul class="understood">${understood.map(
    ({ field, words }) => html`<li><b>${names[field] ?? field}</b> ${words}</li>`,
  )}</ul>`;
}
