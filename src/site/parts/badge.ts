import { html } from "hono/html";
import type { Html } from "../site.ts";

/** How much a badge stands out; its words alone must tell what it means. */
export type Tone = "plain" | "accent" | "strong";

/** A status in one or two words. */
export function badge(text: string, tone: Tone = "plain"): Html {
  return html`<span class="${tone === "plain" ? "badge" : `badge badge-${tone}`}">${text}</span>`;
}
