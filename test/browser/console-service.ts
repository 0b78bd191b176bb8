import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_INDEX_FOLDER } from "../../src/adapters/index-folder.ts";
import type { Ports } from "../../src/core/ports.ts";
import { readEnvironment } from "../../src/env.ts";
import { nodePorts, type RunningServer, serveOnNode } from "../../src/node.ts";
import { buildWeb } from "../../src/web/build.ts";
import { builtAsset } from "./built-asset.ts";

/** The whole service over a copy of the index and a web build of its own, which can go away and come back. */
export interface ConsoleService {
  url: string;
  /** The copy of the index that is served. */
  index: string;
  /** The web build that is served. */
  web: string;
  /** Paths that were asked for since the last call. */
  asked(): string[];
  /** Nothing answers at `url` any more. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it over a copy of the built index. */
export async function startConsoleService(): Promise<ConsoleService> {
  const folder = await mkdtemp(join(tmpdir(), "console-"));
  const [index, web] = [join(folder, "index"), join(folder, "web")];
  await cp(DEFAULT_INDEX_FOLDER, index, { recursive: true });
  await buildWeb(web);
  let paths: string[] = [];
  const env = readEnvironment({ PORT: "0", INDEX_DIR: index, RATE_LIMIT: "0" });
  const made = await nodePorts(env);
  const ports: Ports = {
    ...made,
    asset: builtAsset(web),
    indexFile: (name) => {
      paths.push(`/console/index/${name}`);
      return made.indexFile?.(name) ?? Promise.resolve(null);
    },
    log: () => {},
  };
  let server: RunningServer | null = await serveOnNode(ports, env);
  const url = server.address;
  const port = Number(new URL(url).port);
  return {
    url,
    index,
    web,
    asked() {
      const before = paths;
      paths = [];
      return before;
    },
    async goDown() {
      await server?.close(0);
      server = null;
    },
    async comeBack() {
      // As a new process: what it knew of the build is read again.
      server = await serveOnNode({ ...ports }, { ...env, PORT: port });
    },
    async stop() {
      await server?.close(0);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
