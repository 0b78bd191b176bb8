import { generateCookie, getCookie } from "hono/cookie";
import { z } from "zod";
import { openSession } from "../../core/desk/staff/log-in.ts";
import { memberSignedOn } from "../../core/desk/staff/sign-on.ts";
import { AppError } from "../../core/errors.ts";
import type { Ports } from "../../core/ports.ts";
import { requestOrigin } from "../request-origin.ts";
import type { Route } from "../route.ts";
import { deskOf } from "./desk-of.ts";
import { onwardOf } from "./login.ts";
import { sessionCookie } from "./session-cookie.ts";
import { seeOther } from "./staff-route.ts";

const COOKIE = "desk-sign-on";
const CONTEXT = "desk.sign-on";
/** Time for what the other service asks. */
const TEN_MINUTES = 600;
const attributes = { prefix: "host", path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const;
const CALLBACK = "/desk/login/single-sign-on/callback";

/** What the browser keeps while it is away, sealed. */
const kept = z.object({ secret: z.string(), next: z.string(), until: z.number() });

/** `/desk/login/single-sign-on`: to the OpenID provider that the operator named, and back. */
export function singleSignOnRoutes(ports: Ports): Route[] {
  const redirectUri = (request: Request) =>
    `${ports.settings.publicUrl ?? requestOrigin(request)}${CALLBACK}`;
  const failed = (told: string) =>
    seeOther(`/desk/login?told=${told}`, {
      "set-cookie": generateCookie(COOKIE, "", { ...attributes, maxAge: 0 }),
    });
  return [
    {
      method: "GET",
      path: "/desk/login/single-sign-on",
      operation: null,
      async handle(c) {
        const { singleSignOn, vault } = deskOf(ports);
        if (singleSignOn === undefined) return failed("oidc-off");
        return orTold(async () => {
          const { url, secret } = await singleSignOn.begin(redirectUri(c.req.raw));
          const until = ports.clock.now() + TEN_MINUTES * 1_000;
          const text = JSON.stringify({ secret, next: onwardOf(c), until });
          const sealed = await vault.seal(text, CONTEXT);
          return seeOther(url, {
            "set-cookie": generateCookie(COOKIE, sealed, { ...attributes, maxAge: TEN_MINUTES }),
          });
        });
      },
    },
    {
      method: "GET",
      path: CALLBACK,
      operation: null,
      async handle(c) {
        const desk = deskOf(ports);
        const { singleSignOn } = desk;
        if (singleSignOn === undefined) return failed("oidc-off");
        const sealed = getCookie(c, COOKIE, "host");
        if (sealed === undefined) return failed("oidc-failed");
        return orTold(async () => {
          const now = ports.clock.now();
          const { secret, next, until } = kept.parse(JSON.parse(await desk.vault.open(sealed, CONTEXT)));
          if (now > until) return failed("oidc-failed");
          const signedOn = await singleSignOn.finish(new URL(c.req.url), redirectUri(c.req.raw), secret);
          const member = await memberSignedOn({ desk, now }, signedOn);
          if (member === null) return failed("oidc-unknown");
          const token = await openSession({ desk, now }, member, "single-sign-on");
          const response = seeOther(next, { "set-cookie": sessionCookie(token) });
          response.headers.append("set-cookie", generateCookie(COOKIE, "", { ...attributes, maxAge: 0 }));
          return response;
        });
      },
    },
  ];

  /** What did not work is told in the log, and to the person in one sentence. */
  async function orTold(work: () => Promise<Response>): Promise<Response> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      ports.log({ level: "error", code: error.code, detail: error.message });
      return failed("oidc-failed");
    }
  }
}
