import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadIndex } from "../../src/adapters/corpus.ts";
import { DEFAULT_INDEX_FOLDER } from "../../src/adapters/index-folder.ts";
import { service } from "./service.ts";

const files = (name: string) =>
  readFile(join(DEFAULT_INDEX_FOLDER, name)).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
const { app } = service({ indexFile: files });
const hashOf = (bytes: ArrayBuffer) => createHash("sha256").update(new Uint8Array(bytes)).digest("hex");

describe("GET /console/index/:file", () => {
  test("gives out an index that loads as it does from its folder", async () => {
    const { corpus } = await loadIndex(async (name) => {
      const response = await app.request(`/console/index/${name}`);
      expect(response.ok).toBe(true);
      return response.status === 204 ? null : new Uint8Array(await response.arrayBuffer());
    });
    expect(corpus.articles.size).toBeGreaterThan(0);
  });

  test("a file is asked for again each time, and comes once while it is the same", async () => {
    for (const name of ["manifest.json", "lexicon.json", "index-000.bin"]) {
      const first = await app.request(`/console/index/${name}`);
      expect(first.headers.get("cache-control")).toBe("no-cache");
      const etag = first.headers.get("etag") ?? "";
      expect(etag).toBe(`"${hashOf(await first.arrayBuffer())}"`);
      const again = await app.request(`/console/index/${name}`, { headers: { "if-none-match": etag } });
      expect(again.status).toBe(304);
    }
  });

  test("the file of one hash is kept for good, and never another", async () => {
    const { parts } = JSON.parse(await (await app.request("/console/index/manifest.json")).text());
    const [{ sha256 }] = parts;
    const part = await app.request(`/console/index/index-000.bin?sha256=${sha256}`);
    expect(part.headers.get("cache-control")).toContain("immutable");
    const other = await app.request(`/console/index/index-000.bin?sha256=${"0".repeat(64)}`);
    expect(other.status).toBe(404);
    expect(await other.json()).toMatchObject({ detail: expect.stringContaining("the index has changed") });
  });

  test("no changes beside the index is an empty answer, not a missing file", async () => {
    const { app: without } = service({ indexFile: async () => null });
    expect((await without.request("/console/index/overlay.json")).status).toBe(204);
  });

  test.each([
    "../manifest.json",
    "%2e%2e%2fpackage.json",
    "package.json",
    "manifest.json.bak",
    "index-9.bin",
  ])("%s is no file of an index", async (name) => {
    expect((await app.request(`/console/index/${name}`)).status).toBe(404);
  });

  test("a service that gives out no index says so", async () => {
    expect((await service().app.request("/console/index/manifest.json")).status).toBe(404);
  });
});

describe("GET /console/sw.js", () => {
  const built = new Map([
    ["assets.json", `{"service-worker.js":"/assets/service-worker-ABCDEFGH.js"}`],
    ["service-worker-ABCDEFGH.js", "addEventListener('fetch',()=>{});"],
  ]);
  const withBuild = (listed: string) =>
    service({
      asset: async (name) => {
        const text = name === "assets.json" ? listed : built.get(name);
        return text === undefined ? null : new TextEncoder().encode(text);
      },
    }).app;

  test("comes with the right to keep the console, and names the build", async () => {
    const listed = built.get("assets.json") ?? "";
    const response = await withBuild(listed).request("/console/sw.js");
    expect(response.headers.get("service-worker-allowed")).toBe("/console");
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    const text = await response.text();
    expect(text).toMatch(/^self\.consoleBuild="1\.2\.3-[0-9a-f]{16}";\naddEventListener/);
    const next = await withBuild(`${listed}\n`).request("/console/sw.js");
    expect(await next.text()).not.toBe(text);
  });
});
