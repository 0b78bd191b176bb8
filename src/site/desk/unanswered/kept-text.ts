import { html } from "hono/html";
import { markOf, marks } from "../../../core/desk/unanswered/redactions.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import type { DeskLocale } from "../frame/desk-page.ts";
import { unansweredStrings } from "./strings.ts";

const MARKS = new RegExp(`(\\[(?:${marks.join("|")})\\])`);
const byText = new Map(marks.map((mark) => [markOf(mark), mark]));

/** A kept question; what was taken out of it is shown as such. */
export function keptText(text: string, locale: DeskLocale): Html[] {
  const t = unansweredStrings[locale];
  return text.split(MARKS).map((piece) => {
    const mark = byText.get(piece);
    if (mark === undefined) return html`${piece}`;
    const what = t.marks[mark];
    return html`<span class="taken-out" title="${fill(t.removed, { what })}">${what}</span>`;
  });
}

/** The same without what was taken out, for another form; at most 300 characters, as many as an article's questions have. */
export function plainQuestion(text: string): string {
  return text.replace(new RegExp(MARKS, "g"), " ").replace(/\s+/g, " ").trim().slice(0, 300);
}

/** The same as plain text, for names of buttons. */
export function keptName(text: string, locale: DeskLocale): string {
  const t = unansweredStrings[locale];
  return text
    .split(MARKS)
    .map((piece) => {
      const mark = byText.get(piece);
      return mark === undefined ? piece : `[${t.marks[mark]}]`;
    })
    .join("");
}
