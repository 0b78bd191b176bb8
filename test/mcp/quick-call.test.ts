import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { toTraditional } from "../../src/adapters/opencc.ts";
import { ensureBuilt } from "../../src/build.ts";
import type { Corpus } from "../../src/core/ports.ts";
import { readEnvironment } from "../../src/env.ts";
import { quickCalls } from "../../src/http/mcp-quick-call.ts";
import { mcpServerFactory } from "../../src/http/mcp-server.ts";
import { nodePorts } from "../../src/node.ts";
import { defineTool, type Tool } from "../../tools/define.ts";
import { tools } from "../../tools/registry.ts";
import { pick, random } from "../support/random.ts";
import { fakePorts } from "./fake-ports.ts";
import { anyText, anyValue, brokenArguments, fittingArguments } from "./generated-arguments.ts";
import { eras, mcpApp } from "./rpc.ts";
import { toolExamples } from "./tool-examples.ts";

const seed = Number(process.env["FUZZ_SEED"] ?? 20_261_122);
const calls = Number(process.env["FUZZ_CALLS"] ?? 12);

const faulty: Tool = defineTool({
  name: "faulty",
  title: "Faulty",
  description: "Throws.",
  input: z.strictObject({}),
  output: z.object({}),
  run: () => Promise.reject(new TypeError("secret")),
});
const odd: Tool = defineTool({
  name: "odd",
  title: "Odd",
  description: "Returns what is seldom in a result.",
  input: z.looseObject({}),
  output: z.looseObject({}),
  run: async () => ({
    none: undefined,
    nothing: null,
    half: "\ud800",
    lines: '\u2028\u0000"\\',
    resultType: "complete",
    _meta: { own: true },
    list: [undefined, Number.NaN, -0, 1e21],
  }),
});
const all = [...tools, faulty, odd];

/** The same service twice: as it is, and with every message answered by the SDK. */
function twice(corpus?: () => Promise<Corpus>) {
  const made = () => ({ ...fakePorts({}, corpus), toTraditional });
  const sdkPorts = made();
  const ours = mcpApp({ tools: all }, made());
  const theirs = mcpApp({ factory: mcpServerFactory(sdkPorts, all) }, sdkPorts);
  return { ours, theirs };
}
type App = ReturnType<typeof mcpApp>;

/** All that a client sees of an answer. */
async function seen(answer: Response) {
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
}

let apps: { ours: App; theirs: App };
beforeAll(async () => {
  await ensureBuilt({ web: false });
  const read = await (await nodePorts(readEnvironment({}))).corpus();
  apps = twice(async () => read);
});

async function expectSame(send: (app: App) => Promise<Response>, sent: string, { ours, theirs } = apps) {
  const [mine, sdk] = [await seen(await send(ours)), await seen(await send(theirs))];
  expect(mine, sent).toEqual(sdk);
  return mine;
}

describe.each(eras)("in %s, an answer is that of the SDK, byte for byte:", (era) => {
  test.each(all.map(({ listing }) => [listing.name, listing.inputSchema] as const))(
    "%s",
    async (name, schema) => {
      const next = random(seed + name.length);
      const made = Array.from({ length: calls }, () => [
        fittingArguments(schema, next),
        brokenArguments(schema, next),
      ]).flat();
      for (const args of [...(toolExamples[name] ?? []), {}, undefined, null, [], "x", ...made]) {
        await expectSame(
          (app) => app.request(era, "tools/call", { name, arguments: args }),
          JSON.stringify(args),
        );
      }
    },
  );

  test("an unknown tool, and a name that is none", async () => {
    for (const name of ["delete_all", "", "__proto__", "toString", " ask", "ASK", 1, null, undefined]) {
      const params = { name, arguments: {} };
      const { body } = await expectSame((app) => app.request(era, "tools/call", params), String(name));
      expect(body).toContain('"error"');
    }
  });

  test("an index that cannot be read", async () => {
    const broken = twice(() => Promise.reject(new Error("ENOENT /srv/index")));
    const params = { name: "list_parks", arguments: {} };
    const { body } = await expectSame((app) => app.request(era, "tools/call", params), "broken", broken);
    expect(body).toContain('"isError":true');
    expect(body).not.toContain("srv");
  });
});

const envelope = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientInfo": { name: "t", version: "1" },
  "io.modelcontextprotocol/clientCapabilities": {},
};
const modernHeaders = {
  "mcp-protocol-version": "2026-07-28",
  "mcp-method": "tools/call",
  "mcp-name": "list_parks",
};
const legacyHeaders = { "mcp-protocol-version": "2025-11-25" };
const message = (params: object, rest: object = {}) => ({
  jsonrpc: "2.0",
  id: 1,
  method: "tools/call",
  params: { name: "list_parks", arguments: { limit: 1 }, ...params },
  ...rest,
});

/** Envelopes and extra members of the parameters: some fit, some do not. */
const paramsOf: readonly [object, ...object[]] = [
  {},
  { _meta: envelope },
  { _meta: { ...envelope, "io.modelcontextprotocol/protocolVersion": "2099-01-01" } },
  { _meta: { ...envelope, "io.modelcontextprotocol/protocolVersion": "2025-11-25" } },
  { _meta: { ...envelope, "io.modelcontextprotocol/protocolVersion": 7 } },
  { _meta: { ...envelope, "io.modelcontextprotocol/clientInfo": "x" } },
  { _meta: { ...envelope, "io.modelcontextprotocol/clientCapabilities": undefined } },
  { _meta: { ...envelope, "io.modelcontextprotocol/logLevel": "loud" } },
  { _meta: { ...envelope, "io.modelcontextprotocol/logLevel": "debug" } },
  { _meta: { ...envelope, "io.modelcontextprotocol/related-task": {} } },
  { _meta: { ...envelope, progressToken: "p" } },
  { _meta: { progressToken: "p" } },
  { _meta: { progressToken: {} } },
  { _meta: { traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" } },
  { _meta: { "io.modelcontextprotocol/clientInfo": 1 } },
  { _meta: {} },
  { _meta: null },
  { _meta: "x" },
  { _meta: envelope, task: { ttl: 1 } },
  { _meta: envelope, inputResponses: {} },
  { _meta: envelope, inputResponses: 1 },
  { _meta: envelope, requestState: "s" },
  { task: {} },
  { task: 1 },
  { extra: true },
  { arguments: null },
  { arguments: [] },
  { arguments: undefined },
];
const restOf: readonly [object, ...object[]] = [
  {},
  { id: "text" },
  { id: '\ud800\u2028"' },
  { id: 0 },
  { id: -1 },
  { id: 2 ** 53 },
  { id: 1e300 },
  { id: 1.5 },
  { id: null },
  { id: undefined },
  { id: {} },
  { jsonrpc: "1.0" },
  { jsonrpc: undefined },
  { extra: 1 },
  { result: {} },
  { error: { code: 1, message: "x" } },
  { params: [] },
  { params: null },
  { params: undefined },
  { method: "tools/Call" },
  { method: "tools/list" },
  { method: "subscriptions/listen" },
];
const headersOf: readonly [Record<string, string | null>, ...Array<Record<string, string | null>>] = [
  {},
  legacyHeaders,
  modernHeaders,
  { ...legacyHeaders, ...modernHeaders, "mcp-protocol-version": "2025-06-18" },
  { ...modernHeaders, "mcp-protocol-version": null },
  { ...modernHeaders, "mcp-protocol-version": "2099-01-01" },
  { ...modernHeaders, "mcp-method": null },
  { ...modernHeaders, "mcp-method": "tools/list" },
  { ...modernHeaders, "mcp-name": null },
  { ...modernHeaders, "mcp-name": "ask" },
  { ...modernHeaders, "mcp-name": "=?base64?bGlzdF9wYXJrcw==?=" },
  { ...modernHeaders, "mcp-name": "=?base64?!?=" },
  { ...modernHeaders, "mcp-name": " list_parks " },
  { "mcp-protocol-version": "2024-11-05" },
  { "mcp-protocol-version": "2099-01-01" },
  { "mcp-protocol-version": "" },
  { ...legacyHeaders, accept: "application/json" },
  { ...legacyHeaders, accept: "text/event-stream" },
  { ...legacyHeaders, accept: null },
  { ...legacyHeaders, "content-type": "application/json; charset=utf-8" },
  { ...legacyHeaders, "content-type": "application/vnd.x+json" },
  { ...modernHeaders, "content-type": "application/vnd.x+json" },
  { ...modernHeaders, origin: "https://claude.ai" },
  { ...modernHeaders, origin: "https://evil.example" },
  { ...legacyHeaders, "mcp-session-id": "left-over" },
];

test("every envelope under every header is answered as the SDK does", async () => {
  for (const headers of headersOf)
    for (const params of paramsOf) {
      const body = message(params);
      await expectSame((app) => app.post(body, headers), JSON.stringify([headers, params]));
    }
});

test("every oddity of a message is answered as the SDK does", async () => {
  for (const headers of [legacyHeaders, modernHeaders])
    for (const rest of restOf)
      for (const params of [{}, { _meta: envelope }]) {
        const body = message(params, rest);
        await expectSame((app) => app.post(body, headers), JSON.stringify([headers, body]));
      }
});

test("names that mean something to JavaScript arrive as they were sent", async () => {
  const args = '{"__proto__":{"limit":1},"constructor":1}';
  const text = JSON.stringify(message({})).replace('{"limit":1}', args);
  expect(text).toContain(args);
  await expectSame((app) => app.post(text, legacyHeaders), text);
});

test("messages bent at random are answered as the SDK does", async () => {
  const next = random(seed);
  for (let call = 0; call < calls * 20; call += 1) {
    const value = anyValue(next);
    const bent: Record<string, unknown> = { ...pick(next, paramsOf) };
    bent[pick(next, ["name", "arguments", "_meta", "task", anyText(next)])] = value;
    const body = message(bent, next() < 0.2 ? pick(next, restOf) : {});
    const headers = pick(next, headersOf);
    await expectSame((app) => app.post(body, headers), `seed ${seed}: ${JSON.stringify([headers, body])}`);
  }
});

describe("the quick way", () => {
  const quickCall = quickCalls(fakePorts(), tools);
  const taken = (body: unknown, headers: Record<string, string>) => {
    const all = { "content-type": "application/json", ...headers };
    const answer = quickCall(
      new Request("http://localhost:8787/mcp", { method: "POST", headers: all }),
      body,
    );
    return answer !== undefined;
  };

  test("takes a plain call of each era", () => {
    expect(taken(message({ _meta: envelope }), modernHeaders)).toBe(true);
    expect(taken(message({}), legacyHeaders)).toBe(true);
    expect(taken(message({}), {})).toBe(true);
    const full = {
      ...envelope,
      progressToken: 1,
      "io.modelcontextprotocol/clientInfo": {
        name: "t",
        version: "1",
        title: "T",
        websiteUrl: "https://t.example",
      },
      "io.modelcontextprotocol/clientCapabilities": {
        roots: { listChanged: true },
        sampling: {},
        elicitation: {},
      },
    };
    expect(taken(message({ _meta: full }), modernHeaders)).toBe(true);
  });

  test("leaves every other message to the SDK", () => {
    expect(taken(message({ name: "none" }), legacyHeaders)).toBe(false);
    expect(taken(message({ _meta: { progressToken: 1 } }), legacyHeaders)).toBe(false);
    expect(taken(message({ _meta: envelope, requestState: "s" }), modernHeaders)).toBe(false);
    expect(taken(message({ _meta: envelope }), legacyHeaders)).toBe(false);
    expect(taken(message({}), modernHeaders)).toBe(false);
    expect(taken({ ...message({}), method: "tools/list" }, legacyHeaders)).toBe(false);
    expect(taken([message({})], legacyHeaders)).toBe(false);
  });
});
