import type { Context } from "hono";
import { allows, type Role, type StaffActor } from "../../core/desk/actor.ts";
import type { Desk } from "../../core/desk/desk.ts";
import { sessionOf } from "../../core/desk/staff/log-in.ts";
import { actorOf, type StaffMember } from "../../core/desk/staff/member.ts";
import type { Session } from "../../core/desk/staff/session.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import type { DeskPage, DeskSite } from "../../site/desk/frame/desk-page.ts";
import { expiredPage } from "../../site/desk/frame/expired-page.ts";
import { problemPage } from "../../site/desk/frame/problem-page.ts";
import { refusedPage } from "../../site/desk/frame/refused-page.ts";
import { toProblem } from "../errors.ts";
import { type FormFields, type FormLimits, readForm } from "../form-fields.ts";
import { baseHeaders, type Route } from "../route.ts";
import { requireSameOrigin } from "../same-origin.ts";
import { deskOf } from "./desk-of.ts";
import { deskResponse, deskSiteOf } from "./desk-site.ts";
import { sessionToken } from "./session-cookie.ts";

/** A request of somebody who is logged in and may do what it asks. */
export interface StaffRequest {
  c: Context;
  desk: Desk;
  actor: StaffActor;
  /** The actor's whole account, and the session that the request came in. */
  member: StaffMember;
  session: Session;
  site: DeskSite;
  corpus: Corpus;
}

/** The pages that somebody sees whose password has to be changed first. */
const BEFORE_CHANGE: readonly string[] = ["/desk/account", "/desk/account/password", "/desk/logout"];

/** `GET path` for staff whose role includes `needs`; others are sent to the login, or told what they lack. */
export function staffPage(
  ports: Ports,
  path: string,
  needs: Role,
  make: (request: StaffRequest) => DeskPage | Response | Promise<DeskPage | Response>,
): Route {
  return staffRoute(ports, { method: "GET", path, needs }, async (request) => {
    const made = await make(request);
    return made instanceof Response ? made : deskResponse(request.c, request.site, made, request.actor);
  });
}

/** `POST path` of a form of ours; what came is parsed within its limits. Answer with `seeOther`, or with the page again. */
export function staffAction(
  ports: Ports,
  path: string,
  needs: Role,
  act: (request: StaffRequest & { form: FormFields }) => DeskPage | Response | Promise<DeskPage | Response>,
  limits: FormLimits = {},
): Route {
  return staffRoute(ports, { method: "POST", path, needs, limits }, async (request) => {
    const made = await act({ ...request, form: await readForm(request.c.req, limits) });
    return made instanceof Response ? made : deskResponse(request.c, request.site, made, request.actor);
  });
}

/** To another page after a form was sent (303), so that a reload does not send it again. */
export function seeOther(path: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, {
    status: 303,
    headers: { "cache-control": "no-store", ...headers, location: path },
  });
}

interface Access {
  method: Route["method"];
  path: string;
  needs: Role;
  limits?: FormLimits;
}

function staffRoute(
  ports: Ports,
  { method, path, needs, limits }: Access,
  serve: (request: StaffRequest) => Promise<Response>,
): Route {
  return {
    method,
    path,
    operation: null,
    async handle(c) {
      const desk = deskOf(ports);
      const corpus = await ports.corpus();
      const site = await deskSiteOf(ports, c, corpus);
      let actor: StaffActor | null = null;
      try {
        if (method === "POST") requireSameOrigin(c, ports.settings);
        const known = await sessionOf({ desk, now: ports.clock.now() }, sessionToken(c) ?? "");
        if (known === null) return await notLoggedIn(c, site, method, limits);
        const { member, session } = known;
        actor = actorOf(member);
        if (!allows(member.role, needs)) {
          return await deskResponse(c, site, refusedPage(site, member.role, needs), actor);
        }
        if (member.mustChange && !BEFORE_CHANGE.includes(path)) return seeOther("/desk/account");
        return guarded(await serve({ c, desk, actor, member, session, site, corpus }));
      } catch (error) {
        return deskResponse(c, site, problemPage(site, toProblem(error, ports)), actor);
      }
    },
  };
}

/** The answer with the headers that all of ours bear, where it brings none of its own: files are no less private than pages. */
function guarded(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(baseHeaders)) if (!headers.has(name)) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}

/** To the login and back again; a form that was sent is kept in the page, for the time after. */
async function notLoggedIn(
  c: Context,
  site: DeskSite,
  method: Route["method"],
  limits: FormLimits = {},
): Promise<Response> {
  if (method === "GET") return seeOther(`/desk/login?${new URLSearchParams({ next: site.path })}`);
  const form = limits.files ? null : await readForm(c.req, limits);
  const response = await deskResponse(c, site, expiredPage(site, form?.entries ?? null), null);
  response.headers.set("www-authenticate", 'Session realm="desk"');
  return response;
}
