import { html } from "hono/html";
import { fill } from "../../../core/shown/fill.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { staffStrings } from "./strings.ts";

/** A temporary password, to be passed on; no address leads back to it. */
export function temporaryPage(site: DeskSite, name: string, password: string): DeskPage {
  const t = staffStrings[site.locale];
  const title = fill(t.temporary.title, { name });
  return {
    title,
    section: "staff",
    body: html`${deskHead({ title, above: { name: t.title, path: "/desk/staff" } })}
<section class="panel"><p class="one-time"><code>${password}</code></p>
<p>${t.temporary.text}</p>
<p><a class="button" href="/desk/staff">${t.temporary.back}</a></p></section>`,
  };
}
