import { html } from "hono/html";
import type { Timing } from "../../core/knowledge/project-timing.ts";
import { quantityText } from "../../core/knowledge/quantity-text.ts";
import type { Project } from "../../core/knowledge/records.ts";
import type { Related } from "../../core/knowledge/related.ts";
import { type DeskPart, officePart, projectChart, questionsPart } from "../ledger/ledger-part.ts";
import { badge } from "../parts/badge.ts";
import { fieldList } from "../parts/field-list.ts";
import { pageHead } from "../parts/page-head.ts";
import { sourceList } from "../parts/sources.ts";
import { aliasField } from "../records/aliases.ts";
import { type Directory, linked, linkedList } from "../records/links.ts";
import { notesSection } from "../records/notes.ts";
import { relatedRecords } from "../records/related.ts";
import { recordStrings } from "../records/strings.ts";
import { sourceMarker, type Telling, toldList, wordsLang } from "../records/told.ts";
import type { Page } from "../site.ts";
import { ledgerFields } from "./project-list-page.ts";
import { lateness, stateOf } from "./state.ts";
import { projectStrings } from "./strings.ts";
import { timeline } from "./timeline.ts";

/**
 * One project: its state, the four entries of the ledger, plan against actual in time, and everything else. What its office states
 * and what people asked stand apart from what articles say; `desk` is null where the service has none. `today`: ISO date.
 */
export function projectPage(
  { telling, directory }: { telling: Telling; directory: Directory },
  record: Project,
  timing: Timing,
  related: Related,
  { desk, today }: { desk: DeskPart | null; today: string },
): Page {
  const { site, cites } = telling;
  const t = projectStrings[site.locale];
  const names = recordStrings[site.locale];
  const { kind, park, district, companies, industries, investment, scale, status } = record;
  const title = site.speech.say(record.name, record.nameEn);
  const chart = projectChart(site, record, desk, today);
  return {
    title,
    description: `${title}. ${names.status}: ${names.projectStatus[status?.value ?? "unknown"]}.`,
    section: "projects",
    body: html`${pageHead(site, {
      title,
      ...wordsLang(site),
      above: [{ name: t.title, path: "/projects" }],
      meta: html`${badge(names.projectKind[kind])}${sourceMarker(telling, record.named)}
${stateOf(telling, record)} ${lateness(telling, record, timing)}`,
    })}
<section aria-labelledby="ledger"><h2 id="ledger">${t.ledger}</h2>
<div class="ledger-sheet">${ledgerFields(telling, record, Number.POSITIVE_INFINITY)}</div></section>
${officePart(site, desk)}
${chart === "" ? "" : html`<section aria-labelledby="timeline"><h2 id="timeline">${t.timeline}</h2>${chart}</section>`}
<div class="with-aside"><div>
<section aria-labelledby="steps"><h2 id="steps">${t.steps}</h2>
${timeline(telling, record)}</section></div>
<aside class="summary">
${fieldList(site, [
  { name: names.park, value: park === undefined ? null : linked(telling, directory, "parks", park) },
  ...(district === undefined
    ? []
    : [{ name: names.district, value: linked(telling, directory, "district", district) }]),
  { name: t.companies, value: linkedList(telling, directory, "companies", companies) },
  { name: names.industries, value: linkedList(telling, directory, "industries", industries) },
  {
    name: t.investment,
    value:
      investment === undefined
        ? null
        : html`${quantityText(investment, site.speech)}${sourceMarker(telling, investment)}`,
  },
  { name: t.scale, value: toldList(telling, scale) },
  ...aliasField(site, record),
])}</aside></div>
${questionsPart(site, record, desk)}
${notesSection(telling, record.notes)}
${relatedRecords(site, related)}
${sourceList(site, cites.citations)}`,
  };
}
