import { html } from "hono/html";
import { LONGEST_TEXT } from "../../../core/desk/inbox/plan.ts";
import { type Template, templateNames } from "../../../core/desk/inbox/template.ts";
import { fill } from "../../../core/shown/fill.ts";
import { languageNames, locales } from "../../../core/shown/locales.ts";
import type { Html } from "../../site.ts";
import { choiceInput, deskForm, lineInput, textInput } from "../frame/desk-form.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { moment } from "../frame/moments.ts";
import { notice } from "../frame/notice.ts";
import { inboxStrings } from "./strings.ts";

export interface TemplatesView {
  templates: readonly Template[];
  /** Whether the actor may change them. */
  mayEdit: boolean;
  /** What stands in the form; absent: an empty one. `id` null: a new template. */
  form?: { id: string | null; title: string; language: string; body: string; isFaulty: boolean };
}

/** `/desk/templates`: texts that replies begin with. */
export function templatesPage(site: DeskSite, { templates, mayEdit, form }: TemplatesView): DeskPage {
  const t = inboxStrings[site.locale].templatePage;
  const names = templateNames.map((name) => `{${name}}`).join(" ");
  return {
    title: t.title,
    section: "inbox",
    ...(form?.isFaulty && { status: 400 }),
    body: html`${deskHead({ title: t.title, lead: fill(t.lead, { names }), above: { name: inboxStrings[site.locale].case.back, path: "/desk/inbox" } })}
${form?.isFaulty ? notice(fill(t.faulty, { most: LONGEST_TEXT }), "fault") : ""}
${templates.length === 0 ? html`<div class="empty"><p>${t.none}</p></div>` : html`<ul class="template-list">${templates.map((one) => item(site, one, mayEdit))}</ul>`}
${mayEdit ? editor(site, form) : ""}`,
  };
}

function item(
  { locale }: DeskSite,
  { id, title, language, body, changedAt }: Template,
  mayEdit: boolean,
): Html {
  const t = inboxStrings[locale].templatePage;
  const [before = "", after = ""] = t.changed.split("{when}");
  return html`<li class="panel"><h2>${title}</h2>
<p class="meta">${languageNames[language]} · ${before}${moment(changedAt, locale, "day")}${after}</p>
<p class="case-words" lang="${language}">${body}</p>
${
  mayEdit
    ? html`<div class="form-end"><a class="button" href="/desk/templates?edit=${id}#edit" aria-label="${fill(t.editNamed, { title })}">${t.edit}</a>
<form method="post" action="/desk/templates/${id}/remove"><button class="button button-danger" type="submit" aria-label="${fill(t.removeNamed, { title })}">${t.remove}</button></form></div>`
    : ""
}</li>`;
}

function editor({ locale }: DeskSite, form: TemplatesView["form"]): Html {
  const t = inboxStrings[locale].templatePage;
  const { id = null, title = "", language = locale, body = "" } = form ?? {};
  return html`<section class="panel template-editor" id="edit" aria-labelledby="edit-title"><h2 id="edit-title">${id === null ? t.new : fill(t.editNamed, { title })}</h2>
${deskForm({
  action: "/desk/templates",
  hidden: id === null ? {} : { id },
  fields: [
    lineInput({ name: "title", label: t.name, value: title, maxLength: 80, isRequired: true }),
    choiceInput({
      name: "language",
      label: t.language,
      value: language,
      options: locales.map((value) => ({ value, label: languageNames[value] })),
    }),
    textInput({
      name: "body",
      label: t.body,
      value: body,
      rows: 8,
      maxLength: LONGEST_TEXT,
      isRequired: true,
    }),
  ],
  submit: t.save,
  ...(id !== null && { beside: html`<a href="/desk/templates">${t.cancel}</a>` }),
})}</section>`;
}
