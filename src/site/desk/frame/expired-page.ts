import { html } from "hono/html";
import type { DeskPage, DeskSite } from "./desk-page.ts";
import { deskFrameStrings } from "./strings.ts";

/** Never given back, not even to those who sent them. */
const SECRET = /password|secret|token/i;

/** A form that came after its session had ended: what was typed is kept, to be sent once more. `fields` null: a file cannot be. */
export function expiredPage(
  site: DeskSite,
  fields: ReadonlyArray<readonly [name: string, value: string]> | null,
): DeskPage {
  const t = deskFrameStrings[site.locale].expired;
  const kept = (fields ?? []).filter(([name]) => !SECRET.test(name));
  return {
    title: t.title,
    section: null,
    status: 401,
    body: html`<div class="gate-card"><h1>${t.title}</h1>
<p>${fields === null ? t.fileText : t.text}</p>
<form method="post" action="${site.path}">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="form-end"><a class="button button-primary" href="/desk/login" target="_blank">${t.logIn}</a>
${fields === null ? "" : html`<button class="button" type="submit">${t.again}</button>`}</div>
</form></div>`,
  };
}
