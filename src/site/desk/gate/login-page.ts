import { html } from "hono/html";
import { fill } from "../../../core/shown/fill.ts";
import { deskForm, lineInput } from "../frame/desk-form.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { notice } from "../frame/notice.ts";
import { type GateStrings, gateStrings } from "./strings.ts";

export interface Login {
  /** As it was typed before. */
  login: string;
  /** Where to go afterwards: a path of the desk. */
  next: string;
  fault: keyof GateStrings["faults"] | null;
  isLoggedOut: boolean;
  /** What single sign-on is called, or null where there is none. */
  provider: string | null;
}

/** The page that lets staff in. */
export function loginPage(site: DeskSite, { login, next, fault, isLoggedOut, provider }: Login): DeskPage {
  const t = gateStrings[site.locale];
  const onward = next === "/desk" ? "" : `?${new URLSearchParams({ next })}`;
  return {
    title: t.title,
    section: null,
    ...(fault === "wrong" && { status: 403 }),
    body: html`<div class="gate-card"><h1>${t.title}</h1>
<p class="meta">${t.lead}</p>
${fault === null ? "" : notice(t.faults[fault], "fault")}
${isLoggedOut ? notice(t.told.out, "done") : ""}
${keepsCookies(site) ? "" : notice(t.needsTls, "late")}
${deskForm({
  action: `/desk/login${onward}`,
  fields: [
    lineInput({
      name: "login",
      label: t.login,
      value: login,
      autocomplete: "username",
      maxLength: 64,
      isRequired: true,
    }),
    lineInput({
      name: "password",
      label: t.password,
      type: "password",
      autocomplete: "current-password",
      isRequired: true,
    }),
  ],
  submit: t.submit,
})}
${
  provider === null
    ? ""
    : html`<p class="gate-or">${t.or}</p>
<p><a class="button button-wide" href="/desk/login/single-sign-on${onward}">${fill(t.with, { provider })}</a></p>`
}
<p class="meta">${t.help}</p></div>`,
  };
}

/** A cookie of the desk is kept over TLS, and by the machine itself. */
function keepsCookies({ origin }: DeskSite): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === "https:" || /^(?:localhost|127(?:\.\d+){3}|\[::1\]|.*\.localhost)$/.test(hostname);
}
