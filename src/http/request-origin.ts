/** The origin as the client sees it: a proxy that ends TLS says so in `x-forwarded-proto`. */
export function requestOrigin(request: Request): string {
  const url = new URL(request.url);
  if (request.headers.get("x-forwarded-proto") === "https") url.protocol = "https:";
  return url.origin;
}
