import { html } from "hono/html";
import { frameStrings } from "../frame/strings.ts";
import { linkTo } from "../link.ts";
import type { Html, Site } from "../site.ts";

// Parts that views share: breadcrumbs, pageHead, card and cardList, badge, fieldList and notStated, dataTable,
// filterForm with textField and selectField, pagination, emptyState; marker, provenance and sourceList of sources.ts.

/** A page above this one: its name and its path (`/parks`). */
export interface Crumb {
  name: string;
  path: string;
}

/** The way from the home page down to this page, which is named last and without a link. */
export function breadcrumbs(site: Site, above: readonly Crumb[], current: string | Html): Html {
  const t = frameStrings[site.locale];
  return html`<nav class="crumbs" aria-label="${t.breadcrumbs}"><ol>
${[{ name: t.home, path: "/" }, ...above].map(
  ({ name, path }) => html`<li><a href="${linkTo(site, path)}">${name}</a></li>`,
)}
<li aria-current="page">${current}</li>
</ol></nav>`;
}
