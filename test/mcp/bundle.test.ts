import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unpackExtension, v0_3 } from "@anthropic-ai/mcpb";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, expect, test } from "vitest";
import packageFile from "../../package.json" with { type: "json" };
import { bundleMcp } from "../../src/bundle-mcp.ts";
import { tools } from "../../tools/registry.ts";

let folder = "";
let bundle = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mcp-bundle-"));
  const { file, sha256 } = await bundleMcp(folder);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  bundle = join(folder, "unpacked");
  expect(await unpackExtension({ mcpbPath: file, outputDir: bundle, silent: true })).toBe(true);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A Node of the machine that the bundle says it runs on, the older the better; else the one that runs the tests. */
function hostNode(): string {
  try {
    const [major = 0, minor = 0] = execFileSync("node", ["--version"], { encoding: "utf8" })
      .slice(1)
      .split(".")
      .map(Number);
    return major > 20 || (major === 20 && minor >= 19) ? "node" : process.execPath;
  } catch {
    return process.execPath;
  }
}

test("its manifest fits the format, names this version and every tool", async () => {
  const manifest = v0_3.McpbManifestSchema.parse(
    JSON.parse(await readFile(join(bundle, "manifest.json"), "utf8")),
  );
  expect(manifest.version).toBe(packageFile.version);
  expect(manifest.tools?.map(({ name }) => name)).toEqual(tools.map(({ listing }) => listing.name));
  expect(manifest.server.entry_point).toBe("server/main.mjs");
});

test("a desktop host starts it over stdio, calls a tool, and reads an article, a park and the view", async () => {
  const client = new Client({ name: "desktop", version: "1" }, { versionNegotiation: { mode: "auto" } });
  const args = [join(bundle, "server/main.mjs")];
  await client.connect(new StdioClientTransport({ command: hostNode(), args, cwd: tmpdir() }));
  try {
    expect(client.getServerVersion()?.version).toBe(packageFile.version);
    const { tools: listed } = await client.listTools();
    expect(listed).toHaveLength(tools.length);
    const answer = await client.callTool({
      name: "ask",
      arguments: { question: "镇江高新区的面积是多少？" },
    });
    expect(answer).toMatchObject({ structuredContent: { abstained: false } });
    expect(JSON.stringify(answer.structuredContent)).toContain("44.03");
    const { resources } = await client.listResources();
    for (const scheme of ["zj://article/", "zj://park/"]) {
      const uri = resources.find((one) => one.uri.startsWith(scheme))?.uri ?? "";
      expect((await client.readResource({ uri })).contents).toHaveLength(1);
    }
    const view = await client.readResource({ uri: "ui://zhenjiang/compare-parks" });
    expect(view.contents[0]).toMatchObject({ mimeType: "text/html;profile=mcp-app" });
  } finally {
    await client.close();
  }
});
