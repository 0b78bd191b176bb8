import { html } from "hono/html";
import type { Company } from "../../core/knowledge/records.ts";
import type { Related } from "../../core/knowledge/related.ts";
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
import type { Html, Page } from "../site.ts";
import { companyStrings } from "./strings.ts";

/** One firm or body that the articles name. */
export function companyPage(
  { telling, directory }: { telling: Telling; directory: Directory },
  record: Company,
  related: Related,
): Page {
  const { site, cites } = telling;
  const t = companyStrings[site.locale];
  const names = recordStrings[site.locale];
  const { kind, park, district, industries, does, honours, offices } = record;
  const title = site.speech.say(record.name, record.nameEn);
  const optional = (name: string, value: Html | null | undefined) => (value ? [{ name, value }] : []);
  return {
    title,
    description: `${title}. ${names.companyKind[kind]}.`,
    section: null,
    body: html`${pageHead(site, {
      title,
      ...wordsLang(site),
      above: [{ name: t.title, path: "/companies" }],
      meta: html`${badge(names.companyKind[kind])}${sourceMarker(telling, record.named)}`,
    })}
${fieldList(site, [
  { name: t.does, value: toldList(telling, does) },
  ...optional(names.park, park && linked(telling, directory, "parks", park)),
  ...optional(names.district, district && linked(telling, directory, "district", district)),
  ...optional(names.industries, linkedList(telling, directory, "industries", industries)),
  ...optional(t.honours, toldList(telling, honours)),
  ...optional(t.offices, toldList(telling, offices)),
  ...aliasField(site, record),
])}
${notesSection(telling, record.notes)}
${relatedRecords(site, related)}
${sourceList(site, cites.citations)}`,
  };
}
