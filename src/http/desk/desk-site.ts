import type { Context } from "hono";
import { generateCookie, getCookie } from "hono/cookie";
import { locale } from "../../core/answer/answer.ts";
import type { StaffActor } from "../../core/desk/actor.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { type DeskPage, type DeskSite, deskLocale } from "../../site/desk/frame/desk-page.ts";
import { deskDocument } from "../../site/desk/frame/document.ts";
import { siteOf } from "../site/site-route.ts";
import { pageHeaders } from "../web-headers.ts";

const LANGUAGE_COOKIE = "desk-language";
const YEAR = 365 * 86_400;

const known = locale.optional().catch(undefined);

/** What views of the desk know of a request. The language is the address's, else the one chosen last, else the browser's. */
export async function deskSiteOf(ports: Ports, c: Context, corpus: Corpus): Promise<DeskSite> {
  const site = await siteOf(ports, c, corpus);
  const kept = site.isLocaleChosen ? undefined : known.parse(getCookie(c, LANGUAGE_COOKIE, "host"));
  return { ...site, locale: deskLocale(kept ?? site.locale), isLocaleChosen: false };
}

/** The cookie that keeps a language which the address names; null where it names none. */
function languageCookie(c: Context, { locale }: DeskSite): string | null {
  if (known.parse(c.req.query("lang")) === undefined) return null;
  return generateCookie(LANGUAGE_COOKIE, locale, {
    prefix: "host",
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Lax",
    maxAge: YEAR,
  });
}

/** A page of the desk as an answer; kept by nobody. */
export async function deskResponse(
  c: Context,
  site: DeskSite,
  page: DeskPage,
  actor: StaffActor | null,
): Promise<Response> {
  const headers = new Headers({
    ...pageHeaders,
    "cache-control": "no-store",
    "content-language": site.locale,
    "content-type": "text/html; charset=utf-8",
    // Forms of the desk are refused without the Origin header, which browsers withhold under `no-referrer`.
    "referrer-policy": "same-origin",
    vary: "Accept-Language, Cookie",
  });
  const cookie = languageCookie(c, site);
  if (cookie !== null) headers.append("set-cookie", cookie);
  return new Response(`${await deskDocument(site, page, actor)}`, { status: page.status ?? 200, headers });
}
