import { html } from "hono/html";
import { frameStrings } from "../frame/strings.ts";
import type { Html, Site } from "../site.ts";

/** Stands where a list would be that has nothing in it; `action` is a way on. */
export function emptyState(site: Site, text?: string | Html, action?: Html): Html {
  return html`<div class="empty"><p>${text ?? frameStrings[site.locale].empty}</p>${action ?? ""}</div>`;
}
