import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { locales } from "../core/shown/locales.ts";
import { buildWeb } from "./build.ts";

/** Bytes, gzip: everything that one needs to chat. Charts and the article reader are loaded when they are first used. */
const budget = 30 * 1024;

describe("the widget's files", () => {
  let folder = "";
  let loader = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "widget-build-"));
    await buildWeb(folder);
    loader = await readFile(join(folder, "widget.js"), "utf8");
  });
  afterAll(() => rm(folder, { recursive: true }));

  const named = () => [...loader.matchAll(/\/assets\/([\w.-]+\.js)/g)].map(([, name]) => name ?? "");
  const isStrings = (name: string) => locales.some((locale) => name.startsWith(`${locale}-`));
  const read = (name: string) => readFile(join(folder, name), "utf8");
  const sizeOf = async (name: string) => gzipSync(await readFile(join(folder, name))).length;

  test("keep within 30 KB for everything that one needs to chat in a language", async () => {
    const code = ["widget.js", ...named().filter((name) => !isStrings(name))];
    const shared = (await Promise.all(code.map(sizeOf))).reduce((sum, size) => sum + size, 0);
    for (const locale of locales) {
      const [strings = ""] = named().filter((name) => name.startsWith(`${locale}-`));
      const size = shared + (await sizeOf(strings));
      console.log(`Widget in ${locale}: ${(size / 1024).toFixed(1)} KB gzip of ${budget / 1024}.`);
      expect(size).toBeLessThanOrEqual(budget);
    }
  });

  test("are all asked for at once: what the element imports stands in the loader", async () => {
    for (const name of named()) {
      const imports = [...(await read(name)).matchAll(/(?:from|import)"([^"]+)"/g)].map(([, path]) =>
        basename(path ?? ""),
      );
      expect(named()).toEqual(expect.arrayContaining(imports));
    }
    expect(named().filter(isStrings).length).toBe(5);
  });

  test("make no code of text, and put no text into a page as markup", async () => {
    for (const name of named()) {
      expect(await read(name)).not.toMatch(/\beval\(|new Function\(|insertAdjacentHTML|document\.write\(/);
    }
  });
});
