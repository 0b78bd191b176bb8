import { html } from "hono/html";
import type { DeskArticle } from "../../../core/desk/articles/desk-article.ts";
import type { ReadingNote } from "../../../core/desk/articles/read-document.ts";
import type { Warning } from "../../../core/desk/articles/warnings.ts";
import { languageNames, locales } from "../../../core/shown/locales.ts";
import type { Html } from "../../site.ts";
import { choiceInput, deskForm, lineInput, textInput } from "../frame/desk-form.ts";
import type { DeskLocale, DeskPage, DeskSite } from "../frame/desk-page.ts";
import { notice } from "../frame/notice.ts";
import { versionPath } from "./paths.ts";
import { draftHead } from "./steps.ts";
import { type ArticlesStrings, articlesStrings } from "./strings.ts";
import { warningList } from "./warning-list.ts";

/** Fields of the form, by name. */
export type ArticleEntered = Readonly<Record<string, string>>;
export type ArticleFaults = Readonly<Partial<Record<keyof ArticlesStrings["faults"], true>>>;

export interface EditView {
  draft: DeskArticle;
  /** What stands in the form. */
  entered: ArticleEntered;
  faults: ArticleFaults;
  warnings: readonly Warning[];
  /** How the document was read, right after it was. */
  notes: readonly ReadingNote[];
  outcome: "started" | "saved" | "changed" | null;
}

/** A draft's text and what is said of it. */
export function editArticlePage({ locale }: DeskSite, view: EditView): DeskPage {
  const t = articlesStrings[locale];
  const { draft, entered, faults, warnings, notes, outcome } = view;
  const isFaulty = Object.keys(faults).length > 0;
  return {
    title: draft.article.title,
    section: "articles",
    ...(isFaulty && { status: 400 }),
    ...(outcome === "changed" && { status: 409 }),
    body: html`${draftHead(locale, draft, "edit")}
${outcome === "changed" ? notice(html`<p>${t.edit.changed}</p><p><a href="${versionPath(draft)}">${t.edit.seeTheirs}</a></p>`, "fault") : ""}
${isFaulty ? notice(t.edit.faulty, "fault") : ""}
${outcome === "saved" || outcome === "started" ? notice(t.edit[outcome], "done") : ""}
<div class="columns"><div><section class="panel">
${deskForm({
  action: versionPath(draft),
  // Of a draft that others changed the edit that was seen stays, so that it cannot be overwritten unseen.
  hidden: { edit: entered["edit"] ?? draft.editId },
  fields: fieldsOf(locale, entered, faults),
  submit: t.edit.save,
  beside: html`<a href="${versionPath(draft, "/facts")}">${t.edit.next}</a>`,
})}</section></div>
<aside>
${notes.length === 0 ? "" : html`<section class="panel"><ul class="article-notes">${notes.map((note) => html`<li>${t.notes[note]}</li>`)}</ul></section>`}
${warningList(locale, warnings)}
<section class="panel"><form method="post" action="${versionPath(draft, "/remove")}"><input type="hidden" name="edit" value="${draft.editId}"><button class="button button-danger" type="submit">${t.edit.remove}</button></form></section>
</aside></div>`,
  };
}

function fieldsOf(locale: DeskLocale, entered: ArticleEntered, faults: ArticleFaults): Html[] {
  const t = articlesStrings[locale];
  const { edit } = t;
  const value = (name: string) => entered[name] ?? "";
  const fault = (name: keyof ArticlesStrings["faults"]) => (faults[name] ? t.faults[name] : undefined);
  const named = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([one, label]) => ({ value: one, label }));
  const line = (
    name: "source" | "author" | "url" | "supersedes",
    label: string,
    maxLength: number,
    hint?: string,
  ) => lineInput({ name, label, value: value(name), fault: fault(name), maxLength, ...(hint && { hint }) });
  return [
    lineInput({
      name: "title",
      label: t.columns.title,
      value: value("title"),
      fault: fault("title"),
      maxLength: 300,
      isRequired: true,
    }),
    textInput({
      name: "body",
      label: edit.body,
      hint: edit.bodyHint,
      value: value("body"),
      fault: fault("body"),
      rows: 22,
      isRequired: true,
    }),
    html`<fieldset class="article-group"><legend>${edit.sourceAndDate}</legend><div class="field-row">
${line("source", edit.source, 200)}
${line("author", edit.author, 200)}
${lineInput({ name: "published", label: edit.published, hint: edit.publishedHint, value: value("published"), fault: fault("published"), maxLength: 10 })}
${choiceInput({ name: "publishedBasis", label: edit.basis, value: value("publishedBasis"), none: edit.noBasis, options: named(edit.bases) })}
${lineInput({ name: "aboutFrom", label: edit.aboutFrom, value: value("aboutFrom"), fault: fault("about"), maxLength: 10 })}
${lineInput({ name: "aboutTo", label: edit.aboutTo, value: value("aboutTo"), maxLength: 10 })}
${choiceInput({ name: "lang", label: edit.lang, value: value("lang"), options: locales.map((one) => ({ value: one, label: languageNames[one] })) })}
${choiceInput({ name: "scope", label: edit.scope, value: value("scope"), options: named(edit.scopes) })}
${choiceInput({ name: "kind", label: edit.kind, value: value("kind"), options: named(edit.kinds) })}
</div>${line("url", edit.url, 2_000)}</fieldset>`,
    html`<fieldset class="article-group"><legend>${edit.validity}</legend><div class="field-row">
${lineInput({ name: "effectiveFrom", label: edit.effectiveFrom, hint: edit.effectiveHint, type: "date", value: value("effectiveFrom"), fault: fault("effectiveFrom") })}
${lineInput({ name: "effectiveTo", label: edit.effectiveTo, hint: edit.effectiveHint, type: "date", value: value("effectiveTo"), fault: fault("effectiveTo") })}
</div>${line("supersedes", edit.supersedes, 220, edit.supersedesHint)}</fieldset>`,
    textInput({
      name: "questions",
      label: edit.questions,
      hint: edit.questionsHint,
      value: value("questions"),
      fault: fault("questions"),
      rows: 4,
    }),
  ];
}
