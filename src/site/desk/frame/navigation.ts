import { html } from "hono/html";
import { allows, type Role } from "../../../core/desk/actor.ts";
import type { Html } from "../../site.ts";
import type { DeskLocale, DeskSection } from "./desk-page.ts";
import { deskFrameStrings } from "./strings.ts";

/** Where a section is, and the letter that goes there after `g`. */
interface Entry {
  section: DeskSection;
  path: string;
  key: string;
  needs: Role;
}

const groups: ReadonlyArray<{
  name: "requests" | "content" | "oversight" | null;
  entries: readonly Entry[];
}> = [
  { name: null, entries: [{ section: "home", path: "/desk", key: "h", needs: "viewer" }] },
  {
    name: "requests",
    entries: [
      { section: "inbox", path: "/desk/inbox", key: "i", needs: "viewer" },
      { section: "questions", path: "/desk/questions", key: "q", needs: "viewer" },
    ],
  },
  {
    name: "content",
    entries: [
      { section: "projects", path: "/desk/projects", key: "p", needs: "viewer" },
      { section: "articles", path: "/desk/articles", key: "a", needs: "viewer" },
      { section: "unanswered", path: "/desk/unanswered", key: "u", needs: "viewer" },
    ],
  },
  {
    name: "oversight",
    entries: [
      { section: "statistics", path: "/desk/statistics", key: "s", needs: "viewer" },
      { section: "staff", path: "/desk/staff", key: "m", needs: "admin" },
      { section: "audit", path: "/desk/audit", key: "l", needs: "admin" },
    ],
  },
];

/** The entries that a role may open. */
function shown(role: Role) {
  return groups
    .map(({ name, entries }) => ({ name, entries: entries.filter(({ needs }) => allows(role, needs)) }))
    .filter(({ entries }) => entries.length > 0);
}

/** The same in one list. */
export function entriesFor(role: Role): Entry[] {
  return shown(role).flatMap(({ entries }) => entries);
}

/** Links to the parts of the desk; the frame's script reads the letters. */
export function navigation(locale: DeskLocale, role: Role, current: DeskSection | null): Html {
  const t = deskFrameStrings[locale];
  return html`<nav class="desk-nav" aria-label="${t.navigation}">
${shown(role).map(
  ({
    name,
    entries,
  }) => html`${name === null ? "" : html`<h2 class="nav-group" id="nav-${name}">${t.groups[name]}</h2>`}
<ul ${name === null ? "" : html`aria-labelledby="nav-${name}"`}>
${entries.map(
  ({ section, path, key }) =>
    html`<li><a href="${path}" data-go="${key}" ${section === current ? html`aria-current="page"` : ""}>${t.nav[section]}</a></li>`,
)}
</ul>`,
)}
</nav>`;
}
