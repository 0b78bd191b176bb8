import { html } from "hono/html";
import type { Html } from "../../site.ts";

/** What stands at the top of a page of the desk. */
export interface DeskHead {
  title: string;
  /** One or two sentences below the title. */
  lead?: string | Html;
  /** What can be done here: links and buttons, set to the right. */
  actions?: Html;
  /** The page above this one. */
  above?: { name: string; path: string };
  /** Beside the title: a state, as `pill` makes it. */
  state?: Html;
}

/** The page's one `h1`, and what belongs to it. */
export function deskHead({ title, lead, actions, above, state }: DeskHead): Html {
  return html`<header class="desk-head">
${above === undefined ? "" : html`<p class="desk-above"><a href="${above.path}">${above.name}</a></p>`}
<div class="desk-title"><h1>${title}</h1>${state ?? ""}${actions === undefined ? "" : html`<div class="desk-actions">${actions}</div>`}</div>
${lead === undefined ? "" : html`<p class="lead">${lead}</p>`}
</header>`;
}
