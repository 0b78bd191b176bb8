import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import packageFile from "../package.json" with { type: "json" };
import { writingPort } from "./adapters/chat-model.ts";
import { liveCorpus } from "./adapters/desk/live-corpus.ts";
import { articleWorkshop } from "./adapters/desk/workshop.ts";
import { DEFAULT_INDEX_FOLDER } from "./adapters/index-folder.ts";
import { toTraditional } from "./adapters/opencc.ts";
import { queryEmbedder } from "./adapters/query-embedder.ts";
import { pageFetcher } from "./adapters/reading/fetch-page.ts";
import { readInThread } from "./adapters/reading/in-thread.ts";
import { nodeGet } from "./adapters/reading/node-get.ts";
import { type Noticed, watchFolder } from "./adapters/watched-folder.ts";
import { AppError } from "./core/errors.ts";
import type { Corpus, Ports } from "./core/ports.ts";
import { OVERLAY } from "./core/search/overlay.ts";
import { withEmbedder } from "./core/vectors/with-embedder.ts";
import { type Environment, embeddingSettings, modelSettings, settingsOf } from "./env.ts";
import { createApp } from "./http/app.ts";
import { openNodeDesk } from "./node-desk.ts";
import { createNodeServer } from "./node-server.ts";
import { wallClock } from "./wall-clock.ts";

const root = join(import.meta.dirname, "..");
const webFolder = join(root, "dist/assets/web");

/** The ports of a Node process, and how to let go of what they hold. */
export interface NodePorts extends Ports {
  close(): Promise<void>;
}

/**
 * Builds the ports of a Node process. Reads the index at once and rejects with `IndexError` where it is unusable; from then
 * on takes in what becomes of it. With `DATABASE_URL` it opens the desk, and rejects where that cannot be used.
 */
export async function nodePorts(env: Environment): Promise<NodePorts> {
  const folder = env.INDEX_DIR ?? DEFAULT_INDEX_FOLDER;
  const log: Ports["log"] = (event) =>
    process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`);
  const clock = wallClock();
  const embedder = queryEmbedder(embeddingSettings(env));
  const searched = (read: Corpus): Corpus =>
    embedder === null ? read : withEmbedder(read, embedder, clock, log);
  const noticed = (event: Noticed): void => {
    if ("corpus" in event) {
      const { articles, passages, sha256 } = event.corpus.info;
      const detail = `${articles} articles, ${passages} passages, ${sha256.slice(0, 12)}`;
      log({ level: "info", code: "index-taken-in", detail });
    } else {
      const detail = `${messageOf(event.error)} The index before it is served on.`;
      log({ level: "error", code: "index-refused", detail });
    }
  };
  const watched = await watchFolder(folder, noticed);
  const opened = await openNodeDesk(env, log);
  const live = liveCorpus({
    index: async () => watched.loaded(),
    ...(opened !== null && { articles: opened.desk.articles }),
    clock,
    finish: searched,
    log,
  });
  await live.corpus();
  const file = (path: string) => readFile(join(root, "dist/assets", path)).catch(ifMissing);
  const fetchPage = pageFetcher({ get: nodeGet() });
  return {
    corpus: live.corpus,
    toTraditional,
    clock,
    ids: { next: () => crypto.randomUUID() },
    ...writingPort(modelSettings(env), clock),
    settings: settingsOf(env, packageFile.version),
    ...(opened !== null && {
      desk: opened.desk,
      workshop: articleWorkshop({
        live,
        read: readInThread,
        ...(env.DESK_FETCH !== "off" && { fetchPage }),
        file,
      }),
    }),
    afterwards: (work) => void setImmediate(() => void work()),
    asset: (path) => readFile(join(webFolder, path)).catch(ifMissing),
    indexFile: (name) =>
      name === OVERLAY ? live.overlayFile() : readFile(join(folder, name)).catch(ifMissing),
    log,
    close: async () => opened?.close(),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export interface RunningServer {
  /** Of the machine itself, with the port that was taken. */
  address: string;
  /** Takes no new requests, finishes those under way within the time given, and resolves. Default 10,000 ms. */
  close(patience?: number): Promise<void>;
}

/** Serves HTTP on `env.PORT`. Rejects with one clear sentence where the port cannot be taken. */
export async function serveOnNode(ports: Ports, env: Environment): Promise<RunningServer> {
  const server = createNodeServer(createApp(ports).fetch, ports);
  const taken = Promise.withResolvers<AddressInfo>();
  server.once("error", (error: NodeJS.ErrnoException) => taken.reject(portError(error, env.PORT)));
  server.listen(env.PORT, () => {
    const address = server.address();
    if (typeof address === "object" && address !== null) taken.resolve(address);
  });
  const { port } = await taken.promise;
  return {
    address: `http://localhost:${port}`,
    async close(patience = 10_000) {
      const closed = new Promise((resolve) => server.close(resolve));
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}

function portError(error: NodeJS.ErrnoException, port: number): Error {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is in use by another program`,
    EACCES: `Port ${port} needs more rights than this user has`,
  };
  const reason = reasons[error.code ?? ""];
  if (reason === undefined) return error;
  return new AppError(
    "upstream",
    503,
    "port-unusable",
    `${reason}. Choose another one: PORT=8788 npm start.`,
  );
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
}
