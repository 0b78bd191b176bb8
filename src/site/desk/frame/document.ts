import { html } from "hono/html";
import type { StaffActor } from "../../../core/desk/actor.ts";
import type { Html } from "../../site.ts";
import type { DeskPage, DeskSite } from "./desk-page.ts";
import { keyHelp } from "./key-help.ts";
import { languages } from "./languages.ts";
import { navigation } from "./navigation.ts";
import { deskFrameStrings } from "./strings.ts";
import { whoBar } from "./who-bar.ts";

/** The whole document of a page of the desk. `actor` null: nobody is logged in, and nothing leads further. */
export function deskDocument(site: DeskSite, page: DeskPage, actor: StaffActor | null): Html {
  const t = deskFrameStrings[site.locale];
  return html`<!doctype html>
<html lang="${site.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>${page.title} · ${t.deskName}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f6f5f0" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#101413" media="(prefers-color-scheme: dark)">
<link rel="stylesheet" href="${site.asset("desk.css")}">
${["desk-frame.js", ...(page.scripts ?? [])].map((name) => html`<script type="module" src="${site.asset(name)}"></script>`)}
<link rel="icon" type="image/svg+xml" href="${site.asset("mark.svg")}">
</head>
${actor === null ? outside(site, page) : inside(site, page, actor)}
</html>`;
}

function inside(site: DeskSite, page: DeskPage, actor: StaffActor): Html {
  const t = deskFrameStrings[site.locale];
  return html`<body class="desk">
<a class="skip-link" href="#main">${t.skip}</a>
<header class="desk-side">
<div class="desk-top">${wordmark(site, "/desk")}
<button class="menu-button" type="button" popovertarget="desk-menu"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M1 3.5h14M1 8h14M1 12.5h14" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/></svg>${t.menu}</button></div>
<div class="desk-menu" id="desk-menu" popover>
<div class="menu-close"><button class="menu-button" type="button" popovertarget="desk-menu" popovertargetaction="hide">${t.close}</button></div>
${navigation(site.locale, actor.role, page.section)}
${whoBar(site, actor)}
</div>
</header>
<main id="main" tabindex="-1">${page.body}</main>
${keyHelp(site.locale, actor.role, page.keys ?? [])}
</body>`;
}

function outside(site: DeskSite, page: DeskPage): Html {
  const t = deskFrameStrings[site.locale];
  return html`<body class="desk-gate">
<a class="skip-link" href="#main">${t.skip}</a>
<header class="gate-head">${wordmark(site, "/")}${languages(site)}</header>
<main id="main" tabindex="-1">${page.body}</main>
</body>`;
}

function wordmark(site: DeskSite, path: string): Html {
  const t = deskFrameStrings[site.locale];
  return html`<a class="wordmark" href="${path}"><span class="mark" aria-hidden="true"></span><span><span class="wordmark-site">${t.siteName}</span> ${t.deskName}</span></a>`;
}
