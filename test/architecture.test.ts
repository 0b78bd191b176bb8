import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const imports = "lint/style/noRestrictedImports";
const globals = "lint/style/noRestrictedGlobals";

/** [file, source, rule that must refuse it]: each line breaks one rule of the house. */
const refused: ReadonlyArray<[file: string, source: string, rule: string]> = [
  ["src/core/search/vendor.ts", `export { create } from "@orama/orama";`, imports],
  ["src/core/search/node-module.ts", `import "node:fs";`, imports],
  ["src/core/search/lazy.ts", `export const load = () => import("hono");`, imports],
  ["src/core/search/up.ts", `import "../../adapters/orama.ts";`, imports],
  ["src/core/to-http.ts", `import "../http/app.ts";`, imports],
  ["src/core/to-tools.ts", `import "../../tools/ask.ts";`, imports],
  ["src/core/to-env.ts", `import "../env.ts";`, imports],
  ["src/core/environment.ts", "export const port = process.env;", globals],
  ["src/core/network.ts", `export const page = () => fetch("https://example.org");`, globals],
  ["src/core/global.ts", `export const page = () => globalThis.fetch("https://example.org");`, globals],
  ["src/core/timer.ts", "export const later = () => setTimeout(() => 1, 1);", globals],
  ["src/core/uuid.ts", "export const id = () => crypto.randomUUID();", globals],
  ["src/core/output.ts", `export const say = () => console.log("x");`, globals],
  ["src/core/clock.ts", "export const now = () => Date.now();", "plugin"],
  ["src/core/today.ts", "export const today = () => new Date();", "plugin"],
  ["src/core/chance.ts", "export const chance = () => Math.random();", "plugin"],
  ["src/core/chance-taken.ts", "export const chance = Math.random;", "plugin"],
  ["src/adapters/to-hono.ts", `import "hono";`, imports],
  ["src/adapters/to-mcp.ts", `import "@modelcontextprotocol/server";`, imports],
  ["src/adapters/to-http.ts", `import "../http/app.ts";`, imports],
  ["src/adapters/to-tools.ts", `import "../../tools/ask.ts";`, imports],
  ["src/adapters/to-web.ts", `import "../web/page/main.ts";`, imports],
  ["tools/to-hono.ts", `import "hono";`, imports],
  ["tools/to-node.ts", `import "node:fs";`, imports],
  ["tools/to-adapter.ts", `import "../src/adapters/orama.ts";`, imports],
  ["tools/to-http.ts", `import "../src/http/app.ts";`, imports],
  ["tools/to-wiring.ts", `import "../src/env.ts";`, imports],
  ["tools/to-index.ts", `import "../index/build.ts";`, imports],
  ["src/http/to-adapter.ts", `import "../adapters/orama.ts";`, imports],
  ["src/http/to-vendor.ts", `import "@orama/orama";`, imports],
  ["src/http/to-node.ts", `import "node:fs";`, imports],
  ["src/http/to-server.ts", `import "@hono/node-server";`, imports],
  ["src/http/to-web.ts", `import "../web/page/main.ts";`, imports],
  ["src/http/to-env.ts", `import "../env.ts";`, imports],
  ["src/site/parks/vendor.ts", `import "zod";`, imports],
  ["src/site/parks/app.ts", `import "hono";\nimport "hono/cors";`, imports],
  ["src/site/parks/to-http.ts", `import "../../http/app.ts";`, imports],
  ["src/site/parks/to-web.ts", `import "../../web/page/main.ts";`, imports],
  ["src/site/parks/to-node.ts", `import "node:fs";`, imports],
  ["src/core/to-site.ts", `import "../site/link.ts";`, imports],
  ["src/web/page/vendor.ts", `import "zod";`, imports],
  ["src/web/page/to-http.ts", `import "../../http/app.ts";`, imports],
  [
    "src/web/page/core-value.ts",
    `import { answer } from "../../core/answer/answer.ts";\nexport const a = answer;`,
    "plugin",
  ],
  ["src/web/page/core-reexport.ts", `export { answer } from "../../core/answer/answer.ts";`, "plugin"],
  ["src/web/page/core-lazy.ts", `export const load = () => import("../../core/answer/answer.ts");`, "plugin"],
  ["src/web/lookup/core-value.ts", `export { lookUp } from "../../core/lookup/look-up.ts";`, "plugin"],
  ["src/web/lookup/to-adapter.ts", `import "../../adapters/corpus.ts";`, imports],
  ["src/web/lookup/worker/vendor.ts", `import "@orama/orama";`, imports],
  ["src/web/lookup/worker/to-vendor-adapter.ts", `import "../../../adapters/opencc.ts";`, imports],
  ["src/web/lookup/worker/to-http.ts", `import "../../../http/app.ts";`, imports],
  ["index/to-http.ts", `import "../src/http/app.ts";`, imports],
  ["index/to-tools.ts", `import "../tools/ask.ts";`, imports],
  ["index/to-wiring.ts", `import "../src/node.ts";`, imports],
  ["index/to-hono.ts", `import "hono";`, imports],
  ["index/environment.ts", "export const folder = process.env.INDEX_DIR;", "lint/style/noProcessEnv"],
  ["src/http/environment.ts", "export const port = process.env.PORT;", "lint/style/noProcessEnv"],
  ["src/core/cycle-a.ts", `import { b } from "./cycle-b.ts";\nexport const a = () => b;`, "noImportCycles"],
  ["src/core/barrel.ts", `export * from "./article.ts";`, "noBarrelFile"],
  ["src/core/loose.ts", "export const f = (x: any) => x;", "noExplicitAny"],
  ["src/core/bang.ts", "export const f = (x?: string) => x!.length;", "noNonNullAssertion"],
  ["src/core/assertion.ts", "export const f = (x: unknown) => x as string;", "plugin"],
  [
    "src/http/floating.ts",
    "const work = async () => 1;\nexport const f = () => {\n  work();\n};",
    "noFloatingPromises",
  ],
  ["src/core/endings.ts", `export { article } from "./article";`, "useImportExtensions"],
  ["src/core/CamelCase.ts", "export const a = 1;", "useFilenamingConvention"],
  ["src/core/long.ts", `export const a = [\n${"1,\n".repeat(300)}];`, "noExcessiveLinesPerFile"],
];

/** The same rooms, walking along the arrows. */
const accepted: ReadonlyArray<[file: string, source: string]> = [
  ["src/core/article.ts", `import { z } from "zod";\n\nexport const article = z.string();\n`],
  ["src/core/search/inside.ts", `import { article } from "../article.ts";\n\nexport const a = article;\n`],
  [
    "src/core/dated.ts",
    "export const day = (ms: number) => new Date(ms).toISOString();\nexport const pair = [1] as const;\n",
  ],
  ["src/adapters/engine.ts", `import "@orama/orama";\nimport "../core/article.ts";\n`],
  ["tools/ask.ts", `import "zod";\nimport "../src/core/article.ts";\nimport "./define.ts";\n`],
  [
    "src/http/app.ts",
    `import "@modelcontextprotocol/server";\nimport "hono";\nimport "hono/cors";\nimport "../../tools/ask.ts";\nimport "../core/article.ts";\n`,
  ],
  ["src/site/parks/park.ts", `import "hono/html";\nimport "../../core/article.ts";\nimport "../link.ts";\n`],
  [
    "src/web/page/main.ts",
    `import type { Answer } from "../../core/answer/answer.ts";\nimport "../strings.ts";\n\nexport type A = Answer;\n`,
  ],
  [
    "src/web/lookup/worker/search.ts",
    `import "../../../adapters/corpus.ts";\nimport { answer } from "../../../core/answer/answer.ts";\n\nexport const a = answer;\n`,
  ],
  ["index/build.ts", `import "node:fs";\nimport "../src/adapters/engine.ts";\n`],
  ["src/node.ts", `import "./env.ts";\nimport "./http/app.ts";\n`],
  ["src/core/article.test.ts", `import "node:fs";\nimport "vitest";\n\nsetTimeout(() => 1, 1);\n`],
];

describe("the rules of the house", () => {
  let folder = "";
  let found: ReadonlyArray<{ rule: string; file: string }> = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "architecture-"));
    for (const path of ["biome.json", "lint", ".gitignore"])
      await cp(path, join(folder, path), { recursive: true });
    const planted = [...refused, ...accepted];
    for (const [file, source] of planted) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), source);
    }
    await writeFile(
      join(folder, "src/core/cycle-b.ts"),
      `import { a } from "./cycle-a.ts";\nexport const b = () => a;\n`,
    );
    const biome = join(process.cwd(), "node_modules/@biomejs/biome/bin/biome");
    const report = await new Promise<string>((resolve) => {
      const options = { cwd: folder, maxBuffer: 2 ** 26 };
      const command = [biome, "lint", "--reporter=github", "--max-diagnostics=none", "."];
      execFile(process.execPath, command, options, (_, stdout, stderr) => resolve(stdout + stderr));
    });
    found = [...report.matchAll(/^::error title=([^,]+),file=([^,]+),/gm)].map(
      ([, rule = "", file = ""]) => ({
        rule,
        file: file.replace(`${folder}/`, ""),
      }),
    );
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(refused)("%s is refused", (file, _source, rule) => {
    expect(found.filter((fault) => fault.file === file).map((fault) => fault.rule)).toContainEqual(
      expect.stringContaining(rule),
    );
  });

  test.each(accepted)("%s is accepted", (file) => {
    expect(found.filter((fault) => fault.file === file)).toEqual([]);
  });
});
