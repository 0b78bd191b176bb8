import { html } from "hono/html";
import type { Role } from "../../../core/desk/actor.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { DeskPage, DeskSite } from "./desk-page.ts";
import { deskFrameStrings } from "./strings.ts";

/** Somebody is logged in whose role does not include what they asked for. */
export function refusedPage(site: DeskSite, has: Role, needed: Role): DeskPage {
  const { refused: t, roles } = deskFrameStrings[site.locale];
  return {
    title: t.title,
    section: null,
    status: 403,
    body: html`<header class="desk-head"><h1>${t.title}</h1>
<p class="lead">${fill(t.text, { needed: roles[needed], has: roles[has] })}</p></header>
<p><a class="button" href="/desk">${t.back}</a></p>`,
  };
}
