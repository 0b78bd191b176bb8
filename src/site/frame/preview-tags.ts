import { html } from "hono/html";
import type { Locale } from "../../core/answer/answer.ts";
import { locales } from "../../core/shown/locales.ts";
import { linkTo } from "../link.ts";
import type { Html, Page, Site } from "../site.ts";
import { frameStrings } from "./strings.ts";

/** Open Graph writes language and country. */
const openGraphLocales: Record<Locale, string> = {
  "zh-Hans": "zh_CN",
  "zh-Hant": "zh_TW",
  en: "en_US",
  ja: "ja_JP",
  ko: "ko_KR",
};

/** Where the page stands for good, in which languages, and how it is shown where somebody shares it (https://ogp.me). */
export function previewTags(site: Site, page: Page, title: string): Html {
  const path = page.canonical ?? site.path;
  const address = `${site.origin}${linkTo(site, path)}`;
  const inLocale = (locale: Locale) => `${site.origin}${linkTo({ locale, isLocaleChosen: true }, path)}`;
  const isFound = page.status === undefined;
  return html`<link rel="canonical" href="${address}">
${
  page.isUnlisted || !isFound
    ? html`<meta name="robots" content="noindex">`
    : html`${locales.map((locale) => html`<link rel="alternate" hreflang="${locale}" href="${inLocale(locale)}">`)}
<link rel="alternate" hreflang="x-default" href="${site.origin}${linkTo({ locale: site.locale, isLocaleChosen: false }, path)}">`
}
<meta property="og:type" content="website">
<meta property="og:site_name" content="${frameStrings[site.locale].siteName}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${page.description}">
<meta property="og:url" content="${address}">
<meta property="og:locale" content="${openGraphLocales[site.locale]}">
<meta property="og:image" content="${site.origin}/assets/preview.png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${frameStrings[site.locale].siteName}">
<meta name="twitter:card" content="summary_large_image">`;
}
