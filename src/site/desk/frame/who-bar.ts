import { html } from "hono/html";
import type { StaffActor } from "../../../core/desk/actor.ts";
import type { Html } from "../../site.ts";
import type { DeskSite } from "./desk-page.ts";
import { languages } from "./languages.ts";
import { deskFrameStrings } from "./strings.ts";

/** Who is logged in, and the ways out of the desk. */
export function whoBar(site: DeskSite, { name, role, officeId }: StaffActor): Html {
  const t = deskFrameStrings[site.locale];
  return html`<div class="who">
<p class="who-name"><a href="/desk/account">${name}</a></p>
<p class="meta">${t.offices[officeId]} · ${t.roles[role]}</p>
<form method="post" action="/desk/logout"><button class="button" type="submit">${t.logOut}</button></form>
<ul class="who-links">
<li><a href="/console">${t.console}</a></li>
<li><a href="/">${t.publicSite}</a></li>
<li><button class="link-button" type="button" popovertarget="desk-keys">${t.keys.open}</button></li>
</ul>
${languages(site)}
</div>`;
}
