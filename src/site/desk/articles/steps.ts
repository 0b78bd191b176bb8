import { html } from "hono/html";
import type { DeskArticle } from "../../../core/desk/articles/desk-article.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskLocale } from "../frame/desk-page.ts";
import { pill } from "../frame/pill.ts";
import { deskArticlePath, versionPath } from "./paths.ts";
import { articlesStrings } from "./strings.ts";

const STEPS = [
  ["edit", ""],
  ["facts", "/facts"],
  ["check", "/check"],
] as const;
export type Step = (typeof STEPS)[number][0];

/** The head of a draft's pages, with the way from its text to its publication. */
export function draftHead(locale: DeskLocale, draft: DeskArticle, current: Step): Html {
  const t = articlesStrings[locale];
  const { article, version, articleId } = draft;
  const above =
    version === 1
      ? { name: t.title, path: "/desk/articles" }
      : { name: fill(t.article.version, { n: version }), path: deskArticlePath(articleId) };
  return html`${deskHead({ title: article.title, above, state: pill(t.states.draft, "accent"), lead: fill(t.edit.kept, { id: article.id }) })}
<nav class="article-steps" aria-label="${t.steps.label}"><ol>${STEPS.map(
    ([step, path]) =>
      html`<li><a href="${versionPath(draft, path)}" ${step === current ? html`aria-current="step"` : ""}>${t.steps[step]}</a></li>`,
  )}</ol></nav>`;
}
