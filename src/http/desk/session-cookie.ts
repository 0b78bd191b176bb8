import type { Context } from "hono";
import { generateCookie, getCookie } from "hono/cookie";
import { SESSION_MS } from "../../core/desk/staff/session.ts";

/** With the prefix `__Host-`: of this host alone, over TLS alone (browsers take localhost for it), for every path. */
const NAME = "desk-session";
const attributes = { prefix: "host", path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const;

export function sessionToken(c: Context): string | undefined {
  return getCookie(c, NAME, "host");
}

export function sessionCookie(token: string): string {
  return generateCookie(NAME, token, { ...attributes, maxAge: SESSION_MS / 1000 });
}

/** Takes the cookie away. */
export const noSessionCookie = generateCookie(NAME, "", { ...attributes, maxAge: 0 });
