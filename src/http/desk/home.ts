import type { Ports } from "../../core/ports.ts";
import { homePage } from "../../site/desk/home/home-page.ts";
import type { Route } from "../route.ts";
import { staffPage } from "./staff-route.ts";

/** Of what is due next, so many are shown. */
const SHOWN = 12;

/** `/desk`: what waits for somebody who comes in. */
export function deskHomeRoutes(ports: Ports): Route[] {
  return [
    staffPage(ports, "/desk", "viewer", async ({ desk, site, actor }) => {
      const now = ports.clock.now();
      return homePage(site, actor, await desk.waiting.of(actor, now, SHOWN), now);
    }),
  ];
}
