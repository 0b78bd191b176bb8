import "./node-20.ts";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import packageFile from "../package.json" with { type: "json" };
import { loadFolder } from "./adapters/index-folder.ts";
import { toTraditional } from "./adapters/opencc.ts";
import type { Ports } from "./core/ports.ts";
import { readEnvironment, settingsOf } from "./env.ts";
import { serveMcpStdio } from "./http/mcp-stdio.ts";

// The program of the desktop bundle: MCP on standard input and output, with index and views in folders beside its own.
const root = join(import.meta.dirname, "..");

const env = readEnvironment();
const log: Ports["log"] = (event) => process.stderr.write(`${JSON.stringify(event)}\n`);
const { corpus } = await loadFolder(env.INDEX_DIR ?? join(root, "index"));
serveMcpStdio({
  corpus: async () => corpus,
  toTraditional,
  clock: { now: () => Date.now() },
  ids: { next: () => crypto.randomUUID() },
  settings: settingsOf(env, packageFile.version),
  asset: (path) => readFile(join(root, "views", path)).catch(() => null),
  log,
});
