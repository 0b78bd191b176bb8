import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { tools } from "../../tools/registry.ts";
import { COMPILED } from "../support/compiled.ts";
import { type RealServer, startRealServer } from "./real-server.ts";
import { toolResult } from "./rpc.ts";
import { toolExamples } from "./tool-examples.ts";

const root = join(import.meta.dirname, "../..");
const manifest = createRequire(import.meta.url).resolve("@modelcontextprotocol/inspector/package.json");
const program = z
  .object({ bin: z.object({ "mcp-inspector": z.string() }) })
  .parse(createRequire(import.meta.url)(manifest)).bin["mcp-inspector"];
const run = promisify(execFile);

let real: RealServer;
beforeAll(async () => {
  real = await startRealServer();
});
afterAll(() => real?.close());

/** What the Inspector prints, and what it complains of; rejects where it exits with a fault. */
async function inspect(era: string, ...args: string[]) {
  const all = [
    join(dirname(manifest), program),
    "--cli",
    real.url.href,
    "--transport",
    "http",
    "--protocol-era",
    era,
    "--format",
    "json",
    ...args,
  ];
  const { stdout, stderr } = await run(join(root, "bin/node"), all, {
    maxBuffer: 64 * 1024 * 1024,
    // Nothing is read from the home folder of whoever runs this, nor left there.
    env: { ...process.env, ...COMPILED, HOME: tmpdir() },
  });
  return { printed: JSON.parse(stdout), stderr };
}

const listed = z.object({ result: z.object({ tools: z.array(z.looseObject({ name: z.string() })) }) });

// Each call is a process of its own, so each era gets every other tool; the clients of every-tool.test.ts call all in both.
const eras = [
  ["modern", tools.filter((_, at) => at % 2 === 0)],
  ["legacy", tools.filter((_, at) => at % 2 === 1)],
] as const;

describe.each(eras)("the Inspector in the %s era", (era, called) => {
  test("has nothing to say of any tool's schemas", async () => {
    const { printed, stderr } = await inspect(era, "--method", "tools/list", "--strict");
    expect(listed.parse(printed).result.tools.map(({ name }) => name)).toEqual(
      tools.map(({ listing }) => listing.name),
    );
    expect(stderr).not.toMatch(/Warning|Error/);
  });

  test("calls its half of the tools", { timeout: 180_000 }, async () => {
    for (const { listing } of called) {
      const [args = {}] = toolExamples[listing.name] ?? [];
      const pairs = Object.entries(args).map(
        ([name, value]) => `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`,
      );
      const call = ["--method", "tools/call", "--tool-name", listing.name];
      const { printed } = await inspect(era, ...call, ...(pairs.length > 0 ? ["--tool-arg", ...pairs] : []));
      const { result } = z.object({ result: toolResult }).parse(printed);
      expect(result.isError, listing.name).toBeFalsy();
      expect(result.structuredContent, listing.name).toBeDefined();
    }
  });

  test("finds the view of a comparison", async () => {
    const call = ["--method", "tools/call", "--tool-name", "compare_parks", "--app-info"];
    expect((await inspect(era, ...call)).printed).toMatchObject({
      appInfo: {
        hasApp: true,
        resourceUri: "ui://zhenjiang/compare-parks",
        resourceMimeType: "text/html;profile=mcp-app",
      },
    });
  });
});
