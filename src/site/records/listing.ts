import { html } from "hono/html";
import type { FacetOption } from "../../core/knowledge/facet-options.ts";
import { fill } from "../../core/shown/fill.ts";
import type { Option } from "../forms/fault-text.ts";
import type { Sent } from "../forms/fields.ts";
import { formStrings } from "../forms/strings.ts";
import { linkTo } from "../link.ts";
import { emptyState } from "../parts/empty-state.ts";
import { pagination } from "../parts/pagination.ts";
import type { Html, Site } from "../site.ts";
import type { Directory } from "./links.ts";
import { listSources } from "./list-sources.ts";
import type { Telling } from "./told.ts";

/** Records of one page of a list. */
export const PAGE_SIZE = 20;

/** A list as it was asked for: what was entered, the records of one page, and how many there are on all. */
export interface Listing<Item> {
  telling: Telling;
  directory: Directory;
  sent: Sent;
  items: readonly Item[];
  total: number;
  /** From 1. */
  page: number;
  /** Something other than a page was asked for. */
  isFiltered: boolean;
}

/** Records to filter by as the options of a field. */
export function facetOptions(site: Site, options: readonly FacetOption[]): Option[] {
  return options.map(({ id, name, nameEn, count }) => ({
    value: id,
    label: counted(site.speech.say(name, nameEn), count),
  }));
}

/** An option with how many it leaves. */
export function counted(label: string, count: number): string {
  return `${label} (${count})`;
}

/** How many were found, the records of this page, links to the others, and the sources. Nothing where the query could not be read. */
export function results<Item>(
  path: string,
  { telling, sent, items, total, page }: Listing<Item>,
  show: { list(items: readonly Item[]): Html; none: string },
): Html | "" {
  const { site, cites } = telling;
  if (sent.faults.length > 0) return "";
  const t = formStrings[site.locale];
  const offset = (page - 1) * PAGE_SIZE;
  const { page: _, ...filters } = sent.entered;
  const found =
    total > items.length && items.length > 0
      ? fill(t.foundPage, { count: total, from: offset + 1, to: offset + items.length })
      : fill(t.found, { count: total });
  const clear = html`<p><a href="${linkTo(site, path)}">${t.reset}</a></p>`;
  // The list is written before its sources are read: it is what numbers them.
  const list = items.length === 0 ? emptyState(site, show.none, clear) : show.list(items);
  return html`<section aria-labelledby="found"><h2 class="result-count" id="found">${found}</h2>
${list}
${pagination(site, {
  total,
  limit: PAGE_SIZE,
  offset,
  href: (at) => linkTo(site, path, { ...filters, page: String(at / PAGE_SIZE + 1) }),
})}
${listSources(site, cites.citations)}</section>`;
}
