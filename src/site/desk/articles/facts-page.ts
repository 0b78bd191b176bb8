import { html } from "hono/html";
import type { DeskArticle } from "../../../core/desk/articles/desk-article.ts";
import type { Fact } from "../../../core/facts/fact.ts";
import type { FactDecision } from "../../../core/facts/fact-decision.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import { lineInput, tickInput } from "../frame/desk-form.ts";
import type { DeskLocale, DeskPage, DeskSite } from "../frame/desk-page.ts";
import { notice } from "../frame/notice.ts";
import { versionPath } from "./paths.ts";
import { draftHead } from "./steps.ts";
import { articlesStrings } from "./strings.ts";

/** A figure as it was read, and what staff decided of it. */
export interface FactItem {
  /** Its place among the article's figures, from 0; names its fields. */
  number: number;
  fact: Fact;
  decision: FactDecision | undefined;
  /** A period that was sent and cannot be read. */
  amiss: string | undefined;
}

export interface FactsView {
  draft: DeskArticle;
  items: readonly FactItem[];
  total: number;
  offset: number;
  /** So many of a page. */
  limit: number;
  /** Names that a subject may have. */
  subjects: readonly string[];
  outcome: "saved" | "changed" | null;
}

/** The figures that were read from a draft, to be corrected or dropped. */
export function factsPage({ locale }: DeskSite, view: FactsView): DeskPage {
  const t = articlesStrings[locale];
  const { draft, items, total, offset, limit, subjects, outcome } = view;
  const amiss = items.flatMap((one) => one.amiss ?? []);
  const at = (from: number) => `${versionPath(draft, "/facts")}?from=${from}`;
  return {
    title: t.facts.title,
    section: "articles",
    ...(amiss.length > 0 && { status: 400 }),
    ...(outcome === "changed" && { status: 409 }),
    body: html`${draftHead(locale, draft, "facts")}
${outcome === "changed" ? notice(html`<p>${t.edit.changed}</p><p><a href="${versionPath(draft, "/facts")}">${t.edit.seeTheirs}</a></p>`, "fault") : ""}
${outcome === "saved" ? notice(t.facts.saved, "done") : ""}
${amiss.length > 0 ? notice(fill(t.facts.fault, { values: amiss.join(", ") }), "fault") : ""}
<p>${total === 0 ? t.facts.none : t.facts.lead}</p>
<form class="desk-form" method="post" action="${at(offset)}">
<input type="hidden" name="edit" value="${draft.editId}">
<datalist id="subjects">${subjects.map((name) => html`<option value="${name}"></option>`)}</datalist>
<ol class="article-facts" start="${offset + 1}">${items.map((item) => itemOf(locale, item))}</ol>
${total > limit ? pages(locale, view, at) : ""}
<div class="form-end"><button class="button button-primary" type="submit">${t.facts.save}</button><a href="${versionPath(draft, "/check")}">${t.steps.check}</a></div>
</form>`,
  };
}

function itemOf(locale: DeskLocale, { number, fact, decision, amiss }: FactItem): Html {
  const t = articlesStrings[locale].facts;
  const { quote, start, valueStart, valueEnd, value, unit, qualifier = "" } = fact;
  const written = `${qualifier}${value}${unit}`;
  const id = (field: string) => `${field}-${number}`;
  return html`<li class="panel article-fact"><fieldset><legend>${fill(t.item, { n: number + 1, value: written })}</legend>
<p class="article-quote">${quote.slice(0, valueStart - start)}<mark>${quote.slice(valueStart - start, valueEnd - start)}</mark>${quote.slice(valueEnd - start)}</p>
<p class="meta">${fill(t.other, { value: written, status: t.statuses[fact.status] })}</p>
<div class="field-row">
${field(id("subject"), t.subject, decision?.subject?.name ?? fact.subject.name, "subjects")}
${field(id("metric"), t.metric, decision?.metric ?? fact.metric)}
${lineInput({
  name: id("period"),
  label: t.period,
  value: amiss ?? (decision?.period === undefined ? fact.period : decision.period) ?? "",
  fault: amiss === undefined ? undefined : t.periodHint,
  maxLength: 21,
})}
</div>
${tickInput({ name: id("drop"), label: t.drop, isTicked: decision?.isDropped ?? false })}</fieldset></li>`;
}

function field(name: string, label: string, value: string, list?: string): Html {
  return html`<div class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="text" value="${value}" maxlength="200" autocomplete="off" ${list === undefined ? "" : html`list="${list}"`}></div>`;
}

function pages(locale: DeskLocale, { total, offset, limit }: FactsView, at: (from: number) => string): Html {
  const t = articlesStrings[locale].facts;
  const to = Math.min(total, offset + limit);
  return html`<p class="meta">${fill(t.page, { from: offset + 1, to, total })}
${offset > 0 ? html`<a href="${at(Math.max(0, offset - limit))}">${t.previous}</a>` : ""}
${to < total ? html`<a href="${at(to)}">${t.next}</a>` : ""}</p>`;
}
