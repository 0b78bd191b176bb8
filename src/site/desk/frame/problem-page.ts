import { html } from "hono/html";
import type { DeskPage, DeskSite } from "./desk-page.ts";
import { deskFrameStrings } from "./strings.ts";

/** What a page needs of a problem. */
export interface ToldProblem {
  status: number;
  /** What was received, what was expected, how to mend it. */
  detail: string;
  /** Names this occurrence in the service's log. */
  instance?: string | undefined;
}

/** A fault as a page of the desk. */
export function problemPage(site: DeskSite, { status, detail, instance }: ToldProblem): DeskPage {
  const { problem, refused } = deskFrameStrings[site.locale];
  const titles: Readonly<Record<string, string>> = problem;
  const title = titles[status] ?? problem.other;
  return {
    title,
    section: null,
    status,
    body: html`<header class="desk-head"><h1>${title}</h1>
<p class="lead" lang="en">${detail}</p>${instance === undefined ? "" : html`<p class="meta"><code>${instance}</code></p>`}</header>
<p><a class="button" href="/desk">${refused.back}</a></p>`,
  };
}
