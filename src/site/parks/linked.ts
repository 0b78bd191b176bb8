import { html } from "hono/html";
import { choiceText } from "../../core/knowledge/choice-words.ts";
import type { RecordKind } from "../../core/knowledge/knowledge.ts";
import type { LinkedList } from "../../core/knowledge/linked-records.ts";
import type { ParkProfile } from "../../core/knowledge/park-profile.ts";
import { fill } from "../language.ts";
import { linkTo } from "../link.ts";
import { RECORD_PATHS } from "../records/links.ts";
import { content } from "../records/said.ts";
import { numberMarker } from "../records/told.ts";
import type { Html, Site } from "../site.ts";
import type { Section } from "./park-page.ts";
import type { ParkStrings } from "./strings.ts";

/** Kinds that the page tells of elsewhere. */
const ELSEWHERE: ReadonlySet<RecordKind> = new Set(["industries"]);

/** What a park has to do with: one section a kind of record. */
export function linkedSections(site: Site, park: ParkProfile, t: ParkStrings): Section[] {
  return park.linked
    .filter(({ kind }) => !ELSEWHERE.has(kind))
    .map((list) => ({
      id: list.kind,
      heading: t.park.linked[list.kind],
      body: html`${linkedNames(site, list, park)}${moreLink(site, list, park, t)}`,
    }));
}

function linkedNames(site: Site, { kind, items }: LinkedList, { citations }: ParkProfile): Html {
  return html`<ul class="linked-list">${items.map(
    ({ id, text, source, status }) =>
      html`<li><a href="${linkTo(site, `${RECORD_PATHS[kind]}/${id}`)}">${content(site, text)}</a>${numberMarker(site, citations, source)}${
        status === undefined
          ? ""
          : html` <span class="meta">${content(site, choiceText(status, site.speech))}</span>`
      }</li>`,
  )}</ul>`;
}

/** To the whole list where there is more; parks have no list by park. */
function moreLink(
  site: Site,
  { kind, items, total }: LinkedList,
  park: ParkProfile,
  t: ParkStrings,
): Html | "" {
  if (total <= items.length) return "";
  if (kind === "parks") return html`<p class="meta">${fill(t.park.total, { count: total })}</p>`;
  return html`<p><a href="${linkTo(site, RECORD_PATHS[kind], { park: park.id })}">${fill(t.park.more, { count: total })}</a></p>`;
}
