import { missingError } from "../core/errors.ts";
import type { Ports } from "../core/ports.ts";
import type { Route } from "./route.ts";

/** The page runs its own files alone: no inline script or style, no frame around it, no call to another origin. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const pageHeaders = {
  "content-security-policy": pagePolicy,
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/** Fixed here, so that both runtimes say the same of a file. */
const contentTypes: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  webmanifest: "application/manifest+json",
  woff2: "font/woff2",
};

/** A build puts its own hash into a name (`page-5K2QX7LM.js`): such a file never changes. */
const hashedName = /-[0-9A-Za-z]{8,}\.\w+$/;
/** The page itself is served at `/` alone, where it is never cached for long. */
const fileName = /^[\w-][\w.-]*\.(?!html$)\w+$/;

/** `GET /` and the files that the page loads, `GET /assets/:file`. */
export function pageRoutes(ports: Ports): Route[] {
  return [
    {
      method: "GET",
      path: "/",
      operation: null,
      async handle() {
        const page = await ports.asset("index.html");
        if (page) return fileResponse("index.html", page, "no-cache");
        throw missingError(
          "page-not-built",
          "The web page is not built. Run 'npm run build'; the API is at /openapi.json.",
        );
      },
    },
    {
      method: "GET",
      path: "/assets/:file",
      operation: null,
      async handle(c) {
        const name = c.req.param("file") ?? "";
        const file = fileName.test(name) ? await ports.asset(name) : null;
        if (file)
          return fileResponse(
            name,
            file,
            hashedName.test(name) ? "public, max-age=31536000, immutable" : "no-cache",
          );
        throw missingError(
          "unknown-file",
          "There is no such file of the web page. Reload the page: it may have been updated.",
        );
      },
    },
  ];
}

function fileResponse(path: string, body: Uint8Array<ArrayBuffer>, cacheControl: string): Response {
  const extension = path.slice(path.lastIndexOf(".") + 1);
  const contentType = contentTypes[extension] ?? "application/octet-stream";
  return new Response(body, {
    headers: { ...pageHeaders, "content-type": contentType, "cache-control": cacheControl },
  });
}
