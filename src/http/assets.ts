import { missingError } from "../core/errors.ts";
import type { Ports } from "../core/ports.ts";
import type { Route } from "./route.ts";
import { fileResponse } from "./web-headers.ts";

/** A build puts its own hash into a name (`page-5K2QX7LM.js`): such a file never changes. */
const hashedName = /-[0-9A-Za-z]{8,}\.\w+$/;
const fileName = /^[\w-][\w.-]*\.(?!html$)\w+$/;

/** `GET /assets/:file`: the files that pages load; those of the widget are loaded by pages of other origins too. */
export function assetRoutes(ports: Ports): Route[] {
  return [
    {
      method: "GET",
      path: "/assets/:file",
      operation: null,
      async handle(c) {
        const name = c.req.param("file") ?? "";
        const file = fileName.test(name) ? await ports.asset(name) : null;
        if (file === null) {
          throw missingError(
            "unknown-file",
            "There is no such file of the web page. Reload the page: it may have been updated.",
          );
        }
        return fileResponse(name, file, {
          "access-control-allow-origin": "*",
          "cross-origin-resource-policy": "cross-origin",
          "cache-control": hashedName.test(name) ? "public, max-age=31536000, immutable" : "no-cache",
        });
      },
    },
  ];
}
