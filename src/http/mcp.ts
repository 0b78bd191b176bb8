import {
  createMcpHandler,
  isLegacyRequest,
  type McpRequestContext,
  PROTOCOL_VERSION_META_KEY,
  type Server,
  WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
import { type Context, Hono } from "hono";
import type { Tool } from "../../tools/define.ts";
import { tools } from "../../tools/registry.ts";
import type { Ports } from "../core/ports.ts";
import { peerOf } from "./client-address.ts";
import { readJson } from "./limits.ts";
import { createGuard } from "./mcp-guard.ts";
import {
  failure,
  hasMeta,
  idOf,
  modernRevision,
  type RpcId,
  rpcCode,
  servedRevisions,
  unreadable,
  unservedRevision,
} from "./mcp-messages.ts";
import { quickCalls } from "./mcp-quick-call.ts";
import { mcpServerFactory } from "./mcp-server.ts";
import type { RateLimit } from "./rate-limit.ts";
import { baseHeaders } from "./route.ts";

export interface McpRouteOptions {
  /** Milliseconds after which a request is answered with an error; default 30,000. */
  timeoutMs?: number;
  /** Default: every tool of `tools/registry.ts`. */
  tools?: readonly Tool[];
  /** Makes the server of one request; default: that of this service, with those tools. */
  factory?: (request: McpRequestContext) => Server;
  /** Default: as many requests as come. */
  limit?: RateLimit;
}

const securityHeaders = Object.entries(baseHeaders);

/** With the headers of every other route, but for those that the answer has set for itself. */
function secured(answer: Response): Response {
  for (const [name, value] of securityHeaders) if (!answer.headers.has(name)) answer.headers.set(name, value);
  return answer;
}

const preflightHeaders = {
  "Access-Control-Allow-Methods": "POST",
  "Access-Control-Allow-Headers":
    "Accept, Authorization, Content-Type, Last-Event-ID, MCP-Protocol-Version, Mcp-Method, Mcp-Name, Mcp-Session-Id",
  "Access-Control-Max-Age": "86400",
};

/**
 * MCP over Streamable HTTP, stateless, for mounting at `/mcp`: protocol 2026-07-28 and the 2025 revisions.
 * Every answer is one JSON body; a 2025 request with a progress token gets an event stream.
 * What is refused before a server is made: hostile Origin and Host (403), other methods than POST (405), another
 * media type (415), bodies over 64 KB (413), broken JSON (400, -32700), batches (400, -32600), too many from one client (429).
 */
export function mcpRoutes(ports: Ports, options: McpRouteOptions = {}): Hono {
  const guard = createGuard(ports.settings);
  const timeoutMs = options.timeoutMs ?? 30_000;
  const served = options.tools ?? tools;
  const factory = options.factory ?? mcpServerFactory(ports, served);
  // A server of another make answers its calls itself.
  const quickCall = options.factory === undefined ? quickCalls(ports, served) : undefined;
  const modern = createMcpHandler(factory, {
    legacy: "reject",
    keepAliveMs: 0,
    onerror: (error) => ports.log({ level: "warn", code: "mcp-request", detail: error.name }),
  });

  function tooMany(c: Context): Response | undefined {
    const refused = options.limit?.(c);
    if (refused === undefined) return undefined;
    const answer = failure(429, rpcCode.refused, refused.message);
    answer.headers.set("Retry-After", String(refused.seconds));
    return answer;
  }

  async function serve(c: Context): Promise<Response> {
    const request = c.req.raw;
    if (request.method !== "POST") {
      const answer = failure(
        405,
        rpcCode.refused,
        "This server keeps no sessions: send each message as its own POST.",
      );
      answer.headers.set("Allow", "POST");
      return answer;
    }
    let body: unknown;
    try {
      body = await readJson(c.req);
    } catch (error) {
      return unreadable(error);
    }
    if (Array.isArray(body)) {
      return failure(
        400,
        rpcCode.invalidRequest,
        "The body is an array. Batches are not served: send each message alone.",
      );
    }
    const revision = request.headers.get("mcp-protocol-version");
    // A message with an envelope names its revision there, and the SDK answers for that.
    if (
      revision !== null &&
      !servedRevisions.includes(revision) &&
      !hasMeta(body, PROTOCOL_VERSION_META_KEY)
    ) {
      return unservedRevision(revision, idOf(body));
    }
    const quick = quickCall?.(request, body);
    if (quick !== undefined) return answerInTime(quick, timeoutMs, idOf(body));
    // The header alone settles it for the modern era, where checking the body's shape twice would cost the most.
    const legacy = revision !== modernRevision && (await isLegacyRequest(request, body));
    return answerInTime(
      legacy ? serveLegacy(request, body) : modern.fetch(request, { parsedBody: body }),
      timeoutMs,
      idOf(body),
    );
  }

  /** The 2025 revisions: a fresh server and a fresh transport for each message. */
  async function serveLegacy(request: Request, body: unknown): Promise<Response> {
    const server = factory({ era: "legacy", requestInfo: request });
    const stream = hasMeta(body, "progressToken") && accepts(request, "text/event-stream");
    const transport = new WebStandardStreamableHTTPServerTransport({
      enableJsonResponse: !stream,
      keepAliveMs: 0,
    });
    await server.connect(transport);
    return transport.handleRequest(withFullAccept(request), { parsedBody: body });
  }

  const app = new Hono();
  // The second form has a slash at the end, as addresses are often pasted.
  app.on("ALL", ["/", "/:end{$}"], async (c) => {
    const request = c.req.raw;
    const reason = guard({ headers: request.headers, url: request.url, peer: peerOf(c.env) });
    if (reason !== undefined) {
      ports.log({ level: "warn", code: "mcp-refused" });
      return secured(failure(403, rpcCode.refused, reason));
    }
    const origin = request.headers.get("origin");
    const answer = secured(
      request.method === "OPTIONS"
        ? new Response(null, { status: 204, headers: preflightHeaders })
        : (tooMany(c) ?? (await serve(c))),
    );
    if (origin !== null) {
      answer.headers.set("Access-Control-Allow-Origin", origin);
      answer.headers.append("Vary", "Origin");
    }
    return answer;
  });
  return app;
}

/** The answer, or an error once the time is up: a call that never settles must not hold its connection. */
async function answerInTime(work: Promise<Response>, timeoutMs: number, id: RpcId): Promise<Response> {
  const late = Promise.withResolvers<Response>();
  const timer = setTimeout(() => {
    const message = `No result within ${timeoutMs} ms. The request was given up; try a simpler one.`;
    late.resolve(failure(504, rpcCode.internalError, message, id));
  }, timeoutMs);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The 2025 transport refuses a request that does not accept both JSON and event streams, and some hosts name only
 * one. What they get is JSON either way, so the refusal would help nobody.
 */
function withFullAccept(request: Request): Request {
  if (accepts(request, "application/json") && accepts(request, "text/event-stream")) return request;
  const headers = new Headers(request.headers);
  headers.set("accept", "application/json, text/event-stream");
  return new Request(request.url, { method: request.method, headers, signal: request.signal });
}

function accepts(request: Request, mediaType: string): boolean {
  return request.headers.get("accept")?.includes(mediaType) ?? false;
}
