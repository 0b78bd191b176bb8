import { html } from "hono/html";
import { linkTo } from "../../link.ts";
import type { Html } from "../../site.ts";
import { type DeskLocale, type DeskSite, deskLocales } from "./desk-page.ts";
import { deskFrameStrings } from "./strings.ts";

const names: Record<DeskLocale, string> = { "zh-Hans": "简体中文", en: "English" };

/** The choice of language; the browser keeps it from then on. */
export function languages(site: DeskSite): Html {
  return html`<ul class="desk-languages" aria-label="${deskFrameStrings[site.locale].language}">
${deskLocales.map(
  (locale) =>
    html`<li><a href="${linkTo({ locale, isLocaleChosen: true }, site.path)}" lang="${locale}" hreflang="${locale}" ${locale === site.locale ? html`aria-current="true"` : ""}>${names[locale]}</a></li>`,
)}
</ul>`;
}
