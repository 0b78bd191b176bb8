import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildWeb } from "./build.ts";

/** Bytes, gzip: everything that one needs to chat, as the embeddable widget will have to keep to. */
const budget = 30 * 1024;

describe("the web build", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "web-build-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const contents = async () => {
    const names = (await readdir(folder)).sort();
    return Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "latin1")]));
  };

  test("writes the same bytes from the same sources", async () => {
    await buildWeb(folder);
    const first = await contents();
    await buildWeb(folder);
    expect(await contents()).toEqual(first);
  });

  test("links its own files only, all of them there, and has nothing inline", async () => {
    const { files } = await buildWeb(folder);
    const html = await readFile(join(folder, "index.html"), "utf8");
    const linked = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? "");
    const assets = linked.filter((address) => address.startsWith("/assets/"));
    expect(
      assets.map((address) => address.slice("/assets/".length)).filter((name) => !files.includes(name)),
    ).toEqual([]);
    expect(assets.map((address) => address.replace(/-[A-Z0-9]{8}\./, "-HASH.")).sort()).toEqual([
      "/assets/mark-HASH.svg",
      "/assets/page-HASH.css",
      "/assets/page-HASH.js",
    ]);
    expect(linked.filter((address) => !address.startsWith("/"))).toEqual([]);
    expect(html).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });

  test("removes the bundles of earlier builds, and nothing else", async () => {
    await writeFile(join(folder, "page-OLDOLD00.js"), "");
    await writeFile(join(folder, "of-somebody-else.js"), "");
    const { files } = await buildWeb(folder);
    expect((await readdir(folder)).sort()).toEqual([...files, "of-somebody-else.js"].sort());
  });

  test("has nothing that Safari 15.4 cannot read", async () => {
    const { files } = await buildWeb(folder);
    const script = await readFile(join(folder, files.find((name) => name.endsWith(".js")) ?? ""), "utf8");
    // esbuild rewrites syntax for its targets, but neither regular expressions nor missing functions.
    expect(script).not.toMatch(/\(\?<[=!]|\.canParse\(|\.withResolvers\(|\.toSorted\(|Object\.groupBy/);
  });

  test("stays light", async () => {
    const { files } = await buildWeb(folder);
    const shipped = files.filter((name) => /^(page|mark|hills)-.*\.(js|css|svg)$/.test(name));
    const sizes = await Promise.all(
      shipped.map(async (name) => gzipSync(await readFile(join(folder, name))).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget);
  });
});
