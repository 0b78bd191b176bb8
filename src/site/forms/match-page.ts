import { html } from "hono/html";
import { pageHead } from "../parts/page-head.ts";
import type { Html, Page, Site } from "../site.ts";
import { faultSummary } from "./fault-text.ts";
import type { Sent } from "./fields.ts";

/** A page where a reader states a need and is told what fits. */
export interface MatchPage {
  section: Page["section"];
  /** `empty` stands while nothing was asked. */
  t: { title: string; lead: string; empty: string };
  /** The list that it belongs to. */
  above: { name: string; path: string };
  /** Names of the fields, for what is said of their faults. */
  labels: Readonly<Record<string, string>>;
  form: Html;
  /** Null where nothing was asked, or nothing that could be read. */
  results: Html | null;
  after?: Html;
}

/** Head, faults, form, and what fits. 400 where what was sent could not be read. */
export function matchPageOf(site: Site, sent: Sent, of: MatchPage): Page {
  const { section, t, above, labels, form, results, after = "" } = of;
  const empty = sent.faults.length > 0 ? "" : html`<p class="meta">${t.empty}</p>`;
  return {
    title: t.title,
    description: t.lead,
    section,
    isUnlisted: Object.keys(sent.entered).length > 0,
    ...(sent.faults.length > 0 && { status: 400 }),
    body: html`${pageHead(site, { title: t.title, lead: t.lead, above: [above] })}
${faultSummary(site, sent.faults, labels)}
${form}
${results ?? empty}
${after}`,
  };
}
