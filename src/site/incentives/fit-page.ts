import { html } from "hono/html";
import type { Citation } from "../../core/answer/answer.ts";
import type { IncentiveMatch, MissingQuestion } from "../../core/knowledge/incentive-match.ts";
import type { Understood } from "../../core/knowledge/match-requests.ts";
import { fill } from "../../core/shown/fill.ts";
import { requestLink } from "../enquiries/request-link.ts";
import type { Sent } from "../forms/fields.ts";
import { matchPageOf } from "../forms/match-page.ts";
import { formStrings } from "../forms/strings.ts";
import { linkTo } from "../link.ts";
import { listSources } from "../records/list-sources.ts";
import { understoodList } from "../records/understood.ts";
import type { Html, Page, Site } from "../site.ts";
import { type FitFacets, fitForm } from "./fit-form.ts";
import { matchedIncentive, possibleIncentive, ruledOutIncentive } from "./fit-results.ts";
import { incentiveStrings } from "./strings.ts";

/** Incentives compared with a firm; null where nothing was asked. */
export interface Fit {
  matched: readonly IncentiveMatch[];
  possible: readonly IncentiveMatch[];
  ruledOut: readonly IncentiveMatch[];
  questions: readonly MissingQuestion[];
  understood: Understood;
  citations: readonly Citation[];
}

/** Questions that are asked back. */
const MOST_QUESTIONS = 4;
/** Incentives of a group that are unfolded. */
const UNFOLDED = 8;

/** "What fits my firm": the form, and each incentive condition by condition. It never says that a firm gets anything. */
export function fitPage(site: Site, sent: Sent, facets: FitFacets, fit: Fit | null): Page {
  const t = incentiveStrings[site.locale];
  return matchPageOf(site, sent, {
    section: "incentives",
    t: t.fit,
    above: { name: t.title, path: "/incentives" },
    labels: { ...t.field, text: t.fit.text },
    form: fitForm(site, facets, sent),
    results: fit === null ? null : results(site, sent, fit),
    after: html`${fit === null ? "" : html`<p>${requestLink(site, "fit", { kind: "incentive", industry: sent.entered["industry"] })}</p>`}
<p><a href="${linkTo(site, "/incentives/ladder", { status: sent.entered["highTechStatus"] })}">${t.ladder.open}</a></p>`,
  });
}

function results(site: Site, sent: Sent, fit: Fit): Html {
  const t = incentiveStrings[site.locale];
  const { matched, possible, ruledOut, questions, citations } = fit;
  const counts: ReadonlyArray<readonly [string, number, string]> = [
    ["#matched", matched.length, t.fit.matched],
    ["#possible", possible.length, t.fit.possible],
    ["#ruled-out", ruledOut.length, t.fit.ruledOut],
  ];
  return html`<section aria-labelledby="result"><h2 id="result">${t.fit.result}</h2>
${understoodList(site, fit.understood, t.field, sent.entered["text"] !== undefined)}
<dl class="facts">${counts.map(
    ([href, count, name]) => html`<div><dt><a href="${href}">${name}</a></dt><dd>${count}</dd></div>`,
  )}</dl>
<h3 id="matched">${t.fit.matched}</h3>
${
  matched.length === 0
    ? html`<p>${t.fit.noneMatched}</p>`
    : html`<p class="meta">${t.fit.matchedNote}</p>
${folded(site, matched, UNFOLDED, (one) => matchedIncentive(site, one, citations))}`
}
${questions.length === 0 ? "" : questionList(site, questions)}
<h3 id="possible">${t.fit.possible}</h3>
${
  possible.length === 0
    ? html`<p class="meta">${fill(formStrings[site.locale].found, { count: 0 })}</p>`
    : folded(site, possible, UNFOLDED, (one) => possibleIncentive(site, one, citations))
}
<h3 id="ruled-out">${t.fit.ruledOut}</h3>
${
  ruledOut.length === 0
    ? html`<p class="meta">${fill(formStrings[site.locale].found, { count: 0 })}</p>`
    : folded(site, ruledOut, 0, (one) => ruledOutIncentive(site, one, citations))
}
${listSources(site, citations)}</section>`;
}

/** The first of some incentives, and the others folded. */
function folded(
  site: Site,
  some: readonly IncentiveMatch[],
  most: number,
  show: (one: IncentiveMatch) => Html,
): Html {
  const first = some.slice(0, most);
  const rest = some.slice(most);
  const more =
    most === 0 ? incentiveStrings[site.locale].fit.showAll : incentiveStrings[site.locale].fit.showRest;
  return html`${first.length === 0 ? "" : html`<ul class="record-list">${first.map(show)}</ul>`}
${
  rest.length === 0
    ? ""
    : html`<details class="more"><summary>${fill(more, { count: rest.length })}</summary>
<ul class="record-list">${rest.map(show)}</ul></details>`
}`;
}

function questionList(site: Site, questions: readonly MissingQuestion[]): Html {
  const t = incentiveStrings[site.locale];
  return html`<section class="notice" aria-labelledby="questions"><h3 id="questions">${t.fit.questions}</h3>
<ul class="questions">${questions
    .slice(0, MOST_QUESTIONS)
    .map(
      ({ field, decides }) =>
        html`<li><a href="#${field}">${t.field[field]}</a> <span class="meta">${fill(t.fit.decides, { count: decides })}</span></li>`,
    )}</ul></section>`;
}
