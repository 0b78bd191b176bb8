import { html } from "hono/html";
import type { Citation } from "../../core/answer/answer.ts";
import type { Condition } from "../../core/knowledge/incentive-match.ts";
import { inWords, numberMarker } from "../records/told.ts";
import type { Html, Site } from "../site.ts";
import { incentiveStrings } from "./strings.ts";

const ORDER: readonly Condition["verdict"][] = ["not-met", "met", "not-known", "to-be-judged"];

/** Conditions with their verdicts, each with its marker and, where `quotes` are wanted, what the article says. */
export function conditionList(
  site: Site,
  conditions: readonly Condition[],
  citations: readonly Citation[],
  { quotes }: { quotes: boolean },
): Html {
  const { verdict, fit } = incentiveStrings[site.locale];
  const sorted = ORDER.flatMap((one) => conditions.filter((condition) => condition.verdict === one));
  return html`<ul class="verdicts">${sorted.map((one) => {
    const citation = citations[one.source - 1];
    return html`<li><span class="verdict verdict-${one.verdict}">${verdict[one.verdict]}</span>
<p>${inWords(site, one.value, one.en)}${numberMarker(site, citations, one.source)}${
      one.assumed ? html` <span class="meta">${fit.assumed}</span>` : ""
    }</p>
${
  quotes && citation !== undefined
    ? html`<p class="quotation">${fit.quote}: <q lang="${citation.lang}">${citation.quote}</q></p>`
    : ""
}</li>`;
  })}</ul>`;
}
