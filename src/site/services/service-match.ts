import { html } from "hono/html";
import type { Citation } from "../../core/answer/answer.ts";
import type { ServiceMatch } from "../../core/knowledge/service-match.ts";
import type { ShownText } from "../../core/knowledge/shown.ts";
import { linkTo } from "../link.ts";
import { fieldList } from "../parts/field-list.ts";
import { enumerated } from "../records/enumerated.ts";
import { recordStrings } from "../records/strings.ts";
import { inWords, numberMarker } from "../records/told.ts";
import type { Html, Site } from "../site.ts";
import { serviceStrings } from "./strings.ts";

/** One service for a need: what it offers, who runs it, whom to ask next. Offices and bodies only. */
export function serviceMatch(site: Site, match: ServiceMatch, citations: readonly Citation[]): Html {
  const t = serviceStrings[site.locale];
  const names = recordStrings[site.locale];
  const { id, name, nameEn, source, helpsWith, offers, operators, response, park, elsewhere, askNext } =
    match;
  const said = (one: ShownText) =>
    html`${inWords(site, one.value, one.en)}${numberMarker(site, citations, one.source)}`;
  const list = (some: readonly ShownText[]) =>
    some.length === 0 ? null : html`${some.map((one) => html`<p>${said(one)}</p>`)}`;
  return html`<li class="record"><h3><a href="${linkTo(site, `/services/${id}`)}">${inWords(site, name, nameEn)}</a>${numberMarker(site, citations, source)}</h3>
${fieldList(site, [
  ...(helpsWith.length === 0
    ? []
    : [
        {
          name: t.helpsWith,
          value: enumerated(
            site,
            helpsWith.map((one) => html`${names.need[one.need]}${numberMarker(site, citations, one.source)}`),
          ),
        },
      ]),
  { name: t.offers, value: list(offers) },
  { name: t.operators, value: list(operators) },
  ...(response.length === 0 ? [] : [{ name: t.response, value: list(response) }]),
  ...(park === undefined
    ? []
    : [
        {
          name: names.park,
          value: html`<a href="${linkTo(site, `/parks/${park.id}`)}">${inWords(site, park.name, park.nameEn)}</a>${numberMarker(site, citations, park.source)}${
            elsewhere ? html` <span class="meta">${t.elsewhere}</span>` : ""
          }`,
        },
      ]),
  {
    name: t.askNext,
    value:
      askNext === null
        ? null
        : html`<b>${said(askNext)}</b> <span class="meta">${t.askBy[askNext.by]}</span>`,
  },
])}</li>`;
}
