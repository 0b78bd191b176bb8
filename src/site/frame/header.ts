import { html } from "hono/html";
import type { Locale } from "../../core/answer/answer.ts";
import { locales } from "../../core/shown/locales.ts";
import { linkTo } from "../link.ts";
import type { Html, Page, Site } from "../site.ts";
import { frameStrings } from "./strings.ts";

const sections = [
  "parks",
  "industries",
  "incentives",
  "sites",
  "services",
  "projects",
  "articles",
  "connect",
] as const;

/** What each language calls itself, as short as it goes. */
const shortNames: Record<Locale, string> = {
  "zh-Hans": "简体",
  "zh-Hant": "繁體",
  en: "English",
  ja: "日本語",
  ko: "한국어",
};

/** Name, navigation and the choice of language. In a narrow window the latter two are a popover, which needs no script. */
export function header(site: Site, current: Page["section"]): Html {
  const t = frameStrings[site.locale];
  return html`<header class="masthead">
<a class="wordmark" href="${linkTo(site, "/")}"><span class="mark" aria-hidden="true"></span><span>${t.siteName}</span></a>
<button class="menu-button" type="button" popovertarget="menu"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M1 3.5h14M1 8h14M1 12.5h14" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/></svg>${t.menu}</button>
<div class="menu" id="menu" popover>
<div class="menu-close"><button class="menu-button" type="button" popovertarget="menu" popovertargetaction="hide">${t.close}</button></div>
<nav class="site-nav" aria-label="${t.navigation}"><ul>
${sections.map(
  (section) =>
    html`<li><a href="${linkTo(site, `/${section}`)}" ${section === current ? html`aria-current="page"` : ""}>${t.nav[section]}</a></li>`,
)}
</ul></nav>
<nav class="languages" aria-label="${t.language}"><ul>
${locales.map(
  (locale) =>
    html`<li><a href="${linkTo({ locale, isLocaleChosen: true }, site.path)}" lang="${locale}" hreflang="${locale}" ${locale === site.locale ? html`aria-current="true"` : ""}>${shortNames[locale]}</a></li>`,
)}
</ul></nav>
</div>
</header>`;
}
