import { missingError } from "../core/errors.ts";
import type { Ports } from "../core/ports.ts";
import type { Route } from "./route.ts";
import { fileResponse } from "./web-headers.ts";

/** `GET /`: the page with the chat. */
export function pageRoutes(ports: Ports): Route[] {
  return [
    {
      method: "GET",
      path: "/",
      operation: null,
      async handle() {
        const page = await ports.asset("index.html");
        if (page) return fileResponse("index.html", page, { "cache-control": "no-cache" });
        throw missingError(
          "page-not-built",
          "The web page is not built. Run 'npm run build'; the API is at /openapi.json.",
        );
      },
    },
  ];
}
