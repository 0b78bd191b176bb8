import { html } from "hono/html";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import type { DeskSite } from "../frame/desk-page.ts";
import type { CaseView } from "./case-view.ts";
import { inboxStrings } from "./strings.ts";
import { topicLink } from "./topic.ts";

/** What the person wants, in their own words and language; their conversation, where they sent it along. */
export function caseNeed({ locale }: DeskSite, { enquiry, topic }: CaseView): Html | "" {
  const t = inboxStrings[locale].case;
  const { need, transcript, language } = enquiry;
  if (need === null) return "";
  const fields = [
    { name: t.use, value: need.use },
    { name: t.area, value: need.area },
    { name: t.tax, value: need.tax },
  ].filter(({ value }) => value !== null);
  return html`<section class="panel" aria-labelledby="need"><h2 id="need">${t.need}</h2>
<p class="case-words" lang="${language}">${need.need}</p>
${
  fields.length === 0 && topic === null
    ? ""
    : html`<dl class="fields">${fields.map(({ name, value }) => html`<dt>${name}</dt><dd lang="${language}">${value}</dd>`)}
${topic === null ? "" : html`<dt>${t.about}</dt><dd lang="zh-Hans">${topicLink(topic)}</dd>`}</dl>`
}
${
  transcript === null || transcript.length === 0
    ? ""
    : html`<details class="case-transcript"><summary>${fill(t.transcript, { count: transcript.length })}</summary>
<ol class="case-turns">${transcript.map(({ role, text }) => html`<li class="case-turn-${role}"><p class="meta">${t.roles[role]}</p><p class="case-words" lang="${language}">${text}</p></li>`)}</ol></details>`
}</section>`;
}
