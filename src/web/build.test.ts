import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildWeb } from "./build.ts";

/** Bytes, gzip: a page waits for its style sheet; one round trip brings about 14 KB (RFC 6928). */
const budget = 14 * 1024;

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

  test("names an address for each file that pages ask for, all of them there", async () => {
    const { files, addresses } = await buildWeb(folder);
    expect(Object.keys(addresses)).toEqual(expect.arrayContaining(["mark.svg", "site.css", "connect.js"]));
    const named = Object.values(addresses).map((address) => address.replace(/^\/assets\//, ""));
    expect(named.filter((name) => !files.includes(name))).toEqual([]);
  });

  test("removes the bundles of earlier builds, and nothing else", async () => {
    await writeFile(join(folder, "site-OLDOLD00.css"), "");
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

  test("keeps what a public page needs before it is drawn light", async () => {
    const { files } = await buildWeb(folder);
    const shipped = files.filter((name) => /^(site|mark)-.*\.(css|svg)$/.test(name));
    const sizes = await Promise.all(
      shipped.map(async (name) => gzipSync(await readFile(join(folder, name))).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget);
  });
});
