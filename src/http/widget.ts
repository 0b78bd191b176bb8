import { missingError } from "../core/errors.ts";
import type { Ports } from "../core/ports.ts";
import { notModified, type Route } from "./route.ts";
import { sha256 } from "./sha256.ts";
import { fileResponse } from "./web-headers.ts";

/** Five minutes: a page that embeds the widget has a new version of the service soon, and asks for this small file rarely. */
const shortly = "public, max-age=300, stale-while-revalidate=86400";

/** `GET /widget.js`: the script that pages of other origins load; it loads the rest of the widget from `/assets/`. */
export function widgetRoutes(ports: Ports): Route[] {
  return [
    {
      method: "GET",
      path: "/widget.js",
      operation: null,
      async handle(c) {
        const file = await ports.asset("widget.js");
        if (file === null) {
          throw missingError("widget-not-built", "The widget is not built. Run 'npm run build'.");
        }
        const headers = { ...forEveryOrigin, "cache-control": shortly, etag: `"${await sha256(file, 12)}"` };
        return notModified(c, headers.etag, headers) ?? fileResponse("widget.js", file, headers);
      },
    },
  ];
}

/** What lets a page load a file, under any policy of its own (Fetch, 3.2 and 3.7). */
const forEveryOrigin = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
} as const;
