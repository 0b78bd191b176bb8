import { html } from "hono/html";
import type { Html } from "../../site.ts";

/** `done`: it was done. `fault`: it was not, and is to be mended. `late`: it is overdue. */
export type NoticeTone = "plain" | "done" | "fault" | "late";

/** Something that is told at the top of a page; read out at once where it is the outcome of what was just sent. */
export function notice(text: string | Html, tone: NoticeTone = "plain"): Html {
  const live = tone === "fault" ? html`role="alert"` : tone === "done" ? html`role="status"` : "";
  return html`<div class="desk-notice desk-notice-${tone}" ${live}>${typeof text === "string" ? html`<p>${text}</p>` : text}</div>`;
}
