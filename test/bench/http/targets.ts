import type { Turn } from "../../../src/core/answer/answer.ts";
import { httpClient } from "../../golden/client.ts";
import { tunedQuestions } from "../../golden/questions.ts";
import { thinned } from "../retrieval/data.ts";
import type { LoadRequest } from "./load.ts";

/** What is measured at one kind of request. */
export interface Target {
  name: string;
  requests: LoadRequest[];
  /** Times slower than the bare route that we allow ourselves, by throughput; null where nothing is promised. */
  aim: number | null;
}

export const BARE: Target = {
  name: "bare Hono, GET JSON",
  requests: [{ method: "GET", path: "/json" }],
  aim: null,
};

export const PROTOCOL = "2026-07-28";
export const LEGACY_PROTOCOL = "2025-11-25";

/** The service's own routes with every golden question of the sets tuned on in turn. Asks the service once for the middle of each conversation. */
export async function serviceTargets(url: string): Promise<Target[]> {
  const conversations = await allConversations(url);
  const queries = conversations.map((turns) => turns.at(-1)?.content ?? "");
  const call = (name: string, request: (query: string) => LoadRequest): Target => ({
    name,
    aim: null,
    requests: queries.map(request),
  });
  return [
    { name: "POST /api/search", aim: 3, requests: queries.map((query) => json("/api/search", { query })) },
    {
      name: "POST /api/chat",
      aim: 8,
      requests: conversations.map((messages) => json("/api/chat", { messages })),
    },
    call(`tools/call search, MCP ${PROTOCOL}`, (query) => modernCall("search", { query })),
    call(`tools/call ask, MCP ${PROTOCOL}`, (question) => modernCall("ask", { question })),
    call(`tools/call search, MCP ${LEGACY_PROTOCOL}`, (query) => legacyCall("search", { query })),
    call(`tools/call ask, MCP ${LEGACY_PROTOCOL}`, (question) => legacyCall("ask", { question })),
  ];
}

/** How many of a target's requests are looked at before the load begins. */
const VERIFIED = 20;

/** Sends some requests of a target once and throws on the first answer that is an error in a 200's clothes. */
export async function verifyTarget(url: string, target: Target): Promise<void> {
  for (const { method, path, headers, body } of thinned(target.requests, VERIFIED)) {
    const response = await fetch(url + path, {
      method,
      ...(headers && { headers }),
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    if (
      !response.ok ||
      text.includes('"isError":true') ||
      text.startsWith('{"jsonrpc":"2.0","error"') ||
      /"error":\{"code"/.test(text)
    ) {
      throw new Error(
        `${target.name}: status ${response.status}: ${text.slice(0, 300)} (sent ${body?.slice(0, 200)})`,
      );
    }
  }
}

async function allConversations(url: string): Promise<Turn[][]> {
  const client = httpClient(url);
  const conversations: Turn[][] = [];
  for (const { turns } of tunedQuestions().flatMap((file) => file.cases)) {
    const history: Turn[] = [];
    for (const [at, content] of turns.entries()) {
      history.push({ role: "user", content });
      if (at < turns.length - 1)
        history.push({ role: "assistant", content: (await client.ask(history)).answer });
    }
    conversations.push(history);
  }
  return conversations;
}

function json(path: string, value: unknown): LoadRequest {
  const headers = { "content-type": "application/json", accept: "application/json" };
  return { method: "POST", path, headers, body: JSON.stringify(value) };
}

export function modernCall(name: string, args: Record<string, string>): LoadRequest {
  const meta = {
    "io.modelcontextprotocol/protocolVersion": PROTOCOL,
    "io.modelcontextprotocol/clientInfo": { name: "bench", version: "1" },
    "io.modelcontextprotocol/clientCapabilities": {},
  };
  const headers = { "mcp-protocol-version": PROTOCOL, "mcp-method": "tools/call", "mcp-name": name };
  return rpc(headers, { name, arguments: args, _meta: meta });
}

export function legacyCall(name: string, args: Record<string, string>): LoadRequest {
  return rpc({ "mcp-protocol-version": LEGACY_PROTOCOL }, { name, arguments: args });
}

function rpc(headers: Record<string, string>, params: unknown): LoadRequest {
  const request = json("/mcp", { jsonrpc: "2.0", id: 1, method: "tools/call", params });
  return {
    ...request,
    headers: { ...request.headers, accept: "application/json, text/event-stream", ...headers },
  };
}
