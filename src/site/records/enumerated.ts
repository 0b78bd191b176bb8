import { html } from "hono/html";
import type { Html, Site } from "../site.ts";

/** What stands between the things of an enumeration in the language of the interface. */
export function separator({ locale }: Pick<Site, "locale">): string {
  return locale === "en" || locale === "ko" ? ", " : "、";
}

/** Things one after the other. */
export function enumerated(site: Pick<Site, "locale">, parts: ReadonlyArray<string | Html>): Html {
  return html`${parts.map((part, at) => html`${at === 0 ? "" : separator(site)}${part}`)}`;
}
