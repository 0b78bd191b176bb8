import { Hono } from "hono";
import { z } from "zod";
import { type McpRouteOptions, mcpRoutes } from "../../src/http/mcp.ts";
import { type FakePorts, fakePorts } from "./fake-ports.ts";

/** A JSON-RPC answer, success or failure. */
export const rpcAnswer = z.object({
  jsonrpc: z.literal("2.0"),
  id: z.union([z.string(), z.number(), z.null()]),
  result: z.looseObject({}).optional(),
  error: z.object({ code: z.int(), message: z.string(), data: z.unknown().optional() }).optional(),
});

/** The result of `tools/call`. */
export const toolResult = z.looseObject({
  content: z.array(z.object({ type: z.literal("text"), text: z.string() })),
  structuredContent: z.looseObject({}).optional(),
  isError: z.boolean().optional(),
});

export type Era = "2025-11-25" | "2026-07-28";
export const eras: readonly Era[] = ["2025-11-25", "2026-07-28"];

const envelope = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
  "io.modelcontextprotocol/clientCapabilities": {},
};

/** The app with nothing but `/mcp`, and ways to speak to it without a network. */
export function mcpApp(options: McpRouteOptions = {}, ports: FakePorts = fakePorts()) {
  const app = new Hono();
  app.route("/mcp", mcpRoutes(ports, options));

  /** A POST with the headers of a client; those given replace or, where null, remove them. */
  async function post(body: unknown, headers: Record<string, string | null> = {}): Promise<Response> {
    const merged = new Headers({
      host: "localhost:8787",
      accept: "application/json, text/event-stream",
      "content-type": "application/json",
    });
    for (const [name, value] of Object.entries(headers)) {
      if (value === null) merged.delete(name);
      else merged.set(name, value);
    }
    return app.request("/mcp", {
      method: "POST",
      headers: merged,
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  }

  /** One request in the form of an era; `params` without the era's own fields. */
  async function request(era: Era, method: string, params: Record<string, unknown> = {}): Promise<Response> {
    if (era === "2025-11-25") {
      return post({ jsonrpc: "2.0", id: 1, method, params }, { "mcp-protocol-version": era });
    }
    const name = params["name"] ?? params["uri"];
    return post(
      { jsonrpc: "2.0", id: 1, method, params: { ...params, _meta: envelope } },
      {
        "mcp-protocol-version": era,
        "mcp-method": method,
        ...(typeof name === "string" && { "mcp-name": encodeHeader(name) }),
      },
    );
  }

  /** The result of one request; throws where it failed. */
  async function result(era: Era, method: string, params: Record<string, unknown> = {}) {
    const answer = rpcAnswer.parse(await (await request(era, method, params)).json());
    if (answer.result === undefined) throw new Error(answer.error?.message ?? "no result");
    return answer.result;
  }

  async function call(era: Era, name: string, args: unknown) {
    return toolResult.parse(await result(era, "tools/call", { name, arguments: args }));
  }

  return { app, ports, post, request, result, call };
}

/** A header value as protocol 2026-07-28 wants it where it is not plain ASCII (SEP-2243). */
function encodeHeader(value: string): string {
  return /^[\x20-\x7e]*$/.test(value) ? value : `=?base64?${Buffer.from(value).toString("base64")}?=`;
}

export async function errorOf(response: Response) {
  const answer = rpcAnswer.parse(await response.json());
  if (answer.error === undefined) throw new Error("expected an error");
  return { status: response.status, id: answer.id, ...answer.error };
}
