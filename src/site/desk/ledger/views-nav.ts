import { html } from "hono/html";
import type { Html } from "../../site.ts";

/** Links to the views of a list, each with how many it holds. */
export function viewsNav<View extends string>({
  path,
  label,
  views,
  names,
  current,
  counts,
}: {
  path: string;
  label: string;
  views: readonly View[];
  names: Readonly<Record<View, string>>;
  current: View;
  counts: ReadonlyMap<View, number>;
}): Html {
  return html`<nav class="ledger-views" aria-label="${label}"><ul>${views.map((view) => {
    const count = counts.get(view);
    return html`<li><a href="${path}?view=${view}" ${view === current ? html`aria-current="page"` : ""}>${names[view]}${count === undefined ? "" : html` <b>${count}</b>`}</a></li>`;
  })}</ul></nav>`;
}
