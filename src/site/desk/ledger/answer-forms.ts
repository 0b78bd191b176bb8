import { html } from "hono/html";
import { type AnswerField, MOST_ANSWER } from "../../../core/desk/ledger/answer-question.ts";
import { permits, type QuestionAction } from "../../../core/desk/ledger/project-question.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import { deskForm, type TextField, textInput } from "../frame/desk-form.ts";
import type { DeskSite } from "../frame/desk-page.ts";
import type { QuestionView } from "./question-case.ts";
import { deskLedgerStrings } from "./strings.ts";

/** What can be done to a question as it stands, the next step first. */
export function answerForms(site: DeskSite, view: QuestionView): Html {
  const t = deskLedgerStrings[site.locale].question;
  const { question } = view;
  const may = (action: QuestionAction) => permits(question, action);
  const reply = may("reply") ? replyForm(site, view) : "";
  const publish = may("publish") ? publishForm(site, view) : "";
  const isReplied = question.repliedAt !== null;
  return html`${isReplied ? publish : reply}
${isReplied ? reply : html`<p class="meta">${t.first}</p>`}
${may("unpublish") ? single(site, view, "unpublish") : ""}${may("close") ? single(site, view, "close") : ""}`;
}

function replyForm(site: DeskSite, view: QuestionView): Html {
  const t = deskLedgerStrings[site.locale].question;
  const isFirst = view.question.repliedAt === null;
  return panel(
    t.reply,
    t.replyHint,
    form(view, "reply", isFirst ? t.sendReply : t.correctReply, isFirst, [
      field(site, view, "reply", "reply", {
        label: t.reply,
        value: view.opened.reply ?? "",
        isRequired: true,
        rows: 6,
      }),
    ]),
  );
}

function publishForm(site: DeskSite, view: QuestionView): Html {
  const t = deskLedgerStrings[site.locale].question;
  const { question, opened } = view;
  const isPublished = question.status === "published";
  return panel(
    t.publish,
    t.publishHint,
    form(view, "publish", isPublished ? t.changePublish : t.sendPublish, true, [
      field(site, view, "publish", "publicText", {
        label: t.publicText,
        value: question.publicText ?? opened.text ?? "",
        isRequired: true,
      }),
      field(site, view, "publish", "publicReply", {
        label: t.publicReply,
        value: question.publicReply ?? opened.reply ?? "",
        isRequired: true,
      }),
      field(site, view, "publish", "outcome", { label: t.outcome, value: question.outcome ?? "", rows: 3 }),
    ]),
  );
}

const panel = (title: string, hint: string, inner: Html): Html =>
  html`<section class="panel"><h2>${title}</h2><p class="meta">${hint}</p>${inner}</section>`;

function form(
  { question }: QuestionView,
  action: QuestionAction,
  submit: string,
  isMain: boolean,
  fields: readonly Html[],
): Html {
  return deskForm({
    action: `/desk/questions/${question.id}/${action}`,
    hidden: { seen: String(question.version) },
    submit,
    isMain,
    fields,
  });
}

function single(site: DeskSite, view: QuestionView, action: "unpublish" | "close"): Html {
  const t = deskLedgerStrings[site.locale].question;
  return html`<div class="panel">${form(view, action, t[action], false, [])}</div>`;
}

/** What was typed stays where it was not taken. */
function field(
  { locale }: DeskSite,
  { sent }: QuestionView,
  action: QuestionAction,
  name: AnswerField,
  of: Omit<TextField, "name">,
): Html {
  const t = deskLedgerStrings[locale].question;
  const own = sent?.action === action ? sent : null;
  const fault =
    own?.refusal.code === "field" && own.refusal.field === name
      ? fill(t.faults[own.refusal.fault], { most: MOST_ANSWER })
      : undefined;
  return textInput({ ...of, name, value: own === null ? (of.value ?? "") : own.texts[name], fault });
}
