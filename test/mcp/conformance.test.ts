import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { MissingRequiredClientCapabilityError } from "@modelcontextprotocol/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { ensureBuilt } from "../../src/build.ts";
import { readEnvironment } from "../../src/env.ts";
import { nodePorts, type RunningServer, serveOnNode } from "../../src/node.ts";
import { defineTool, type Tool } from "../../tools/define.ts";
import { tools } from "../../tools/registry.ts";
import { mcpApp } from "./rpc.ts";

const root = join(import.meta.dirname, "../..");

const next = "mcp-conformance-next/dist/index.js";

const checks = z.array(
  z.object({
    id: z.string(),
    status: z.enum(["SUCCESS", "FAILURE", "WARNING", "SKIPPED", "INFO"]),
    errorMessage: z.string().optional(),
    details: z.object({ untestable: z.boolean().optional() }).loose().optional(),
  }),
);
type Checks = z.infer<typeof checks>;

interface Suite {
  name: string;
  program: string;
  args: readonly string[];
  /** What the real server has to pass. The other scenarios call diagnostic tools that only a fixture would have. */
  scenarios: readonly string[];
}

const suites: Suite[] = [
  {
    name: "conformance 0.1.16, the 2025 revisions",
    program: "@modelcontextprotocol/conformance/dist/index.js",
    args: ["--suite", "active"],
    scenarios: [
      "server-initialize",
      "ping",
      "tools-list",
      "resources-list",
      "prompts-list",
      "dns-rebinding-protection",
    ],
  },
  {
    name: "conformance 0.2.0-alpha.12, revision 2025-11-25",
    program: next,
    args: ["--suite", "active", "--spec-version", "2025-11-25"],
    scenarios: [
      "server-initialize",
      "ping",
      "tools-list",
      "resources-list",
      "prompts-list",
      "dns-rebinding-protection",
    ],
  },
  {
    name: "conformance 0.2.0-alpha.12, what revision 2026-07-28 requires",
    program: next,
    args: ["--requirements", "2026-07-28"],
    scenarios: [
      "server-stateless",
      "tools-list",
      "resources-list",
      "prompts-list",
      "caching",
      "sep-2164-resource-not-found",
      "http-header-validation",
      "server-sse-multiple-streams",
      "dns-rebinding-protection",
    ],
  },
];

let server: RunningServer;
let folder: string;

beforeAll(async () => {
  await ensureBuilt({ web: false });
  const env = readEnvironment({ PORT: "0" });
  const ports = await nodePorts(env);
  server = await serveOnNode({ ...ports, log: () => {} }, env);
  folder = await mkdtemp(join(tmpdir(), "mcp-conformance-"));
}, 120_000);

afterAll(async () => {
  await server?.close(0);
  if (folder) await rm(folder, { recursive: true, force: true });
});

describe.each(suites)("$name", ({ program, args, scenarios }) => {
  let results: Map<string, Checks>;

  beforeAll(async () => {
    const out = await mkdtemp(join(folder, "run-"));
    const url = `${server.address}/mcp`;
    await run([join(root, "node_modules", program), "server", "--url", url, ...args, "-o", out]);
    results = await readResults(out);
  }, 120_000);

  test.each(scenarios)("%s passes on the real server", (scenario) => {
    const ran = results.get(scenario) ?? [];
    const failed = ran.filter(
      ({ status, details }) => status === "WARNING" || (status === "FAILURE" && details?.untestable !== true),
    );
    expect(failed.map(({ id, errorMessage }) => `${id}: ${errorMessage}`)).toEqual([]);
    expect(ran.filter(({ status }) => status === "SUCCESS")).not.toEqual([]);
  });
});

/** Tools that the stateless scenario calls to see how a server answers when a tool needs what the client cannot do. */
const diagnostics: Tool[] = [
  diagnostic("test_missing_capability", () => {
    throw new MissingRequiredClientCapabilityError({ requiredCapabilities: { sampling: {} } });
  }),
  diagnostic("test_streaming_elicitation", () => ({})),
  diagnostic("test_logging_tool", () => ({})),
];

function diagnostic(name: string, run: () => Record<string, never>): Tool {
  const empty = { input: z.object({}), output: z.object({}) };
  return defineTool({ ...empty, name, title: name, description: name, run: async () => run() });
}

test("server-stateless passes whole where the server has the diagnostic tools that it calls", async () => {
  const { app } = mcpApp({ tools: [...tools, ...diagnostics] });
  const fixture = createAdaptorServer({ fetch: app.fetch });
  fixture.listen(0, "127.0.0.1");
  await once(fixture, "listening");
  const address = fixture.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const out = await mkdtemp(join(folder, "run-"));
  const url = `http://127.0.0.1:${address.port}/mcp`;
  await run([
    join(root, "node_modules", next),
    "server",
    "--url",
    url,
    "--scenario",
    "server-stateless",
    "-o",
    out,
  ]);
  fixture.close();
  const ran = (await readResults(out)).get("server-stateless") ?? [];
  expect(ran.filter(({ status }) => !["SUCCESS", "SKIPPED"].includes(status))).toEqual([]);
  expect(ran.length).toBeGreaterThan(20);
}, 60_000);

/** Runs a suite to its end. It exits with 1 for the scenarios that need diagnostic tools, so the exit code says nothing. */
function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    execFile(join(root, "bin/node"), args, { maxBuffer: 64 * 1024 * 1024 }, () => resolve());
  });
}

/** The checks of each scenario, from the folders `server-<scenario>-<time>` that a suite writes. */
async function readResults(out: string): Promise<Map<string, Checks>> {
  const results = new Map<string, Checks>();
  for (const name of await readdir(out)) {
    const scenario = /^server-(.+?)-\d{4}-\d{2}-\d{2}T/.exec(name)?.[1];
    if (scenario === undefined) continue;
    results.set(scenario, checks.parse(JSON.parse(await readFile(join(out, name, "checks.json"), "utf8"))));
  }
  return results;
}
