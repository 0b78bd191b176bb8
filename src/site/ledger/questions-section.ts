import { html } from "hono/html";
import { questionKinds } from "../../core/desk/ledger/project-question.ts";
import type { PublicLedger, PublicQuestion } from "../../core/desk/ledger/public-ledger.ts";
import type { Allowance } from "../../core/desk/promise/allowances.ts";
import { fill } from "../../core/shown/fill.ts";
import { badge } from "../parts/badge.ts";
import { languageInput } from "../parts/filter-form.ts";
import { formatPeriod } from "../records/period.ts";
import type { Html, Site } from "../site.ts";
import { writtenText } from "./staff-text.ts";
import { ledgerStrings } from "./strings.ts";

/** Questions and complaints that were answered, and a form for another one: it is sent only after it was looked through. */
export function questionsSection(
  site: Site,
  projectId: string,
  { questions, questionCounts }: PublicLedger,
  { unit, amount }: Allowance,
): Html {
  const t = ledgerStrings[site.locale].questions;
  return html`<section aria-labelledby="questions"><h2 id="questions">${t.title}</h2>
<p class="meta">${questionCounts.received === 0 ? "" : fill(t.counts, questionCounts)} ${fill(t.promise, { time: fill(t.within[unit], { amount }) })}</p>
${
  questions.length === 0
    ? html`<p class="not-stated">${t.none}</p>`
    : html`<ol class="public-questions">${questions.map((one) => publicItem(site, one))}</ol>`
}
${startForm(site, projectId)}</section>`;
}

function publicItem(site: Site, { kind, question, reply, outcome, received, replied }: PublicQuestion): Html {
  const t = ledgerStrings[site.locale].questions;
  const day = (date: string) => formatPeriod(date, site);
  return html`<li><p class="meta">${badge(t.kind[kind])} ${fill(t.received, { date: day(received) })} · ${fill(t.replied, { date: day(replied) })}</p>
<p class="words">${writtenText(site, question)}</p>
<div class="answer"><p><strong>${t.reply}</strong></p><p class="words">${writtenText(site, reply)}</p>
${outcome === null ? "" : html`<p><strong>${t.outcome}</strong></p><p class="words">${writtenText(site, outcome)}</p>`}</div></li>`;
}

function startForm(site: Site, projectId: string): Html {
  const { questions: t, ask } = ledgerStrings[site.locale];
  return html`<form class="filters ask-project" method="post" action="/projects/${encodeURIComponent(projectId)}/ask" aria-labelledby="ask">
${languageInput(site)}<h3 id="ask">${t.ask}</h3>
<fieldset class="field choices"><legend>${ask.kind}</legend>${questionKinds.map(
    (kind, at) =>
      html`<label><input type="radio" name="kind" value="${kind}" ${at === 0 ? html`checked` : ""}>${t.kind[kind]}</label>`,
  )}</fieldset>
<div class="field"><label for="text">${ask.text}</label><textarea id="text" name="text" rows="4" required></textarea></div>
<div class="form-end"><button class="button button-primary" type="submit" name="step" value="check">${t.continue}</button></div>
</form>`;
}
