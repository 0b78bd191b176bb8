import type { Context } from "hono";
import type { z } from "zod";
import type { Corpus, Settings } from "../core/ports.ts";

/** A JSON answer; anything else a handler returns as a `Response`. */
export interface Reply {
  json: unknown;
  status?: number;
  headers?: Readonly<Record<string, string>>;
}

/** What `/openapi.json` says of a route. Schemas are the ones that the handler parses or builds with. */
export interface Operation {
  summary: string;
  description?: string;
  body?: z.ZodType;
  params?: Readonly<Record<string, string>>;
  /** What may stand behind the `?`; every field is optional. */
  query?: z.ZodObject;
  /** The 200 answer: media type → schema; none: the answer is a 204 without a body. */
  answers: Readonly<Record<string, z.ZodType>>;
  /** Statuses that come as a problem. */
  problems: readonly number[];
  /** Its schema, where it has more members than every problem. */
  problem?: z.ZodType;
}

/** One path and method. The table of these makes both the app and its OpenAPI document. */
export interface Route {
  method: "GET" | "POST";
  /** As hono writes it: `/api/articles/:id`. */
  path: string;
  operation: Operation | null;
  handle(c: Context): Reply | Response | Promise<Reply | Response>;
}

/** The headers of every API answer. With a list of allowed origins they depend on who asks. */
export type ApiHeaders = (c: Context) => Readonly<Record<string, string>>;

/** What every answer bears that brings no policy of its own: nothing of it runs, is framed or cached. */
export const baseHeaders = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/** Built once: the API is read-only and knows no cookies, so by default pages of any origin may call it. */
export function apiHeaders({ allowedOrigins }: Settings): ApiHeaders {
  if (allowedOrigins === "any") {
    const everyone = { ...baseHeaders, "access-control-allow-origin": "*" };
    return () => everyone;
  }
  const nobody = { ...baseHeaders, vary: "Origin" };
  const byOrigin = new Map(
    allowedOrigins.map((origin) => [origin, { ...nobody, "access-control-allow-origin": origin }]),
  );
  return (c) => byOrigin.get(c.req.header("origin") ?? "") ?? nobody;
}

/** The ETag of what changes only with the program and the index; `form` tells apart what one address has several of. */
export function indexEtag({ version }: Settings, { info }: Corpus, form?: string): string {
  const parts = [version, info.sha256.slice(0, 16), ...(form === undefined ? [] : [form])];
  return `"${parts.join("-")}"`;
}

/** 304 where the caller's copy is the current one, else null. `*` and weak tags as in RFC 9110, 13.1.2. */
export function notModified(
  c: Context,
  etag: string,
  headers: Readonly<Record<string, string>>,
): Response | null {
  const known = c.req.header("if-none-match");
  if (known === undefined) return null;
  const matches = known
    .split(",")
    .some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
  return matches ? new Response(null, { status: 304, headers: { ...headers, etag } }) : null;
}
