import { html } from "hono/html";
import { linkTo } from "../link.ts";
import { recordStrings } from "../records/strings.ts";
import type { Html, Site } from "../site.ts";
import { projectStrings } from "./strings.ts";

export type ProjectState = keyof (typeof recordStrings)["en"]["projectStatus"];

/** How many projects are in a state. */
export interface StateCount {
  status: ProjectState;
  count: number;
}

/** How many projects are in each state, as a bar and as links that filter by it. */
export function statusBar(
  site: Site,
  counts: readonly StateCount[],
  filters: Readonly<Record<string, string>>,
): Html | "" {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return "";
  const names = recordStrings[site.locale].projectStatus;
  let from = 0;
  return html`<section class="states" aria-labelledby="states"><h2 id="states">${projectStrings[site.locale].counts}</h2>
<svg class="state-bar" viewBox="0 0 ${total} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
${counts.map(({ status, count }) => {
  const x = from;
  from += count;
  return html`<rect class="state-${status}" x="${x}" y="0" width="${count}" height="1"></rect>`;
})}</svg>
<ul class="state-list">${counts.map(({ status, count }) => {
    const isChosen = filters["status"] === status;
    const { status: _, ...others } = filters;
    return html`<li><a href="${linkTo(site, "/projects", { ...others, status: isChosen ? undefined : status })}" ${isChosen ? html`aria-current="true"` : ""}><svg class="state-key" viewBox="0 0 1 1" aria-hidden="true" focusable="false"><rect class="state-${status}" width="1" height="1"></rect></svg>${names[status]} <b>${count}</b></a></li>`;
  })}</ul></section>`;
}
