import type { Context } from "hono";

/** The address of the other end, where the Node server tells it; Workers have none to tell. */
export function peerOf(env: unknown): string | undefined {
  const incoming = typeof env === "object" && env !== null && "incoming" in env ? env.incoming : undefined;
  const socket =
    typeof incoming === "object" && incoming !== null && "socket" in incoming ? incoming.socket : undefined;
  const address =
    typeof socket === "object" && socket !== null && "remoteAddress" in socket
      ? socket.remoteAddress
      : undefined;
  return typeof address === "string" ? address : undefined;
}

/**
 * The address that a request comes from. On Node that of the socket, unless the operator named proxies in front: then the one that the
 * outermost of them saw, so many places from the end of `X-Forwarded-For`, whose beginning anybody can write. On Workers
 * `CF-Connecting-IP`, which Cloudflare sets itself. Undefined where nothing tells.
 */
export function clientAddress(c: Context, trustedProxies: number): string | undefined {
  const peer = peerOf(c.env);
  if (peer === undefined) return c.req.header("cf-connecting-ip");
  if (trustedProxies === 0) return peer;
  const forwarded = (c.req.header("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return forwarded.filter((part) => part !== "").at(-trustedProxies) ?? peer;
}

/** Whether an IP address lies outside loopback, link-local and private ranges (RFC 1918, 3927, 4193, 6598). */
export function isPublic(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, "").toLowerCase();
  if (plain.includes(":")) return !/^(::1?$|f[cd]|fe[89ab])/.test(plain);
  return !/^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
    plain,
  );
}

/** An address of IPv6 in its longest form, with zone and port. */
const LONGEST = 80;

/** What counts as one client: an IPv4 address, or the network of 64 bits that one subscriber of IPv6 has to himself. */
export function clientKey(address: string): string {
  const bare = address.slice(0, LONGEST).replace(/^\[([^\]]*)\].*$/, "$1");
  const plain = bare.replace(/^::ffff:(?=\d+\.)/i, "").toLowerCase();
  // Some proxies append the port of each connection.
  const [, v4] = /^(\d+(?:\.\d+){3})(?::\d+)?$/.exec(plain) ?? [];
  if (v4 !== undefined || !plain.includes(":")) return v4 ?? plain;
  const [head = "", tail] = plain.split("%")[0]?.split("::") ?? [];
  const groups = head === "" ? [] : head.split(":");
  const behind = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - behind.length);
  const all = [...groups, ...Array.from({ length: zeros }, () => "0"), ...behind];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
