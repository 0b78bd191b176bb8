import { html } from "hono/html";
import type { Citation } from "../../core/answer/answer.ts";
import type { IncentiveMatch } from "../../core/knowledge/incentive-match.ts";
import { linkTo } from "../link.ts";
import { badge } from "../parts/badge.ts";
import { fieldList } from "../parts/field-list.ts";
import { enumerated, separator } from "../records/enumerated.ts";
import { recordStrings } from "../records/strings.ts";
import { inWords, numberMarker } from "../records/told.ts";
import type { Html, Site } from "../site.ts";
import { conditionList } from "./conditions.ts";
import { incentiveStrings } from "./strings.ts";

/** An incentive of which every testable condition is met: verdicts with quotations, what it gives, and where the articles are silent. */
export function matchedIncentive(site: Site, match: IncentiveMatch, citations: readonly Citation[]): Html {
  const { one: t } = incentiveStrings[site.locale];
  const { amount, validity, notice } = match;
  const shown = (said: typeof amount) =>
    said === undefined
      ? null
      : html`${inWords(site, said.value, said.en)}${numberMarker(site, citations, said.source)}`;
  // The conditions stand beside it, one by one.
  const fields = notice.filter(({ name }) => name !== "申报条件");
  const stated = fields.filter((one) => one.stated.length > 0);
  const silent = fields.filter((one) => one.stated.length === 0).map(({ name }) => t[NOTICE_KEYS[name]]);
  return html`<li class="record record-split"><div>${head(site, match, citations)}
${conditionList(site, match.conditions, citations, { quotes: true })}</div>
<div>${fieldList(site, [
    { name: t.amount, value: shown(amount) },
    ...(validity === undefined ? [] : [{ name: t.validity, value: shown(validity) }]),
    ...stated.map(({ name, stated: said }) => ({
      name: t[NOTICE_KEYS[name]],
      value: html`${said.map((one) => html`<p>${shown(one)}</p>`)}`,
    })),
    ...(silent.length === 0 ? [] : [{ name: silent.join(separator(site)), value: null }]),
  ])}</div></li>`;
}

const NOTICE_KEYS = {
  惠及对象: "beneficiaries",
  申报条件: "conditions",
  兑现时限: "deadline",
  受理地址: "address",
  咨询电话: "phone",
} as const;

/** One that cannot be decided yet: what is still needed, and what is known. */
export function possibleIncentive(site: Site, match: IncentiveMatch, citations: readonly Citation[]): Html {
  const { fit, field } = incentiveStrings[site.locale];
  const { missing, conditions } = match;
  return html`<li class="record">${head(site, match, citations)}
${
  missing.length === 0
    ? ""
    : html`<p><b>${fit.missing}</b> ${enumerated(
        site,
        missing.map((one) => html`<a href="#${one}">${field[one]}</a>`),
      )}</p>`
}
${
  conditions.length === 0
    ? html`<p class="not-stated">${fit.noConditions}</p>`
    : conditionList(site, conditions, citations, { quotes: true })
}</li>`;
}

/** One with a condition that is not met. */
export function ruledOutIncentive(site: Site, match: IncentiveMatch, citations: readonly Citation[]): Html {
  return html`<li class="record">${head(site, match, citations)}
${conditionList(site, match.conditions, citations, { quotes: false })}</li>`;
}

function head(site: Site, match: IncentiveMatch, citations: readonly Citation[]): Html {
  const names = recordStrings[site.locale];
  const { id, name, nameEn, status, source } = match;
  const state = names.incentiveStatus[status === "not-stated" ? "unknown" : status];
  return html`<h4><a href="${linkTo(site, `/incentives/${id}`)}">${inWords(site, name, nameEn)}</a>${numberMarker(site, citations, source)}</h4>
${status === "in-force" ? "" : html`<p>${badge(state)}</p>`}`;
}
