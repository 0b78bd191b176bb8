import {
  classifyInboundRequest,
  isJsonContentType,
  SERVER_INFO_META_KEY,
} from "@modelcontextprotocol/server";
import { z } from "zod";
import type { Tool, ToolOutcome } from "../../tools/define.ts";
import type { Ports } from "../core/ports.ts";
import { articleUrlFor } from "./article-url.ts";
import { hasMeta, modernRevision } from "./mcp-messages.ts";
import { enquiryFormUrl, serverInfo, toolOutcome } from "./mcp-tool-call.ts";
import { baseHeaders } from "./route.ts";

/** The members of a plain call. What is not here, such as a task or a retry, is the SDK's. */
const plainCall = z.strictObject({
  jsonrpc: z.literal("2.0"),
  id: z.union([z.string(), z.int()]),
  method: z.literal("tools/call"),
  // Nothing is read from the parsed copies of these two: names such as `__proto__` stay as they came.
  params: z.strictObject({
    name: z.string(),
    arguments: z.unknown().optional(),
    _meta: z.unknown().optional(),
  }),
});

const jsonHeaders = { ...baseHeaders, "content-type": "application/json" };

/** The answer to a call that is plainly right; undefined for every other message. */
export type QuickCall = (request: Request, body: unknown) => Promise<Response> | undefined;

/**
 * `tools/call` without a server object and a transport for each request, which cost several times what the call itself does
 * (docs/decisions/0404-quick-tool-calls.md). Only a call of a known tool that every rule of its era lets pass is taken, and the
 * SDK's own code says so; whatever is refused, streamed or unusual is left to the SDK, so that nothing of that is said twice.
 * The answer is the same, byte for byte.
 */
export function quickCalls(ports: Ports, tools: readonly Tool[]): QuickCall {
  const byName = new Map(tools.map((tool) => [tool.listing.name, tool]));
  const stamp = JSON.stringify({ [SERVER_INFO_META_KEY]: serverInfo(ports) });
  const modernEnd = `,"resultType":"complete","_meta":${stamp}`;

  return (request, body) => {
    if (!isToolCall(body)) return undefined;
    const { data } = plainCall.safeParse(body);
    const tool = byName.get(data?.params.name ?? "");
    const args = data?.params.arguments ?? {};
    // An explicit null is refused in the SDK's words.
    if (data === undefined || tool === undefined || data.params.arguments === null || !isObject(args))
      return undefined;
    const era = eraOf(request.headers, body, data.params.name);
    if (era === undefined) return undefined;
    return answer(tool, args, request, data.id, era === "modern" ? modernEnd : "");
  };

  async function answer(tool: Tool, args: object, request: Request, id: string | number, end: string) {
    const articleUrl = articleUrlFor(ports.settings.publicUrl, request);
    const result = resultJson(
      await toolOutcome(tool, args, ports, articleUrl, enquiryFormUrl(ports, request)),
    );
    const text = `{"result":{${result}${end}},"jsonrpc":"2.0","id":${JSON.stringify(id)}}`;
    return new Response(text, { headers: jsonHeaders });
  }
}

/** The era by whose rules the call may be answered at once; undefined where it may not. */
function eraOf(headers: Headers, body: object, name: string): "modern" | "legacy" | undefined {
  if (!isJsonContentType(headers.get("content-type"))) return undefined;
  const revision = headers.get("mcp-protocol-version");
  const method = headers.get("mcp-method");
  const route = classifyInboundRequest({
    httpMethod: "POST",
    body,
    ...(revision !== null && { protocolVersionHeader: revision }),
    ...(method !== null && { mcpMethodHeader: method }),
  });
  if (route.kind === "legacy") {
    // A progress token asks for an event stream.
    return hasMeta(body, "progressToken") ? undefined : "legacy";
  }
  if (route.kind !== "modern" || route.classification.revision !== modernRevision) return undefined;
  // That header and body agree is checked above; that the headers are there, and the name's, is not.
  const named = revision !== null && method !== null && headers.get("mcp-name") === name;
  return named ? "modern" : undefined;
}

/** The members of the result, the text made once: it stands as a string and as the object that it spells. */
function resultJson(outcome: ToolOutcome): string {
  const text = outcome.ok ? JSON.stringify(outcome.value) : outcome.message;
  const content = `"content":[{"type":"text","text":${JSON.stringify(text)}}]`;
  return outcome.ok ? `${content},"structuredContent":${text}` : `${content},"isError":true`;
}

function isToolCall(body: unknown): body is object {
  return isObject(body) && "method" in body && body.method === "tools/call";
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
