import { html } from "hono/html";
import type { Answer } from "../../core/answer/answer.ts";
import { fill } from "../../core/shown/fill.ts";
import { linkTo } from "../link.ts";
import { answerBlocks } from "../parts/answer-blocks.ts";
import { languageInput } from "../parts/filter-form.ts";
import { pageHead } from "../parts/page-head.ts";
import { sourceList } from "../parts/sources.ts";
import type { Html, Page, Site } from "../site.ts";
import { type AskStrings, askStrings } from "./strings.ts";

/** A question of at most this many characters is a title; a longer one stands in the form alone. */
const LONGEST_TITLE = 120;

export interface Asked {
  /** As entered, cleaned; empty: nothing was asked yet. */
  question: string;
  /** Null where nothing was asked or the question could not be taken. */
  answer: Answer | null;
  /** Why the question was not taken: longer than so many characters. */
  tooLong?: { max: number; count: number };
  /** Questions that the articles are known to answer. */
  examples: readonly string[];
}

/** `/ask?q=…`: one question with its answer, as the chat gives it. */
export function askPage(site: Site, asked: Asked): Page {
  const t = askStrings[site.locale];
  const { question, answer, tooLong } = asked;
  const title = question !== "" && question.length <= LONGEST_TITLE ? question : t.title;
  return {
    title,
    description: t.description,
    section: null,
    isUnlisted: true,
    ...(tooLong && { status: 400 as const }),
    body:
      answer === null
        ? html`<div class="ask-page">
${pageHead(site, { title, lead: t.lead })}
${form(site, asked, t)}
${questions(site, t.examples, asked.examples)}
</div>`
        : html`${pageHead(site, title === t.title ? { title } : { title, kicker: t.title })}
<div class="with-aside ask-page">
<div>${answered(site, answer, t)}</div>
<aside aria-label="${t.suggestions}">
${questions(site, t.suggestions, answer.suggestions)}
${form(site, asked, t)}
</aside>
</div>`,
  };
}

function answered(site: Site, { answer, abstained, clarify, citations }: Answer, t: AskStrings): Html {
  return html`<section class="answer" aria-label="${t.answer}">
${abstained ? html`<p class="abstained">${t.abstained}</p>` : ""}
<div class="prose">${answerBlocks(site, answer, citations)}</div>
${clarify === undefined ? "" : questions(site, clarify.question, clarify.options)}
</section>
${sourceList(site, citations, abstained ? t.nearest : undefined)}`;
}

function questions(site: Site, heading: string, list: readonly string[]): Html | "" {
  if (list.length === 0) return "";
  return html`<section class="next-questions"><h2>${heading}</h2>
<ul class="link-rows">${list.map((one) => html`<li><a href="${linkTo(site, "/ask", { q: one })}">${one}</a></li>`)}</ul></section>`;
}

function form(site: Site, { question, tooLong, answer }: Asked, t: AskStrings): Html {
  const refused = tooLong === undefined ? undefined : fill(t.tooLong, { ...tooLong });
  return html`<form class="ask-form" method="get" action="/ask" role="search" aria-label="${t.title}">
${languageInput(site)}
<div class="field"><label for="q">${t.question}</label>
<textarea id="q" name="q" rows="2" required placeholder="${t.placeholder}" ${refused === undefined ? "" : html`aria-invalid="true" aria-describedby="q-fault"`}>${answer === null ? question : ""}</textarea>
${refused === undefined ? "" : html`<p class="fault" id="q-fault">${refused}</p>`}</div>
<button class="button button-primary" type="submit">${t.ask}</button>
</form>`;
}
