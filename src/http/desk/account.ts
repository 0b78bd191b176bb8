import { changePassword } from "../../core/desk/staff/change-password.ts";
import type { Ports } from "../../core/ports.ts";
import { accountPage } from "../../site/desk/account/account-page.ts";
import type { Route } from "../route.ts";
import { seeOther, staffAction, staffPage } from "./staff-route.ts";

/** `/desk/account`: one's own account and password. */
export function accountRoutes(ports: Ports): Route[] {
  return [
    staffPage(ports, "/desk/account", "viewer", ({ c, site, member }) =>
      accountPage(site, member, { faults: {}, isDone: c.req.query("done") === "password" }),
    ),
    staffAction(ports, "/desk/account/password", "viewer", async ({ desk, site, member, session, form }) => {
      const faults = await changePassword(
        { desk, now: ports.clock.now() },
        { member, session },
        {
          current: form.get("current"),
          fresh: form.get("fresh"),
          again: form.get("again"),
        },
      );
      if (Object.keys(faults).length === 0) return seeOther("/desk/account?done=password");
      return accountPage(site, member, { faults, isDone: false });
    }),
  ];
}
