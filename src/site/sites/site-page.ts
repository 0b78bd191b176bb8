import { html } from "hono/html";
import type { Unknown } from "../../core/knowledge/carrier-match.ts";
import { quantityText } from "../../core/knowledge/quantity-text.ts";
import type { Carrier } from "../../core/knowledge/records.ts";
import type { Related } from "../../core/knowledge/related.ts";
import type { StatedQuantity } from "../../core/knowledge/stated.ts";
import { requestLink } from "../enquiries/request-link.ts";
import { linkTo } from "../link.ts";
import { badge } from "../parts/badge.ts";
import { fieldList } from "../parts/field-list.ts";
import { pageHead } from "../parts/page-head.ts";
import { sourceList } from "../parts/sources.ts";
import { aliasField } from "../records/aliases.ts";
import { type Directory, linked, linkedList } from "../records/links.ts";
import { notesSection } from "../records/notes.ts";
import { formatPeriod } from "../records/period.ts";
import { relatedRecords } from "../records/related.ts";
import { recordStrings } from "../records/strings.ts";
import { inWords, sourceMarker, type Telling, toldList, wordsLang } from "../records/told.ts";
import type { Html, Page } from "../site.ts";
import { siteStrings } from "./strings.ts";
import { tenureOf, usesOf } from "./uses.ts";

/** One site with all that the articles say of it, and that they are silent where they are. */
export function sitePage(
  { telling, directory }: { telling: Telling; directory: Directory },
  record: Carrier,
  open: readonly Unknown[],
  related: Related,
): Page {
  const { site, cites } = telling;
  const t = siteStrings[site.locale];
  const names = recordStrings[site.locale];
  const { kind, status, park, district, developer, industries } = record;
  const title = site.speech.say(record.name, record.nameEn);
  const optional = (name: string, value: Html | null | undefined) => (value ? [{ name, value }] : []);
  const quantity = (said: StatedQuantity) =>
    html`${quantityText(said, site.speech)}${sourceMarker(telling, said)}`;
  const state = status === undefined ? names.statusUnknown : names.siteStatus[status.value];
  const told = status?.when === undefined ? state : `${state} · ${formatPeriod(status.when, site)}`;
  return {
    title,
    description: `${title}. ${names.siteKind[kind]}. ${names.status}: ${state}.`,
    section: "sites",
    body: html`${pageHead(site, {
      title,
      ...wordsLang(site),
      above: [{ name: t.title, path: "/sites" }],
      meta: html`${badge(names.siteKind[kind])}${sourceMarker(telling, record.named)}
${badge(told, status === undefined ? "plain" : "accent")}${status === undefined ? "" : sourceMarker(telling, status)}`,
    })}
<div class="with-aside"><div>
${fieldList(site, [
  { name: names.park, value: park === undefined ? null : linked(telling, directory, "parks", park) },
  {
    name: names.district,
    value: district === undefined ? null : linked(telling, directory, "district", district),
  },
  { name: t.use, value: usesOf(telling, record) },
  { name: names.industries, value: linkedList(telling, directory, "industries", industries) },
  ...optional(t.area, record.area && quantity(record.area)),
  ...optional(t.units, record.units && quantity(record.units)),
  ...optional(t.tenure, tenureOf(telling, record)),
  ...optional(t.developer, developer && linked(telling, directory, "companies", developer)),
  ...optional(t.facilities, toldList(telling, record.facilities)),
  {
    name: t.find.unknown,
    value: html`<ul class="not-stated">${open.map(({ value, en }) => html`<li>${inWords(site, value, en)}</li>`)}</ul>`,
  },
  ...aliasField(site, record),
])}
${notesSection(telling, record.notes)}</div>
<aside class="summary"><h2>${t.find.title}</h2>
<p>${t.find.lead}</p>
<p><a class="button button-primary" href="${linkTo(site, "/sites/find", { park: park?.value })}">${t.find.submit}</a></p>
<p>${requestLink(site, "site", { topic: `carriers:${record.id}` })}</p></aside></div>
${relatedRecords(site, related)}
${sourceList(site, cites.citations)}`,
  };
}
