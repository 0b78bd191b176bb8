import type { Context } from "hono";
import { z } from "zod";
import { logIn, logOut, sessionOf } from "../../core/desk/staff/log-in.ts";
import type { Ports } from "../../core/ports.ts";
import { type Login, loginPage } from "../../site/desk/gate/login-page.ts";
import { readForm } from "../form-fields.ts";
import type { Route } from "../route.ts";
import { requireSameOrigin } from "../same-origin.ts";
import { deskOf } from "./desk-of.ts";
import { deskResponse, deskSiteOf } from "./desk-site.ts";
import { noSessionCookie, sessionCookie, sessionToken } from "./session-cookie.ts";
import { seeOther } from "./staff-route.ts";

/** Only paths of the desk: nobody is sent anywhere else after logging in. */
const onward = z
  .string()
  .regex(/^\/desk(?:[/?][\w\-./?=&%+:,~]*)?$/)
  .refine((path) => !path.startsWith("/desk/login") && path !== "/desk/logout")
  .catch("/desk");

const query = z.object({
  next: onward,
  told: z.enum(["out", "oidc-unknown", "oidc-failed", "oidc-off"]).optional().catch(undefined),
});

/** Where a login leads to; what is no page of the desk leads to its first one. */
export function onwardOf(c: Context): string {
  return query.parse(c.req.query()).next;
}

/** A form of two lines. */
const LONGEST = 4_096;

/** `GET` and `POST /desk/login`, `POST /desk/logout`. */
export function loginRoutes(ports: Ports): Route[] {
  const shown = async (c: Context, given: Partial<Login>): Promise<Response> => {
    const site = await deskSiteOf(ports, c, await ports.corpus());
    const provider = deskOf(ports).singleSignOn?.label ?? null;
    const login: Login = {
      login: "",
      next: onwardOf(c),
      fault: null,
      isLoggedOut: false,
      provider,
      ...given,
    };
    return deskResponse(c, site, loginPage(site, login), null);
  };
  return [
    {
      method: "GET",
      path: "/desk/login",
      operation: null,
      async handle(c) {
        const { told } = query.parse(c.req.query());
        const isLoggedOut = told === "out";
        return shown(c, { isLoggedOut, fault: told === undefined || told === "out" ? null : told });
      },
    },
    {
      method: "POST",
      path: "/desk/login",
      operation: null,
      async handle(c) {
        requireSameOrigin(c, ports.settings);
        const desk = deskOf(ports);
        const form = await readForm(c.req, { limit: LONGEST });
        const login = form.get("login").trim().slice(0, 64);
        const entered = await logIn({ desk, now: ports.clock.now() }, login, form.get("password"));
        if (entered === null) return shown(c, { login, fault: "wrong" });
        return seeOther(onwardOf(c), { "set-cookie": sessionCookie(entered.token) });
      },
    },
    {
      method: "POST",
      path: "/desk/logout",
      operation: null,
      async handle(c) {
        requireSameOrigin(c, ports.settings);
        const deps = { desk: deskOf(ports), now: ports.clock.now() };
        const known = await sessionOf(deps, sessionToken(c) ?? "");
        if (known !== null) await logOut(deps, known.session, known.member);
        return seeOther("/desk/login?told=out", { "set-cookie": noSessionCookie });
      },
    },
  ];
}
