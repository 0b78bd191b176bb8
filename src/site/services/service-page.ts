import { html } from "hono/html";
import type { Contact } from "../../core/knowledge/match-services.ts";
import type { Service } from "../../core/knowledge/records.ts";
import type { Related } from "../../core/knowledge/related.ts";
import { linkTo } from "../link.ts";
import { badge } from "../parts/badge.ts";
import { fieldList } from "../parts/field-list.ts";
import { pageHead } from "../parts/page-head.ts";
import { sourceList } from "../parts/sources.ts";
import { aliasField } from "../records/aliases.ts";
import { type Directory, linked } from "../records/links.ts";
import { notesSection } from "../records/notes.ts";
import { relatedRecords } from "../records/related.ts";
import { recordStrings } from "../records/strings.ts";
import { sourceMarker, type Telling, told, toldList, wordsLang } from "../records/told.ts";
import type { Page } from "../site.ts";
import { needsOf } from "./needs.ts";
import { serviceStrings } from "./strings.ts";

/** One service with all that the articles say of it, and whom to ask next. */
export function servicePage(
  { telling, directory }: { telling: Telling; directory: Directory },
  record: Service,
  askNext: Contact | null,
  related: Related,
): Page {
  const { site, cites } = telling;
  const t = serviceStrings[site.locale];
  const names = recordStrings[site.locale];
  const { kind, offers, operators, users, response, partOf, park } = record;
  const title = site.speech.say(record.name, record.nameEn);
  return {
    title,
    description: [title, ...offers.map(({ value, en }) => site.speech.say(value, en))].slice(0, 3).join(". "),
    section: "services",
    body: html`${pageHead(site, {
      title,
      ...wordsLang(site),
      above: [{ name: t.title, path: "/services" }],
      meta: html`${badge(names.serviceKind[kind])}${sourceMarker(telling, record.named)}`,
    })}
<div class="with-aside"><div>
${fieldList(site, [
  { name: t.helpsWith, value: needsOf(telling, record) },
  { name: t.offers, value: toldList(telling, offers) },
  { name: t.operators, value: toldList(telling, operators) },
  { name: t.users, value: toldList(telling, users) },
  { name: t.response, value: toldList(telling, response) },
  ...(partOf === undefined
    ? []
    : [{ name: t.partOf, value: linked(telling, directory, "services", partOf) }]),
  { name: names.park, value: park === undefined ? null : linked(telling, directory, "parks", park) },
  ...aliasField(site, record),
])}
${notesSection(telling, record.notes)}</div>
<aside class="summary" aria-label="${t.askNext}">
${fieldList(site, [
  {
    name: t.askNext,
    value:
      askNext === null
        ? null
        : html`<p><b>${told(telling, askNext.said)}</b></p><p class="meta">${t.askBy[askNext.by]}</p>`,
  },
])}
<p><a href="${linkTo(site, "/services/match")}">${t.match.title}</a></p></aside></div>
${relatedRecords(site, related)}
${sourceList(site, cites.citations)}`,
  };
}
