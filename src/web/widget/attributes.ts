/** Attributes that take effect whenever they change. `theme` needs no code: the style sheet reads it. */
export const observed = ["lang", "api", "position", "open"] as const;

/** Where this file came from: the origin of the service, unless `api` names another one. */
const ownOrigin = new URL(import.meta.url).origin;

/** The service's origin without a trailing slash. An `api` that is no address is as none. */
export function serviceOf(host: HTMLElement): string {
  const api = host.getAttribute("api")?.trim();
  if (!api) return ownOrigin;
  try {
    const { origin, pathname } = new URL(api, document.baseURI);
    return `${origin}${pathname}`.replace(/\/+$/, "");
  } catch {
    return ownOrigin;
  }
}
