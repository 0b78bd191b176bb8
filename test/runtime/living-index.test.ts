import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

const run = promisify(execFile);
const node = process.execPath;
let work = "";
let server: ChildProcess | undefined;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "living-"));
});
afterAll(async () => {
  server?.kill("SIGKILL");
  await rm(work, { recursive: true, force: true });
});

const health = z.object({ index: z.object({ articles: z.number(), asOf: z.string() }) });
const results = z.object({ results: z.array(z.object({ articleId: z.string() })) });

async function jsonl(name: string, id: string, date: string): Promise<string> {
  const path = join(work, name);
  const text = `${id}园区新签约项目${id.length}个。`;
  await writeFile(path, `${JSON.stringify({ id, title: `园区${id}`, date, text })}\n`);
  return path;
}

test("a running service answers on while articles come and go, and soon from the new ones", async () => {
  const out = join(work, "index");
  const index = async (...args: string[]) =>
    (await run(node, ["index/cli.ts", ...args, "--out", out])).stdout;
  await index("--from", await jsonl("a.jsonl", "甲", "2025-01"));
  server = spawn(node, ["src/cli.ts", "serve"], {
    env: { ...process.env, PORT: "0", INDEX_DIR: out },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve) =>
    server?.stdout?.on("data", (data) => {
      const [, found] = /Serving on (http:\S+)/.exec(String(data)) ?? [];
      if (found !== undefined) resolve(found);
    }),
  );
  const state = async () => health.parse(await (await fetch(`${address}/healthz`)).json()).index;
  const found = async (): Promise<string[]> => {
    const body = JSON.stringify({ query: "园区签约项目" });
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${address}/api/search`, { method: "POST", headers, body });
    expect(response.status).toBe(200);
    return results
      .parse(await response.json())
      .results.map(({ articleId }) => articleId)
      .sort();
  };

  const seen = new Set<string>();
  let asking = true;
  const asked = (async () => {
    while (asking) seen.add((await found()).join());
  })();

  expect(await index("--add", await jsonl("b.jsonl", "乙乙", "2026-02"))).toMatch(
    /1 added, 0 replaced, 0 removed; now 2 articles, 2 passages, newest 2026-02, 1 changes beside the index/,
  );
  await expect.poll(state, { timeout: 30_000 }).toEqual({ articles: 2, asOf: "2026-02" });
  expect(await index("--remove", "甲", "--compact")).toMatch(
    /1 removed; now 1 articles.*; 1 articles, 1 passages/,
  );
  await expect.poll(state, { timeout: 30_000 }).toEqual({ articles: 1, asOf: "2026-02" });
  asking = false;
  await asked;
  expect(await found()).toEqual(["乙乙"]);
  expect([...seen].filter((ids) => !["甲", "乙乙,甲", "乙乙"].includes(ids))).toEqual([]);
}, 180_000);
