import { describe, expect, test } from "vitest";
import { z } from "zod";
import { createApp } from "../../src/http/app.ts";
import { defineTool, type Tool } from "../../tools/define.ts";
import { fakePorts } from "./fake-ports.ts";
import { eras, errorOf, mcpApp, rpcAnswer } from "./rpc.ts";

const empty = { input: z.strictObject({}), output: z.object({}) };
const stuck: Tool = defineTool({
  ...empty,
  name: "stuck",
  title: "Stuck",
  description: "Never settles.",
  run: () => new Promise<never>(() => {}),
});
const faulty: Tool = defineTool({
  ...empty,
  name: "faulty",
  title: "Faulty",
  description: "Throws.",
  run: () => Promise.reject(new TypeError("secret at /srv/app/x.ts:1")),
});

const { post, request, result } = mcpApp();
const ping = { jsonrpc: "2.0", id: 7, method: "ping" };
const listTools = { jsonrpc: "2.0", id: 7, method: "tools/list" };

describe("a 2025 request", () => {
  test("is answered as one JSON body", async () => {
    const answer = await request("2025-11-25", "tools/list");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
    expect(rpcAnswer.parse(await answer.json()).result).toHaveProperty("tools");
  });

  test("gets an event stream only where it brings a progress token and accepts streams", async () => {
    const withToken = { ...listTools, params: { _meta: { progressToken: "p" } } };
    const answer = await post(withToken);
    expect(answer.headers.get("content-type")).toBe("text/event-stream");
    expect(await answer.text()).toMatch(/^event: message\ndata: \{.*"tools":\[/);
    for (const plain of [post(listTools), post(withToken, { accept: "application/json" })]) {
      expect((await plain).headers.get("content-type")).toMatch(/^application\/json/);
    }
  });

  test.each(["application/json", "text/event-stream", "*/*", null])(
    "that accepts %j is answered, not refused",
    async (accept) => {
      expect((await post(ping, { accept })).status).toBe(200);
    },
  );

  test("keeps no session: initialize gives no session id, and a later request needs none", async () => {
    const initialize = {
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "t", version: "1" } },
    };
    const answer = await post(initialize);
    expect(answer.headers.has("mcp-session-id")).toBe(false);
    expect(rpcAnswer.parse(await answer.json()).result).toMatchObject({
      protocolVersion: "2025-06-18",
      capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
      serverInfo: { name: "zhenjiang-investment-assistant", version: "0.0.0-test" },
    });
    expect((await post({ jsonrpc: "2.0", method: "notifications/initialized" })).status).toBe(202);
    expect((await post(ping, { "mcp-session-id": "left-over" })).status).toBe(200);
  });

  test("naming an unknown protocol version gets 400 and the versions that are served", async () => {
    const error = await errorOf(await post(listTools, { "mcp-protocol-version": "2099-01-01" }));
    expect(error.status).toBe(400);
    expect(error).toMatchObject({ code: -32022, id: 7, data: { requested: "2099-01-01" } });
    expect(error.message).toMatch(/"2099-01-01" is not served.*2026-07-28, 2025-11-25/);
  });
});

describe("a 2026 request", () => {
  test("is answered as one JSON body, even where an event stream is accepted", async () => {
    const answer = await request("2026-07-28", "tools/call", {
      name: "search",
      arguments: { query: "项目" },
    });
    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  });

  test.each(["tools/list", "resources/list", "resources/templates/list", "prompts/list", "server/discover"])(
    "%s may be kept by anybody for a while",
    async (method) => {
      const { ttlMs, cacheScope } = await result("2026-07-28", method);
      expect(ttlMs).toBeGreaterThan(0);
      expect(cacheScope).toBe("public");
    },
  );

  test("without its envelope gets 400 and -32602", async () => {
    const error = await errorOf(
      await post(listTools, { "mcp-protocol-version": "2026-07-28", "mcp-method": "tools/list" }),
    );
    expect(error).toMatchObject({ status: 400, code: -32602, id: 7 });
  });
});

describe.each(eras)("in %s", (era) => {
  test("an unknown tool is -32602 and names the tools", async () => {
    const error = await errorOf(await request(era, "tools/call", { name: "delete_all", arguments: {} }));
    expect(error).toMatchObject({ code: -32602, id: 1 });
    expect(error.message).toMatch(/no tool "delete_all".*search, fetch, ask/);
  });

  test("an unknown resource is -32602 and repeats its address", async () => {
    for (const uri of ["zj://article/none", "zj://article/%E0%A4%A", "file:///etc/passwd"]) {
      const error = await errorOf(await request(era, "resources/read", { uri }));
      expect(error).toMatchObject({ code: -32602, data: { uri } });
    }
  });

  test("an article can be read as a resource, with its source and date above the verbatim body", async () => {
    const { resources } = await result(era, "resources/list");
    const uri = "zj://article/harbour-park";
    expect(resources).toContainEqual({
      uri,
      name: "harbour-park",
      title: "示例港园区发布年度数据",
      description: "示例日报 · 2025-03-02",
      mimeType: "text/markdown",
    });
    expect((await result(era, "resources/read", { uri }))["contents"]).toEqual([
      {
        uri,
        mimeType: "text/markdown",
        text: expect.stringMatching(
          /^# 示例港园区发布年度数据\n\n示例日报 · 2025-03-02 · https:\/\/news.example.org\/harbour-park\n\n示例港园区2024年/,
        ),
      },
    ]);
  });

  test("a cursor that no list gave is -32602", async () => {
    for (const cursor of ["0", "100", "x", "-1"]) {
      expect(await errorOf(await request(era, "resources/list", { cursor }))).toMatchObject({ code: -32602 });
    }
  });

  test("a call that never settles is given up", async () => {
    const slow = mcpApp({ tools: [stuck], timeoutMs: 20 });
    const error = await errorOf(await slow.request(era, "tools/call", { name: "stuck", arguments: {} }));
    expect(error).toMatchObject({ status: 504, id: 1 });
    expect(error.message).toContain("20 ms");
  });

  test("a fault inside a tool shows nothing of itself, and is logged without its text", async () => {
    const broken = mcpApp({ tools: [faulty] });
    const answered = await broken.call(era, "faulty", {});
    expect(answered).toMatchObject({ isError: true });
    expect(JSON.stringify(answered)).not.toMatch(/secret|srv|TypeError/);
    expect(broken.ports.logged).toEqual([{ level: "error", code: "mcp-internal", detail: "TypeError" }]);
  });

  test("an index that cannot be read is an error without internals", async () => {
    const broken = mcpApp(
      {},
      fakePorts({}, () => Promise.reject(new Error("ENOENT /srv/index"))),
    );
    const error = await errorOf(await broken.request(era, "resources/list"));
    expect(error.code).toBe(-32603);
    expect(error.message).not.toContain("srv");
  });

  test("requests at the same time do not share a server", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        request(era, "tools/call", {
          name: "fetch",
          arguments: { id: at % 2 ? "harbour-park" : "port-in-brief" },
        }),
      ),
    );
    const titles = await Promise.all(
      answers.map(async (answer) => JSON.stringify(await answer.json()).includes("示例港园区发布")),
    );
    expect(titles).toEqual(Array.from({ length: 20 }, (_, at) => at % 2 === 1));
  });
});

test.each(["/mcp", "/mcp/"])("the whole service serves MCP at %s", async (path) => {
  const answer = await createApp(fakePorts()).request(path, {
    method: "POST",
    headers: { "content-type": "application/json", host: "localhost" },
    body: JSON.stringify(listTools),
  });
  expect(rpcAnswer.parse(await answer.json()).result).toHaveProperty("tools");
});

test.each([
  ["an answer", () => post(ping)],
  ["a refusal", () => post("{")],
  ["another method", () => mcpApp().app.request("/mcp", { headers: { host: "localhost" } })],
  ["an unknown Origin", () => post(ping, { origin: "https://evil.example" })],
])("%s has the security headers of the other routes", async (_, answer) => {
  const { headers } = await answer();
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(headers.get("cache-control")).toMatch(/no-store|no-cache/);
});
