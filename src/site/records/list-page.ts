import { html } from "hono/html";
import { faultSummary } from "../forms/fault-text.ts";
import { formStrings } from "../forms/strings.ts";
import { linkTo } from "../link.ts";
import { filterForm } from "../parts/filter-form.ts";
import { pageHead } from "../parts/page-head.ts";
import type { Html, Page } from "../site.ts";
import { type Listing, results } from "./listing.ts";

/** What a list of one kind of record says of itself, filters by, and how it shows what was found. */
export interface ListPage<Item> {
  path: string;
  section: Page["section"];
  /** `filters` names the form, `none` stands where nothing was found. */
  t: { title: string; lead: string; filters: string; none: string };
  /** Names of the fields, for what is said of their faults. */
  labels: Readonly<Record<string, string>>;
  fields: readonly Html[];
  /** Between the head and the filters. */
  before?: Html | "";
  list(items: readonly Item[]): Html;
}

/** The page of a list of records: head, filters, what was found, its sources. 400 where the query could not be read. */
export function listPage<Item>(listing: Listing<Item>, of: ListPage<Item>): Page {
  const { telling, sent, isFiltered } = listing;
  const { site } = telling;
  const { path, section, t, labels, fields, before = "", list } = of;
  const form = formStrings[site.locale];
  return {
    title: t.title,
    description: t.lead,
    section,
    isUnlisted: isFiltered,
    ...(sent.faults.length > 0 && { status: 400 }),
    body: html`${pageHead(site, { title: t.title, lead: t.lead })}
${faultSummary(site, sent.faults, labels)}
${before}
${filterForm(site, {
  path,
  label: t.filters,
  fields,
  submit: form.apply,
  ...(isFiltered && { reset: { href: linkTo(site, path), label: form.reset } }),
})}
${results(path, listing, { list, none: t.none })}`,
  };
}
