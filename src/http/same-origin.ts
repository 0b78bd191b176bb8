import type { Context } from "hono";
import { callerError } from "../core/errors.ts";
import type { Settings } from "../core/ports.ts";
import { requestOrigin } from "./request-origin.ts";

/**
 * Refuses (403) what no page of ours sent: a cookie goes along with any site's request, the `Origin` header tells which site's. Where a
 * browser withholds it, `Sec-Fetch-Site` tells (Fetch Metadata); without either it was not a browser's form.
 */
export function requireSameOrigin(c: Context, { publicUrl }: Settings): void {
  const origin = c.req.header("origin");
  const own = [requestOrigin(c.req.raw), ...(publicUrl === null ? [] : [new URL(publicUrl).origin])];
  if (origin !== undefined && own.includes(origin)) return;
  const isWithheld = origin === undefined || origin === "null";
  if (isWithheld && c.req.header("sec-fetch-site") === "same-origin") return;
  const received = isWithheld ? "no Origin header" : `Origin ${JSON.stringify(origin.slice(0, 200))}`;
  const how = "Open the page on this service and send it from there.";
  throw callerError("other-origin", `Received ${received}; expected ${own[0] ?? "our own"}. ${how}`, 403);
}
