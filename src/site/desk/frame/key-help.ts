import { html } from "hono/html";
import type { Role } from "../../../core/desk/actor.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import type { DeskKey, DeskLocale } from "./desk-page.ts";
import { entriesFor } from "./navigation.ts";
import { deskFrameStrings } from "./strings.ts";

/** The list of shortcuts, a popover that `?` or its button opens. */
export function keyHelp(locale: DeskLocale, role: Role, own: readonly DeskKey[]): Html {
  const { keys: t, nav, close } = deskFrameStrings[locale];
  const all: DeskKey[] = [
    ...own,
    { keys: ["/"], does: t.search },
    ...entriesFor(role).map(({ section, key }) => ({
      keys: ["g", key],
      does: fill(t.goTo, { page: nav[section] }),
    })),
    { keys: ["?"], does: t.help },
  ];
  return html`<div class="key-help" id="desk-keys" popover role="dialog" aria-labelledby="desk-keys-title">
<div class="key-help-head"><h2 id="desk-keys-title">${t.title}</h2>
<button class="button" type="button" popovertarget="desk-keys" popovertargetaction="hide">${close}</button></div>
<dl>${all.map(({ keys, does }) => html`<div><dt>${keys.map((key, at) => html`${at === 0 ? "" : html` <span class="meta">${t.then}</span> `}<kbd>${key}</kbd>`)}</dt><dd>${does}</dd></div>`)}</dl>
</div>`;
}
