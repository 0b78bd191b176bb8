import { html } from "hono/html";
import type { Citation } from "../../core/answer/answer.ts";
import type { RecordKind } from "../../core/knowledge/knowledge.ts";
import type { LinkedList } from "../../core/knowledge/linked-records.ts";
import { fill } from "../../core/shown/fill.ts";
import { linkTo, RECORD_PATHS } from "../link.ts";
import type { Html, Site } from "../site.ts";
import { content } from "./said.ts";
import type { Section } from "./sections.ts";
import { recordStrings } from "./strings.ts";
import { numberMarker } from "./told.ts";

/** What linked records are shown with. */
export interface LinkedSections {
  lists: readonly LinkedList[];
  citations: readonly Citation[];
  /** Heading of each kind. */
  headings: Readonly<Record<RecordKind, string>>;
  /** Of a list that is cut: with a link to the whole (`{count}`), and without. */
  more: string;
  total: string;
  /** The query that asks a kind's own list for those of this record; kinds that are left out have no such list. */
  filters: Readonly<Partial<Record<RecordKind, Readonly<Record<string, string>>>>>;
}

/** What a record has to do with: one section a kind. */
export function linkedSections(site: Site, linked: LinkedSections): Section[] {
  return linked.lists.map((list) => ({
    id: list.kind,
    heading: linked.headings[list.kind],
    body: html`${names(site, list, linked.citations)}${rest(site, list, linked)}`,
  }));
}

function names(site: Site, { kind, items }: LinkedList, citations: readonly Citation[]): Html {
  return html`<ul class="linked-list">${items.map(
    ({ id, text, source, status }) =>
      html`<li><a href="${linkTo(site, `${RECORD_PATHS[kind]}/${id}`)}">${content(site, text)}</a>${numberMarker(site, citations, source)}${
        status === undefined ? "" : html` <span class="meta">${statusWords(site, kind, status)}</span>`
      }</li>`,
  )}</ul>`;
}

/** How a record stands, in the reader's language. */
function statusWords({ locale }: Site, kind: RecordKind, status: string): string {
  const { projectStatus, siteStatus, incentiveStatus } = recordStrings[locale];
  const words: Readonly<Record<string, string>> =
    kind === "projects" ? projectStatus : kind === "carriers" ? siteStatus : incentiveStatus;
  return words[status] ?? status;
}

function rest(site: Site, { kind, items, total }: LinkedList, linked: LinkedSections): Html | "" {
  if (total <= items.length) return "";
  const filter = linked.filters[kind];
  return filter === undefined
    ? html`<p class="meta">${fill(linked.total, { count: total })}</p>`
    : html`<p><a href="${linkTo(site, RECORD_PATHS[kind], filter)}">${fill(linked.more, { count: total })}</a></p>`;
}
