import { html } from "hono/html";
import type { OpenedQuestion } from "../../core/desk/ledger/open-question.ts";
import type { QuestionCase } from "../../core/desk/ledger/question-store.ts";
import { dueText } from "../../core/desk/mail/compose.ts";
import { officeNames } from "../../core/desk/office-names.ts";
import { dateOf } from "../../core/desk/promise/local-time.ts";
import { isLate } from "../../core/desk/promise/rules.ts";
import type { Project } from "../../core/knowledge/records.ts";
import { fill } from "../../core/shown/fill.ts";
import { linkTo } from "../link.ts";
import { badge } from "../parts/badge.ts";
import { fieldList } from "../parts/field-list.ts";
import { languageInput } from "../parts/filter-form.ts";
import { pageHead } from "../parts/page-head.ts";
import { formatPeriod } from "../records/period.ts";
import type { Html, Page, Site } from "../site.ts";
import { writtenText } from "./staff-text.ts";
import { ledgerStrings } from "./strings.ts";

/** A question as who asked it sees it by their link. */
export interface OwnQuestion extends QuestionCase {
  opened: OpenedQuestion;
  /** Undefined: the records have it no longer. */
  project: Project | undefined;
  token: string;
  now: number;
}

/** Where a question stands, its reply, and what becomes of the person's data. */
export function questionPage(site: Site, own: OwnQuestion): Page {
  const { status: t, questions } = ledgerStrings[site.locale];
  const { question, promise, opened, project, now } = own;
  const title = fill(t.title, { reference: question.reference });
  const day = (at: number) => formatPeriod(dateOf(at), site);
  const isOverdue = promise !== null && promise.metAt === null && isLate(promise, now);
  const projectPath = `/projects/${encodeURIComponent(question.projectId)}`;
  return {
    title,
    description: title,
    section: "projects",
    body: html`${pageHead(site, {
      title,
      lead: t.thanks,
      meta: html`${badge(t.states[question.status], "accent")} ${isOverdue ? html`<span class="late">${t.late}</span>` : ""}`,
    })}
<div class="with-aside"><div>
${opened.text === null ? "" : part(t.text, writtenText(site, opened.text))}
${
  opened.reply === null || question.repliedAt === null
    ? ""
    : part(
        t.reply,
        html`${writtenText(site, opened.reply)}`,
        html`<p class="meta">${officeNames[site.locale][question.officeId]} · ${fill(t.repliedOn, { date: day(question.repliedAt) })}</p>`,
      )
}
${question.outcome === null || question.status !== "published" ? "" : part(t.outcome, writtenText(site, question.outcome))}
<p><a href="${linkTo(site, `${projectPath}/ask`)}">${t.again}</a></p></div>
<aside class="summary">${fieldList(site, [
      {
        name: t.about,
        value: html`<a href="${linkTo(site, projectPath)}">${project === undefined ? question.projectId : site.speech.say(project.name, project.nameEn)}</a>`,
      },
      { name: t.kind, value: questions.kind[question.kind] },
      { name: t.office, value: officeNames[site.locale][question.officeId] },
      ...(promise === null ? [] : [{ name: t.due, value: dueText(promise.dueAt, site.locale) }]),
      ...(question.isAnonymous ? [{ name: "", value: t.anonymous }] : []),
    ])}</aside></div>
${dataPart(site, own)}`,
  };
}

function part(heading: string, text: Html, below: Html | "" = ""): Html {
  return html`<section><h2>${heading}</h2><p>${text}</p>${below}</section>`;
}

function dataPart(site: Site, { question, token }: OwnQuestion): Html {
  const t = ledgerStrings[site.locale].status;
  if (question.erasedAt !== null) {
    const date = formatPeriod(dateOf(question.erasedAt), site);
    return html`<section><h2>${t.yours}</h2><p>${fill(t.erased, { date })}</p></section>`;
  }
  const path = `/questions/${token}`;
  return html`<section aria-labelledby="data"><h2 id="data">${t.yours}</h2>
<p><a class="button" href="${path}/data" download>${t.export}</a></p>
<details><summary>${t.erase}</summary><p>${t.eraseHint}</p>
<form method="post" action="${path}/erase">${languageInput(site)}<button class="button" type="submit">${t.eraseSure}</button></form></details></section>`;
}
