import { describe, expect, test } from "vitest";
import { maxBodyBytes } from "../../src/http/limits.ts";
import { fakePorts } from "./fake-ports.ts";
import { eras, errorOf, mcpApp, rpcAnswer } from "./rpc.ts";

const { app, post, request } = mcpApp();
const ping = { jsonrpc: "2.0", id: 7, method: "ping" };
const listTools = { jsonrpc: "2.0", id: 7, method: "tools/list" };

describe("a message that cannot be served", () => {
  test("a batch is refused with 400, whatever is in it", async () => {
    const cancel = { jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 7 } };
    for (const batch of [[], [ping], [listTools, cancel], Array(200).fill(ping)]) {
      expect(await errorOf(await post(batch))).toMatchObject({ status: 400, code: -32600, id: null });
    }
  });

  test.each(["{", "", "{'a':1}", "\ufeff"])("broken JSON %j is -32700 with 400", async (body) => {
    expect(await errorOf(await post(body))).toMatchObject({ status: 400, code: -32700, id: null });
  });

  test.each([
    "null",
    "1",
    '"x"',
    "{}",
    '{"jsonrpc":"1.0","id":1,"method":"ping"}',
    '{"jsonrpc":"2.0","id":{},"method":"ping"}',
  ])("JSON that is no message, %s, is refused with 400", async (body) => {
    const error = await errorOf(await post(body));
    expect(error.status).toBe(400);
    expect([-32600, -32700]).toContain(error.code);
  });

  test("a body over 64 KB is refused with 413", async () => {
    const error = await errorOf(await post({ ...ping, params: { fill: "x".repeat(maxBodyBytes) } }));
    expect(error.status).toBe(413);
    expect(error.message).toContain("65536");
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", null])(
    "content type %j is refused with 415",
    async (type) => {
      expect(
        (await post(new TextDecoder().decode(new TextEncoder().encode("{}")), { "content-type": type }))
          .status,
      ).toBe(415);
    },
  );

  test.each(["GET", "DELETE", "PUT", "PATCH"])("%s is refused with 405 and names POST", async (method) => {
    const answer = await app.request("/mcp", {
      method,
      headers: { host: "localhost", accept: "text/event-stream" },
    });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("POST");
    expect(rpcAnswer.parse(await answer.json()).error?.message).toContain("POST");
  });

  test("a method that is not served is -32601", async () => {
    for (const era of eras) {
      expect(await errorOf(await request(era, "tools/destroy"))).toMatchObject({ code: -32601, id: 1 });
    }
  });

  test.each([
    ["tools/call", { name: 5 }],
    ["tools/call", { name: "search", arguments: "x" }],
    ["resources/read", {}],
    ["tools/list", { cursor: 5 }],
    ["prompts/list", { cursor: 5 }],
    ["resources/templates/list", { cursor: 5 }],
    ["resources/list", { cursor: 5 }],
    ["prompts/get", { name: [] }],
  ])("wrong parameters of %s, %j, are an error without a stack trace", async (method, params) => {
    for (const era of eras) {
      const error = await errorOf(await request(era, method, params));
      expect(error.code).toBe(-32602);
      expect(error.message).not.toMatch(/node_modules|\.m?[jt]s:\d|\n\s+at /);
    }
  });
});

describe("a browser's request", () => {
  const evil = "https://evil.example";

  test("from an unknown origin is refused with 403 before anything is read", async () => {
    const refused = mcpApp();
    const answer = await refused.post("{", { origin: evil });
    expect(answer.status).toBe(403);
    expect(answer.headers.has("access-control-allow-origin")).toBe(false);
    expect(rpcAnswer.parse(await answer.json()).error?.message).toMatch(
      /https:\/\/evil\.example.*ALLOWED_ORIGINS/,
    );
    expect(refused.ports.logged).toEqual([{ level: "warn", code: "mcp-refused" }]);
  });

  test("to a name that is not ours is refused with 403", async () => {
    const error = await errorOf(await post(ping, { host: "evil.example", origin: "http://evil.example" }));
    expect(error.status).toBe(403);
    expect(await errorOf(await post(ping, { host: "evil.example" }))).toMatchObject({ status: 403 });
  });

  test("from an allowed origin is answered, and its page may read the answer", async () => {
    const origin = "https://tools.example.org";
    const { post } = mcpApp({}, fakePorts({ allowedOrigins: [origin] }));
    const answer = await post(ping, { origin });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
    expect(answer.headers.get("vary")).toBe("Origin");
  });

  test("asking beforehand is told what it may send; an unknown origin is not", async () => {
    const preflight = (origin: string) =>
      app.request("/mcp", {
        method: "OPTIONS",
        headers: { host: "localhost", origin, "access-control-request-method": "POST" },
      });
    const allowed = await preflight("http://localhost:6274");
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get("access-control-allow-headers")).toMatch(/MCP-Protocol-Version/i);
    expect((await preflight(evil)).status).toBe(403);
  });
});
