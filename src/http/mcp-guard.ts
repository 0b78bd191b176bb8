import type { Settings } from "../core/ports.ts";
import { isPublic } from "./client-address.ts";

/** What the guard reads of a request; `peer` is the address at the other end of the connection, where known. */
export interface GuardedRequest {
  headers: Headers;
  url: string;
  peer?: string | undefined;
}

const localNames = new Set(["localhost", "127.0.0.1", "[::1]"]);
/** RFC 9110, 7.2: a name or an address, perhaps a port; nothing of a URL besides. */
const hostForm = /^([\w.-]+|\[[\da-f:.]+\])(:\d+)?$/i;
/** Hosts whose own web pages connect to MCP servers from the browser. */
const hostPages = ["https://claude.ai", "https://claude.com", "https://chatgpt.com"];
const proxyHeaders = ["x-forwarded-for", "x-forwarded-host", "forwarded", "via", "cf-connecting-ip"];

/**
 * Refuses what a web page in somebody's browser could send through DNS rebinding or across sites
 * (MCP 2025-11-25, Streamable HTTP, security warning). Returns the reason, or undefined to let the request pass.
 *
 * A browser puts `Origin` on every POST, so a web origin must be known. A request without one comes from a program;
 * then a `Host` that is not known is refused only where the request may have been addressed to this machine
 * directly: without TLS, without a proxy's header, and not from a public address. So a deployment behind a proxy or on
 * Cloudflare works before `PUBLIC_URL` is set, and once it is set every other name is refused.
 */
export function createGuard(
  settings: Pick<Settings, "publicUrl" | "allowedOrigins">,
): (request: GuardedRequest) => string | undefined {
  const publicHost = settings.publicUrl === null ? undefined : hostOf(settings.publicUrl);
  // `any` is for the API, which a page may only read: here a local server is to be kept from pages that nobody named.
  const allowed = settings.allowedOrigins === "any" ? [] : settings.allowedOrigins;
  const knownOrigins = new Set([...hostPages, ...allowed].map(originOf));
  const knownHosts = new Set([publicHost, ...allowed.map(hostOf)]);

  return ({ headers, url, peer }) => {
    const origin = headers.get("origin");
    const secure = url.startsWith("https:");
    const sameOrigin = secure && origin === new URL(url).origin;
    if (origin !== null && !sameOrigin && !isKnownOrigin(origin)) {
      return `Origin ${quote(origin)} is not allowed here. Add it to ALLOWED_ORIGINS, or set PUBLIC_URL where it is this service's own address.`;
    }
    const named = headers.get("host") ?? new URL(url).host;
    const host = hostForm.test(named) ? hostOf(`http://${named}`) : undefined;
    if (host === undefined || !(isLocal(host) || knownHosts.has(host) || isUnknownButSafe(host))) {
      return `Host ${quote(named)} is not a name of this service. Set PUBLIC_URL to the address that clients use.`;
    }
    return undefined;

    function isUnknownButSafe(name: string): boolean {
      if (publicHost !== undefined) return false;
      // Over TLS a browser has checked that the certificate bears the name.
      if (secure) return true;
      // Rebinding needs a name that an attacker can register: not an address, not a name without a dot.
      if (isAddress(name) || !name.includes(".") || name.endsWith(".internal")) return true;
      return proxyHeaders.some((header) => headers.has(header)) || (peer !== undefined && isPublic(peer));
    }
  };

  function isKnownOrigin(origin: string): boolean {
    const parsed = originOf(origin);
    if (parsed === undefined) return false;
    const { protocol, hostname } = new URL(origin);
    // No web page can claim an application's scheme (`vscode-file:`); Cursor and VS Code send theirs.
    if (protocol !== "http:" && protocol !== "https:") return hostname !== "";
    return isLocal(hostname) || hostname === publicHost || knownOrigins.has(parsed);
  }
}

function isLocal(hostname: string): boolean {
  return localNames.has(hostname) || hostname.endsWith(".localhost");
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}

/** Scheme, host and port; undefined for `null` and for what is no address. */
function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

function isAddress(hostname: string): boolean {
  return hostname.startsWith("[") || /^\d+(\.\d+){3}$/.test(hostname);
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
