import { html } from "hono/html";
import { MOST_QUESTION } from "../../core/desk/ledger/ask-question.ts";
import { questionKinds } from "../../core/desk/ledger/project-question.ts";
import type { Project } from "../../core/knowledge/records.ts";
import { fill } from "../../core/shown/fill.ts";
import { languageInput } from "../parts/filter-form.ts";
import { pageHead } from "../parts/page-head.ts";
import { projectStrings } from "../projects/strings.ts";
import { consentField, contactFieldset, contactLabels } from "../requests/contact-fields.ts";
import { faultBelow, requestFaults, requestText, type SentRequest } from "../requests/request-fields.ts";
import type { Html, Page, Site } from "../site.ts";
import { ledgerStrings } from "./strings.ts";

/**
 * The form of a question about a project: what and, where somebody gives a name, who. `submission` is fresh for each form and comes
 * again with what was sent.
 */
export function askPage(site: Site, project: Project, sent: SentRequest, submission: string): Page {
  const { ask: t, questions } = ledgerStrings[site.locale];
  const name = site.speech.say(project.name, project.nameEn);
  const path = `/projects/${encodeURIComponent(project.id)}`;
  const labels = { ...contactLabels(site), kind: t.kind, text: t.text, as: t.as };
  const kinds = questionKinds.map((value) => ({ value, label: questions.kind[value] }));
  const persons = [
    { value: "named", label: t.asNamed },
    { value: "anonymous", label: t.asAnonymous },
  ];
  return {
    title: `${t.title} · ${name}`,
    description: fill(t.lead, { project: name }),
    section: "projects",
    body: html`${pageHead(site, {
      title: t.title,
      lead: fill(t.lead, { project: name }),
      above: [
        { name: projectStrings[site.locale].title, path: "/projects" },
        { name, path },
      ],
    })}
${requestFaults(site, sent, labels)}
<form class="filters ask-project request-form" method="post" action="${path}/ask">
${languageInput(site)}<input type="hidden" name="submission" value="${submission}">
${radios(site, "kind", t.kind, kinds, sent)}
${requestText(site, { name: "text", label: t.text, hint: fill(t.textHint, { most: MOST_QUESTION }), isRequired: true, rows: 6 }, sent)}
${radios(site, "as", t.as, persons, sent)}
<div class="who">${contactFieldset(site, sent)}</div>
${consentField(site, sent)}
<div class="form-end"><button class="button button-primary" type="submit">${t.send}</button></div>
</form>`,
  };
}

/** A choice of one by buttons; the first one where none was chosen. The group itself is what a fault leads to. */
function radios(
  site: Site,
  name: string,
  label: string,
  options: ReadonlyArray<{ value: string; label: string }>,
  sent: SentRequest,
): Html {
  const chosen = options.find(({ value }) => value === sent.entered[name]) ?? options[0];
  return html`<fieldset class="field choices" id="${name}"><legend>${label}</legend>${options.map(
    (one) =>
      html`<label><input type="radio" name="${name}" value="${one.value}" ${one === chosen ? html`checked` : ""}>${one.label}</label>`,
  )}${faultBelow(site, name, sent)}</fieldset>`;
}
