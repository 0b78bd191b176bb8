import { html } from "hono/html";
import type { Incentive } from "../../core/knowledge/records.ts";
import type { Related } from "../../core/knowledge/related.ts";
import { requestLink } from "../enquiries/request-link.ts";
import { linkTo } from "../link.ts";
import { badge } from "../parts/badge.ts";
import { fieldList } from "../parts/field-list.ts";
import { pageHead } from "../parts/page-head.ts";
import { sourceList } from "../parts/sources.ts";
import { aliasField } from "../records/aliases.ts";
import { type Directory, linked, linkedList } from "../records/links.ts";
import { notesSection } from "../records/notes.ts";
import { relatedRecords } from "../records/related.ts";
import { recordStrings } from "../records/strings.ts";
import { sourceMarker, type Telling, told, toldList, wordsLang } from "../records/told.ts";
import type { Html, Page } from "../site.ts";
import { incentiveStrings } from "./strings.ts";

/** One incentive: the five fields of a notice, what it gives, and everything else that the articles say of it. */
export function incentivePage(
  { telling, directory }: { telling: Telling; directory: Directory },
  record: Incentive,
  related: Related,
): Page {
  const { site, cites } = telling;
  const t = incentiveStrings[site.locale];
  const names = recordStrings[site.locale];
  const { kind, status, amount, validity, park, industries } = record;
  const title = site.speech.say(record.name, record.nameEn);
  const single = (said: typeof amount) => (said === undefined ? null : told(telling, said));
  const state = status === undefined ? names.statusUnknown : names.incentiveStatus[status.value];
  return {
    title,
    description: site.speech.say(
      [record.name, ...record.beneficiaries.map(({ value }) => value)].join("；"),
      [record.nameEn, ...record.beneficiaries.map(({ en }) => en)].join("; "),
    ),
    section: "incentives",
    body: html`${pageHead(site, {
      title,
      ...wordsLang(site),
      above: [{ name: t.title, path: "/incentives" }],
      meta: html`${badge(names.incentiveKind[kind])}${sourceMarker(telling, record.named)}
${badge(state, status?.value === "in-force" ? "accent" : "plain")}${status === undefined ? "" : sourceMarker(telling, status)}`,
    })}
<div class="with-aside"><div>
<section aria-labelledby="notice"><h2 id="notice">${t.one.notice}</h2>
${fieldList(site, [
  { name: t.one.beneficiaries, value: toldList(telling, record.beneficiaries) },
  { name: t.one.conditions, value: conditionList(telling, record) },
  { name: t.one.deadline, value: single(record.deadline) },
  { name: t.one.address, value: single(record.address) },
  { name: t.one.phone, value: single(record.phone) },
])}
<p><a class="button button-primary" href="${linkTo(site, "/incentives/match")}">${t.fit.open}</a> ${requestLink(site, "incentive", { topic: `incentives:${record.id}` })}</p></section>
${notesSection(telling, record.notes)}</div>
<aside class="summary" aria-label="${t.one.summary}">
${fieldList(site, [
  { name: t.one.amount, value: single(amount) },
  { name: t.one.validity, value: single(validity) },
  {
    name: names.park,
    value: park === undefined ? t.one.wholeCity : linked(telling, directory, "parks", park),
  },
  {
    name: names.industries,
    value: linkedList(telling, directory, "industries", industries) ?? t.one.anyIndustry,
  },
  ...aliasField(site, record),
])}</aside></div>
${relatedRecords(site, related)}
${sourceList(site, cites.citations)}`,
  };
}

/** Each condition; those that no form can test say that a person has to. */
function conditionList(telling: Telling, { conditions }: Incentive): Html | null {
  if (conditions.length === 0) return null;
  const { judged } = incentiveStrings[telling.site.locale].one;
  return html`<ul>${conditions.map(
    (one) =>
      html`<li>${told(telling, one)}${one.field === undefined ? html` <span class="meta">${judged}</span>` : ""}</li>`,
  )}</ul>`;
}
