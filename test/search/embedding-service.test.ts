import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { buildFrom } from "../../index/run.ts";
import { writeIndex } from "../../index/write.ts";
import { openAiService } from "../../src/adapters/embedder-openai.ts";
import { readEnvironment } from "../../src/env.ts";
import { createApp } from "../../src/http/app.ts";
import { nodePorts } from "../../src/node.ts";
import { type EmbeddingServer, embeddingServer } from "../support/embedding-server.ts";

const root = join(import.meta.dirname, "../..");
const found = z.object({ results: z.array(z.object({ articleId: z.string(), score: z.number() })) });

const ARTICLES = [
  { id: "park", title: "园区", text: "镇江高新区面积44.03平方公里。" },
  { id: "eye", title: "眼镜", text: "丹阳眼镜产量全国第一。" },
  { id: "tea", title: "茶叶", text: "句容茅山长青茶园万亩。" },
];

describe("a service with an embedder", () => {
  let work = "";
  let server: EmbeddingServer;
  let said: string[] = [];

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), "embedding-service-"));
    await writeFile(join(work, "a.jsonl"), ARTICLES.map((one) => `${JSON.stringify(one)}\n`).join(""));
    server = await embeddingServer();
    const service = openAiService({ baseUrl: server.baseUrl, model: "good", timeout: 5_000, retries: 0 });
    const choice = { kind: "service", service, cache: join(work, "cache") } as const;
    const { files } = await buildFrom([join(work, "a.jsonl")], undefined, undefined, choice);
    await writeIndex(join(work, "index"), files);
  });
  afterAll(async () => {
    await server.close();
    await rm(work, { recursive: true, force: true });
  });
  beforeEach(() => {
    said = [];
    server.requests.length = 0;
    vi.spyOn(process.stderr, "write").mockImplementation((line) => {
      said.push(String(line));
      return true;
    });
  });
  afterEach(() => vi.restoreAllMocks());

  async function service(environment: Record<string, string>) {
    const env = readEnvironment({ INDEX_DIR: join(work, "index"), ...environment });
    const app = createApp(await nodePorts(env));
    return async (query: string) => {
      const response = await app.request("/api/search", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query }),
      });
      expect(response.status).toBe(200);
      return found.parse(await response.json()).results;
    };
  }
  const events = () =>
    said
      .filter((line) => line.includes("embedder"))
      .map((line) => z.object({ code: z.string() }).parse(JSON.parse(line)).code);

  test("ranks by keywords and vectors: every passage has some nearness", async () => {
    const search = await service({ EMBED_BASE_URL: server.baseUrl, EMBED_MODEL: "good" });
    const results = await search("镇江高新区");
    expect(results.map(({ articleId }) => articleId).sort()).toEqual(["eye", "park", "tea"]);
    expect(results[0]?.articleId).toBe("park");
    expect(server.requests.map(({ input }) => input)).toEqual([["镇江高新区"]]);
    expect(events()).toEqual([]);
  });

  test("finds by keywords alone, with one line in the log, where the embedder is down", async () => {
    const search = await service({ EMBED_BASE_URL: "http://127.0.0.1:9/v1", EMBED_MODEL: "good" });
    for (const query of ["镇江高新区", "丹阳眼镜", "茶园"]) expect(await search(query)).toHaveLength(1);
    expect(events()).toEqual(["embedder-failed"]);
    expect(said.join("")).not.toContain("丹阳");
  });

  test("finds by keywords alone where the index was made by another model, and says so at the start", async () => {
    const search = await service({ EMBED_BASE_URL: server.baseUrl, EMBED_MODEL: "shuffled" });
    expect(await search("镇江高新区")).toHaveLength(1);
    expect(server.requests).toEqual([]);
    expect(events()).toEqual(["embedder-mismatch"]);
    expect(said.join("")).toMatch(/model:good.*model:shuffled.*npm run index/);
  });

  test("finds by keywords alone where none is set", async () => {
    const search = await service({});
    expect(await search("镇江高新区")).toHaveLength(1);
    expect(server.requests).toEqual([]);
  });
});

describe("the index command", () => {
  const run = (args: string[], environment: Record<string, string>) =>
    new Promise<{ code: unknown; said: string }>((resolve) => {
      const env = { ...process.env, ...environment };
      execFile(
        join(root, "bin/node"),
        ["index/cli.ts", ...args],
        { cwd: root, env },
        (error, stdout, stderr) => resolve({ code: error?.code ?? 0, said: stdout + stderr }),
      );
    });

  test("says what failed and leaves no index; --embedder lsa goes on without the service", async () => {
    const work = await mkdtemp(join(tmpdir(), "embedding-cli-"));
    const server = await embeddingServer();
    try {
      const from = join(work, "a.jsonl");
      await writeFile(from, ARTICLES.map((one) => `${JSON.stringify(one)}\n`).join(""));
      const args = ["--from", from, "--out", join(work, "out")];
      const settings = { EMBED_BASE_URL: server.baseUrl, EMBED_MODEL: "unauthorised" };
      const failed = await run(args, settings);
      expect(failed.code).toBe(1);
      expect(failed.said).toMatch(/EMBED_API_KEY[\s\S]*--embedder lsa/);
      expect(existsSync(join(work, "out"))).toBe(false);
      expect(await run([...args, "--embedder", "lsa"], settings)).toMatchObject({ code: 0 });
      expect((await run([...args, "--embedder", "bert"], {})).said).toContain("service, lsa or none");
      expect((await run([...args, "--embedder", "service"], {})).said).toContain("EMBED_BASE_URL");
    } finally {
      await server.close();
      await rm(work, { recursive: true, force: true });
    }
  });
});
