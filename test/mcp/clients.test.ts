import { once } from "node:events";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Client as OldClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as OldStdio } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport as OldHttp } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createApp } from "../../src/http/app.ts";
import { fakePorts } from "./fake-ports.ts";

// Each starts processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = join(import.meta.dirname, "../..");
const stdioServer = {
  command: join(root, "bin/node"),
  args: [join(import.meta.dirname, "stdio-server.ts")],
  stderr: "inherit" as const,
};
const info = { name: "test-client", version: "1" };
const server = createAdaptorServer({ fetch: createApp(fakePorts()).fetch });
let url: URL;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  url = new URL(`http://127.0.0.1:${address.port}/mcp`);
});

afterAll(() => void server.close());

const modern = () => new Client(info, { versionNegotiation: { mode: { pin: "2026-07-28" } } });
const legacy = () => new Client(info, { versionNegotiation: { mode: "legacy" } });
const automatic = () => new Client(info, { versionNegotiation: { mode: "auto" } });

/** What both generations of clients can do. */
interface AnyClient {
  listTools(): Promise<{ tools: Array<{ name: string }> }>;
  callTool(call: { name: string; arguments: Record<string, unknown> }): Promise<Record<string, unknown>>;
  listResources(): Promise<{ resources: Array<{ uri: string }> }>;
  listResourceTemplates(): Promise<{ resourceTemplates: Array<{ uriTemplate: string }> }>;
  readResource(read: { uri: string }): Promise<{ contents: unknown[] }>;
  listPrompts(): Promise<{ prompts: unknown[] }>;
  close(): Promise<void>;
}

const connections: Array<
  [name: string, revision: string, connect: () => Promise<[AnyClient, string | undefined]>]
> = [
  [
    "the current client over HTTP",
    "2026-07-28",
    () => current(modern(), new StreamableHTTPClientTransport(url)),
  ],
  [
    "the current client in 2025 mode over HTTP",
    "2025-11-25",
    () => current(legacy(), new StreamableHTTPClientTransport(url)),
  ],
  [
    "the current client left to choose over HTTP",
    "2026-07-28",
    () => current(automatic(), new StreamableHTTPClientTransport(url)),
  ],
  ["the 1.x client over HTTP", "2025-11-25", () => old(new OldHttp(url))],
  [
    "the current client over stdio",
    "2026-07-28",
    () => current(modern(), new StdioClientTransport(stdioServer)),
  ],
  [
    "the current client in 2025 mode over stdio",
    "2025-11-25",
    () => current(legacy(), new StdioClientTransport(stdioServer)),
  ],
  ["the 1.x client over stdio", "2025-11-25", () => old(new OldStdio(stdioServer))],
];

async function current(
  client: Client,
  transport: Parameters<Client["connect"]>[0],
): Promise<[AnyClient, string | undefined]> {
  await client.connect(transport);
  return [client, client.getNegotiatedProtocolVersion()];
}

async function old(transport: OldHttp | OldStdio): Promise<[AnyClient, string | undefined]> {
  const client = new OldClient(info);
  let revision: string | undefined;
  const passOn = "setProtocolVersion" in transport ? transport.setProtocolVersion.bind(transport) : () => {};
  const noted = Object.assign(transport, {
    setProtocolVersion: (version: string) => {
      revision = version;
      passOn(version);
    },
  });
  await client.connect(noted);
  return [client, revision];
}

describe.each(connections)("%s", (_, revision, connect) => {
  let client: AnyClient;
  let negotiated: string | undefined;

  beforeAll(async () => {
    [client, negotiated] = await connect();
  });
  afterAll(() => client?.close());

  test(`speaks ${revision}`, () => {
    expect(negotiated).toBe(revision);
  });

  // Both clients check structured content against the output schema that the list declares, so list first.
  test("drives every tool", async () => {
    const { tools } = await client.listTools();
    expect(tools.map((tool) => tool.name)).toEqual(expect.arrayContaining(["search", "fetch", "ask"]));
    const found = await client.callTool({ name: "search", arguments: { query: "引进项目" } });
    expect(found).toHaveProperty("structuredContent.results.0.id", "harbour-park:1");
    const read = await client.callTool({ name: "fetch", arguments: { id: "harbour-park:1" } });
    expect(read).toHaveProperty("structuredContent.title", "示例港园区发布年度数据");
    const answered = await client.callTool({
      name: "ask",
      arguments: { question: "示例港园区2024年引进项目多少个？" },
    });
    expect(answered).toHaveProperty("structuredContent.citations.0.articleId", "harbour-park");
  });

  test("is told of a bad argument in the result, and of an unknown tool as an error", async () => {
    expect(await client.callTool({ name: "search", arguments: { query: "" } })).toMatchObject({
      isError: true,
    });
    await expect(client.callTool({ name: "none", arguments: {} })).rejects.toMatchObject({ code: -32602 });
  });

  test("lists and reads resources, and lists prompts", async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toContain("zj://article/harbour-park");
    expect(
      (await client.listResourceTemplates()).resourceTemplates.map(({ uriTemplate }) => uriTemplate),
    ).toEqual(["zj://article/{id}", "zj://park/{id}"]);
    for (const { uri } of resources) expect((await client.readResource({ uri })).contents).toHaveLength(1);
    expect((await client.listPrompts()).prompts).toHaveLength(3);
    await expect(client.readResource({ uri: "zj://article/none" })).rejects.toMatchObject({ code: -32602 });
  });
});
