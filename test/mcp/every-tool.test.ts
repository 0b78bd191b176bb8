import { join } from "node:path";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Client as OldClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as OldStdio } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport as OldHttp } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/server/validators/ajv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { tools } from "../../tools/registry.ts";
import { COMPILED } from "../support/compiled.ts";
import { type RealServer, startRealServer } from "./real-server.ts";
import { toolResult } from "./rpc.ts";
import { toolExamples } from "./tool-examples.ts";

const root = join(import.meta.dirname, "../..");
const stdio = {
  command: join(root, "bin/node"),
  args: [join(root, "src/cli.ts"), "mcp"],
  stderr: "ignore" as const,
  env: COMPILED,
};
const info = { name: "test-client", version: "1" };
const names = tools.map(({ listing }) => listing.name);
const calls = Object.entries(toolExamples).flatMap(([name, all]) => all.map((args) => ({ name, args })));

let real: RealServer;
beforeAll(async () => {
  real = await startRealServer();
});
afterAll(() => real?.close());

test("every tool has examples, and every example a tool", () => {
  expect(Object.keys(toolExamples).sort()).toEqual([...names].sort());
  for (const all of Object.values(toolExamples)) expect(all.length).toBeGreaterThan(0);
});

/** What both generations of clients can do. Each checks structured content against the schema of its list itself. */
interface AnyClient {
  listTools(): Promise<{ tools: Array<{ name: string; outputSchema?: unknown }> }>;
  callTool(call: { name: string; arguments: Record<string, unknown> }): Promise<unknown>;
  close(): Promise<void>;
}

const connections: Array<[name: string, connect: () => Promise<AnyClient>]> = [
  ["the current client over HTTP", () => current("2026-07-28", new StreamableHTTPClientTransport(real.url))],
  [
    "the current client in 2025 mode over HTTP",
    () => current(null, new StreamableHTTPClientTransport(real.url)),
  ],
  ["the 1.x client over HTTP", () => old(new OldHttp(real.url))],
  ["the current client over stdio", () => current("2026-07-28", new StdioClientTransport(stdio))],
  ["the 1.x client over stdio", () => old(new OldStdio(stdio))],
];

async function current(
  revision: string | null,
  transport: Parameters<Client["connect"]>[0],
): Promise<AnyClient> {
  const mode = revision === null ? ("legacy" as const) : { pin: revision };
  const client = new Client(info, { versionNegotiation: { mode } });
  await client.connect(transport);
  return client;
}

async function old(transport: OldHttp | OldStdio): Promise<AnyClient> {
  const client = new OldClient(info);
  // The package's transports declare an optional session id, which its own Transport type does not allow as undefined.
  await client.connect(Object.assign(transport, {}));
  return client;
}

const schemas = new AjvJsonSchemaValidator();
const dated = z.looseObject({ asOf: z.string() });

describe.each(connections)("%s", (_, connect) => {
  test("drives every tool, and each result fits the schema that the list declares", async () => {
    const client = await connect();
    try {
      const listed = new Map((await client.listTools()).tools.map((tool) => [tool.name, tool]));
      expect([...listed.keys()]).toEqual(names);
      for (const { name, args } of calls) {
        const called = `${name} ${JSON.stringify(args)}`;
        const result = toolResult.parse(await client.callTool({ name, arguments: args }));
        expect(result.isError, `${called}: ${result.content[0]?.text}`).toBeFalsy();
        expect(JSON.parse(result.content[0]?.text ?? ""), called).toEqual(result.structuredContent);
        const schema = z.looseObject({ type: z.literal("object") }).parse(listed.get(name)?.outputSchema);
        expect(schemas.getValidator(schema)(result.structuredContent), called).toMatchObject({ valid: true });
        const { structuredContent = {} } = result;
        const value = name === "fetch" ? structuredContent["metadata"] : structuredContent;
        expect(dated.safeParse(value).success, `${called} says how new the articles are`).toBe(true);
      }
    } finally {
      await client.close();
    }
  });
});

const cited = z.looseObject({
  citations: z.array(
    z.looseObject({
      index: z.int(),
      articleId: z.string(),
      quote: z.string().min(2),
      start: z.int(),
      end: z.int(),
      published: z.string().nullable(),
      url: z.string().min(8),
    }),
  ),
});

test("what a tool cites stands in the article word for word, and every source has its citation", async () => {
  const client = await current("2026-07-28", new StreamableHTTPClientTransport(real.url));
  const { articles } = await real.ports.corpus();
  let quotes = 0;
  for (const { name, args } of calls) {
    const { structuredContent } = toolResult.parse(await client.callTool({ name, arguments: args }));
    const { data } = cited.safeParse(structuredContent);
    if (name === "search" || name === "fetch") continue;
    expect(data, `${name} cites`).toBeDefined();
    const { citations = [], ...rest } = data ?? {};
    for (const { articleId, quote, start, end } of citations) {
      expect(articles.get(articleId)?.body.slice(start, end)).toBe(quote);
      quotes += 1;
    }
    const known = new Set(citations.map(({ index }) => index));
    const named = [...JSON.stringify(rest).matchAll(/"source":(\d+)/g)].map(([, number]) => Number(number));
    expect(
      named.filter((number) => !known.has(number)),
      `${name} ${JSON.stringify(args)}`,
    ).toEqual([]);
  }
  await client.close();
  expect(quotes).toBeGreaterThan(50);
});
