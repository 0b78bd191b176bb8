import { exports } from "cloudflare:workers";
import { describe, expect, test } from "vitest";

const call = { name: "search", arguments: { query: "镇江 园区", limit: 1 } };
const envelope = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
  "io.modelcontextprotocol/clientCapabilities": {},
};

function post(params: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return exports.default.fetch("https://ask.example.cn/mcp", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params }),
  });
}

describe("MCP in the Worker", () => {
  test.each([
    ["2025-11-25", call, {}],
    ["2026-07-28", { ...call, _meta: envelope }, { "mcp-method": "tools/call", "mcp-name": "search" }],
  ])("answers a call of revision %s", async (revision, params, headers) => {
    const answer = await post(params, { "mcp-protocol-version": revision, ...headers });
    expect(await answer.json()).toMatchObject({
      id: 1,
      result: { structuredContent: { results: [{ id: expect.any(String), quote: expect.any(String) }] } },
    });
  });

  test("refuses a page of an unknown origin, and answers one of its own", async () => {
    expect((await post(call, { origin: "https://evil.example" })).status).toBe(403);
    expect((await post(call, { origin: "https://ask.example.cn" })).status).toBe(200);
  });
});
