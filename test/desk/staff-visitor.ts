import type { Role } from "../../src/core/desk/actor.ts";
import { openSession } from "../../src/core/desk/staff/log-in.ts";
import type { Ports } from "../../src/core/ports.ts";
import { service } from "../http/service.ts";
import type { DeskOfTest } from "../support/desk-over.ts";

/** A member of staff in a browser of their own, at a service over a desk of the tests. */
export interface StaffVisitor {
  get(path: string): Promise<Response>;
  /** Sends a form as a page of the service does. */
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
}

/** Logs the member of a role in. Pages are in Chinese unless a path says otherwise. */
export async function staffVisitor(
  on: DeskOfTest,
  role: Role,
  overrides: Partial<Ports> = {},
): Promise<StaffVisitor> {
  const { desk, clock, ids } = on;
  const member = await desk.staff.byId(on.staff[role].id);
  if (member === null) throw new Error("The desk of the test has no such member of staff.");
  const token = await openSession({ desk, now: clock.now() }, member, "password");
  const { app } = service({ desk, clock, ids, ...overrides });
  const headers = { cookie: `__Host-desk-session=${token}`, "accept-language": "zh-CN" };
  return {
    get: async (path) => app.request(path, { headers }),
    post: async (path, fields = {}) =>
      app.request(path, {
        method: "POST",
        headers: {
          ...headers,
          origin: "http://localhost",
          "content-type": "application/x-www-form-urlencoded",
        },
        body: new URLSearchParams(fields).toString(),
      }),
  };
}
