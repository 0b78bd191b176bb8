/** A page runs its own files alone: no inline script or style, no frame around it, no call to another origin. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** The headers of every page and of its files. */
export const pageHeaders = {
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

/** A built file with the type that its name tells. */
export function fileResponse(
  path: string,
  body: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Response {
  const extension = path.slice(path.lastIndexOf(".") + 1);
  const contentType = contentTypes[extension] ?? "application/octet-stream";
  return new Response(body, { headers: { ...pageHeaders, "content-type": contentType, ...headers } });
}
