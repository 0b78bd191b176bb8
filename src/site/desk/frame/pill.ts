import { html } from "hono/html";
import type { Html } from "../../site.ts";

/** How a state is coloured; its words alone must tell what it is. */
export type PillTone = "plain" | "accent" | "good" | "soon" | "late";

/** A state in one or two words. */
export function pill(text: string, tone: PillTone = "plain"): Html {
  return html`<span class="pill pill-${tone}">${text}</span>`;
}
