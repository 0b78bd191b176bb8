import { html } from "hono/html";
import type { Html, Site } from "../site.ts";

/** A text of the records with its own language where that is not the page's: readers of 日本語 and 한국어 get English. */
export function contentText(site: Pick<Site, "locale" | "speech">, text: string): string | Html {
  return site.speech.locale === site.locale ? text : html`<span lang="${site.speech.locale}">${text}</span>`;
}
