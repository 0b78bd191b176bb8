import type { Ports } from "../../core/ports.ts";
import type { Route } from "../route.ts";
import { accountRoutes } from "./account.ts";
import { auditRoutes } from "./audit.ts";
import { deskHomeRoutes } from "./home.ts";
import { loginRoutes } from "./login.ts";
import { singleSignOnRoutes } from "./single-sign-on.ts";
import { staffRoutes } from "./staff.ts";

/** The desk's frame: who comes in, what waits for them, who may do what, and who did what. */
export function deskRoutes(ports: Ports): Route[] {
  return [
    ...loginRoutes(ports),
    ...singleSignOnRoutes(ports),
    ...deskHomeRoutes(ports),
    ...accountRoutes(ports),
    ...staffRoutes(ports),
    ...auditRoutes(ports),
  ];
}
