import { html } from "hono/html";
import type { Citation } from "../../core/answer/answer.ts";
import { fill } from "../../core/shown/fill.ts";
import { formStrings } from "../forms/strings.ts";
import { sourceList } from "../parts/sources.ts";
import type { Html, Site } from "../site.ts";

/** The sources of a list, folded: they are many, and each marker leads to its own. */
export function listSources(site: Site, citations: readonly Citation[]): Html | "" {
  if (citations.length === 0) return "";
  return html`<details class="folded-sources"><summary>${fill(formStrings[site.locale].sources, { count: citations.length })}</summary>
${sourceList(site, citations)}</details>`;
}
