import { html } from "hono/html";
import { fill } from "../../core/shown/fill.ts";
import { languageNames } from "../../core/shown/locales.ts";
import { linkTo, RECORD_PATHS } from "../link.ts";
import { type Field, fieldList } from "../parts/field-list.ts";
import { requestStrings } from "../requests/strings.ts";
import type { Html, Site } from "../site.ts";
import { countryOptions } from "./country-options.ts";
import type { StatusParts } from "./status-page.ts";
import { enquiryStrings } from "./strings.ts";

/**
 * What the person sent. Of telephone number and e-mail address the middle is hidden: links are passed on, and whoever sent them
 * knows them; the export has them whole.
 */
export function ownEnquiry(site: Site, { enquiry, topicName }: StatusParts): Html {
  const { form: t, kinds, timings, status } = enquiryStrings[site.locale];
  const contact = requestStrings[site.locale];
  const { person, need, topicKind, topicId } = enquiry;
  const topic =
    topicKind === null || topicId === null || topicName === null
      ? null
      : html`<a href="${linkTo(site, `${RECORD_PATHS[topicKind]}/${topicId}`)}">${topicName}</a>`;
  const country = countryOptions(site).find(({ value }) => value === enquiry.country)?.label;
  const fields: Field[] = [
    { name: t.kind, value: kinds[enquiry.kind] },
    { name: t.aboutLabel, value: topic },
    { name: t.need, value: need && html`<span class="said">${need.need}</span>` },
    { name: t.use, value: need?.use ?? null },
    { name: t.area, value: need?.area ?? null },
    { name: t.tax, value: need?.tax ?? null },
    { name: t.industry, value: enquiry.industry },
    { name: t.timing, value: enquiry.timing && timings[enquiry.timing] },
    { name: t.country, value: country ?? null },
    { name: t.language, value: languageNames[enquiry.language] },
    { name: contact.name, value: person?.name ?? null },
    { name: contact.company, value: person?.company ?? null },
    { name: contact.phone, value: person?.phone ? masked(person.phone, 3, 4) : null },
    { name: contact.email, value: person?.email ? maskedAddress(person.email) : null },
  ];
  const turns = enquiry.transcript?.length ?? 0;
  return html`<section aria-labelledby="own"><h2 id="own">${status.own}</h2>
${fieldList(
  site,
  fields.filter(({ value }) => value !== null),
)}
${turns === 0 ? "" : html`<p class="meta">${fill(status.transcript, { count: turns })}</p>`}</section>`;
}

function masked(text: string, first: number, last: number): string {
  const hidden = Math.max(text.length - first - last, 1);
  return `${text.slice(0, first)}${"•".repeat(hidden)}${text.slice(first + hidden)}`;
}

function maskedAddress(email: string): string {
  const [local = "", domain = ""] = email.split("@", 2);
  return `${masked(local, 1, 0)}@${domain}`;
}
