import { html } from "hono/html";
import { languageOf } from "../../core/shown/locales.ts";
import type { Html, Site } from "../site.ts";

/** A text that staff or somebody from the public wrote, with its own language; simplified Chinese in the script of the reader. */
export function writtenText({ locale, speech }: Pick<Site, "locale" | "speech">, text: string): Html {
  const shown = speech.locale === "en" ? text : speech.say(text, text);
  return html`<span class="written" lang="${languageOf(text, locale)}">${shown}</span>`;
}
