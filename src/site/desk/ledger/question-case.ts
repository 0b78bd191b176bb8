import { html } from "hono/html";
import type { StaffActor } from "../../../core/desk/actor.ts";
import type { AnswerTexts, QuestionRefusal } from "../../../core/desk/ledger/answer-question.ts";
import type { OpenedQuestion } from "../../../core/desk/ledger/open-question.ts";
import { permits, type QuestionAction } from "../../../core/desk/ledger/project-question.ts";
import type { QuestionCase } from "../../../core/desk/ledger/question-store.ts";
import { fill } from "../../../core/shown/fill.ts";
import { languageNames } from "../../../core/shown/locales.ts";
import { fieldList } from "../../parts/field-list.ts";
import type { Html } from "../../site.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { momentText } from "../frame/moments.ts";
import { notice } from "../frame/notice.ts";
import { deskFrameStrings } from "../frame/strings.ts";
import { answerForms } from "./answer-forms.ts";
import { state } from "./question-list.ts";
import { deskLedgerStrings } from "./strings.ts";

/** One question as an officer works on it. */
export interface QuestionView extends QuestionCase {
  opened: OpenedQuestion;
  projectName: string;
  actor: StaffActor;
  now: number;
  /** A form that was not carried out; its texts stay. */
  sent: { action: QuestionAction; texts: AnswerTexts; refusal: QuestionRefusal } | null;
  /** What was just done. */
  done: QuestionAction | null;
}

/** `/desk/questions/:id`. 409 where somebody else was quicker. */
export function deskQuestionPage(site: DeskSite, view: QuestionView): DeskPage {
  const t = deskLedgerStrings[site.locale].question;
  const { question, opened, sent, done, now } = view;
  const title = fill(t.title, { reference: question.reference });
  return {
    title,
    section: "questions",
    status: sent === null ? 200 : sent.refusal.code === "field" ? 400 : 409,
    body: html`${deskHead({
      title,
      above: { name: t.back, path: "/desk/questions" },
      state: state(site.locale, view, now),
      ...(permits(question, "take") &&
        question.ownerId !== view.actor.id && { actions: takeForm(site, view) }),
    })}
${done === null ? "" : notice(t.done[done], "done")}
${sent === null ? "" : notice(refusalText(site, sent.refusal), "fault")}
<div class="columns"><div>
<section class="panel"><h2>${t.text}</h2>${opened.text === null ? html`<p>${t.erased}</p>` : html`<p class="written">${opened.text}</p>`}</section>
${answerForms(site, view)}</div>
<aside>${aside(site, view)}</aside></div>`,
  };
}

function takeForm({ locale }: DeskSite, { question, ownerName }: QuestionView): Html {
  const t = deskLedgerStrings[locale].question;
  const label = ownerName === null ? t.take : fill(t.takeOver, { name: ownerName });
  return html`<form method="post" action="/desk/questions/${question.id}/take"><input type="hidden" name="seen" value="${question.version}"><button class="button button-primary" type="submit">${label}</button></form>`;
}

function refusalText({ locale }: DeskSite, refusal: QuestionRefusal): string {
  const t = deskLedgerStrings[locale].question.refusals;
  switch (refusal.code) {
    case "owned":
      return fill(t.owned, { who: refusal.by });
    case "missing":
      return t.changed;
    default:
      return t[refusal.code];
  }
}

function aside(site: DeskSite, { question, promise, opened, ownerName, projectName }: QuestionView): Html {
  const { question: t, questions } = deskLedgerStrings[site.locale];
  const { offices } = deskFrameStrings[site.locale];
  const { person } = opened;
  const field = (name: string, value: string | Html | null | undefined) =>
    value == null ? [] : [{ name, value }];
  return html`<section class="panel"><h2>${t.who}</h2>${
    question.isAnonymous || person === null
      ? html`<p>${question.isAnonymous ? t.anonymous : t.erased}</p>`
      : fieldList(site, [
          ...field(t.name, person.name),
          ...field(t.company, person.company),
          ...field(t.phone, person.phone),
          ...field(t.email, person.email),
        ])
  }</section>
<section class="panel"><h2>${questions.kinds[question.kind]}</h2>${fieldList(site, [
    ...field(t.project, html`<a href="/desk/projects/${question.projectId}">${projectName}</a>`),
    ...field(questions.owner, ownerName ?? questions.nobody),
    ...field(t.received, momentText(question.receivedAt, site.locale)),
    ...field(t.due, promise === null ? null : momentText(promise.dueAt, site.locale)),
    ...field(t.repliedAt, question.repliedAt === null ? null : momentText(question.repliedAt, site.locale)),
    ...field(t.language, languageNames[question.language]),
    ...field(t.notice, question.notice),
  ])}${
    promise === null || promise.level === 0
      ? ""
      : notice(fill(t.escalated, { office: offices[promise.officeId] }), "late")
  }</section>`;
}
