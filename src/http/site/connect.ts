import type { Ports } from "../../core/ports.ts";
import { connectPage } from "../../site/connect/connect.ts";
import type { Route } from "../route.ts";
import { siteRoute } from "./site-route.ts";

/** `GET /connect`: how to embed the chat and how to connect assistants and programs. */
export function connectRoutes(ports: Ports): Route[] {
  return [siteRoute(ports, "/connect", ({ site }) => connectPage(site))];
}
