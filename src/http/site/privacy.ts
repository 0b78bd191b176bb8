import { USUAL_RETENTION } from "../../core/desk/promise/service-terms.ts";
import type { Ports } from "../../core/ports.ts";
import { privacyPage } from "../../site/privacy/privacy-page.ts";
import type { Route } from "../route.ts";
import { siteRoute } from "./site-route.ts";

/** `/privacy`: what people agree to who leave a request, in each of its versions. */
export function privacyRoutes(ports: Ports): Route[] {
  return [
    siteRoute(ports, "/privacy", ({ site, c }) =>
      privacyPage(site, c.req.query("version") ?? null, ports.desk?.terms.retentionDays ?? USUAL_RETENTION),
    ),
  ];
}
