import { waitUntil } from "cloudflare:workers";
import type { Hono } from "hono";
import packageFile from "../package.json" with { type: "json" };
import { writingPort } from "./adapters/chat-model.ts";
import { loadIndex } from "./adapters/corpus.ts";
import { liveCorpus } from "./adapters/desk/live-corpus.ts";
import { articleWorkshop } from "./adapters/desk/workshop.ts";
import { toTraditional } from "./adapters/opencc.ts";
import { queryEmbedder } from "./adapters/query-embedder.ts";
import { pageFetcher } from "./adapters/reading/fetch-page.ts";
import { readDocument } from "./adapters/reading/read-document.ts";
import { webGet } from "./adapters/reading/web-get.ts";
import { AppError } from "./core/errors.ts";
import type { Corpus, Ports } from "./core/ports.ts";
import { OVERLAY } from "./core/search/overlay.ts";
import { withEmbedder } from "./core/vectors/with-embedder.ts";
import { type Environment, embeddingSettings, modelSettings, readEnvironment, settingsOf } from "./env.ts";
import { createApp } from "./http/app.ts";
import { toProblem } from "./http/errors.ts";
import { onceLoaded } from "./once-loaded.ts";
import { type WorkerDesk, workerDesk } from "./worker-desk.ts";

/** Bindings of wrangler.toml, and variables as strings. */
interface Bindings {
  ASSETS: { fetch(request: Request): Promise<Response> };
  [variable: string]: unknown;
}

let app: Hono | undefined;
let desk: WorkerDesk | null | undefined;

export default {
  fetch(request: Request, bindings: Bindings): Response | Promise<Response> {
    try {
      app ??= createApp(workerPorts(bindings));
    } catch (error) {
      return misconfigured(error);
    }
    return app.fetch(request, bindings);
  },
  /** The cron trigger of wrangler.toml: what is late climbs, mail goes out, what is old goes. */
  async scheduled(_: unknown, bindings: Bindings): Promise<void> {
    await deskOf(bindings, readEnvironment(bindings))?.sweep();
  },
};

function deskOf(bindings: Bindings, env: Environment): WorkerDesk | null {
  if (desk === undefined) desk = workerDesk(bindings["DB"], env, log, waitUntil);
  return desk;
}

const ids: Ports["ids"] = { next: () => crypto.randomUUID() };
const log: Ports["log"] = (event) => console.log(JSON.stringify(event));

/** Settings are the operator's: what is wrong with them goes to the log, not to the caller. */
function misconfigured(error: unknown): Response {
  const detail = error instanceof Error ? error.message : "unknown";
  const shown = new AppError(
    "upstream",
    503,
    "bad-environment",
    "The service is not set up; its log says why.",
  );
  const body = toProblem(shown, { ids, log: (event) => log({ ...event, detail }) });
  const headers = { "content-type": "application/problem+json", "cache-control": "no-store" };
  return Response.json(body, { status: body.status, headers });
}

function workerPorts(bindings: Bindings): Ports {
  const asset = async (path: string) => {
    const response = await bindings.ASSETS.fetch(new Request(`https://assets.invalid/${path}`));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  };
  const env = readEnvironment(bindings);
  const clock = { now: () => Date.now() };
  const opened = deskOf(bindings, env);
  const embedder = queryEmbedder(embeddingSettings(env), bindings["AI"]);
  const live = liveCorpus({
    index: onceLoaded(() => loadIndex((file) => asset(`index/${file}`)), waitUntil),
    ...(opened !== null && { articles: opened.desk.articles }),
    clock,
    finish: (read: Corpus) => (embedder === null ? read : withEmbedder(read, embedder, clock, log)),
    keepAlive: waitUntil,
    log,
  });
  const fetchPage = pageFetcher({ get: webGet });
  return {
    corpus: live.corpus,
    toTraditional,
    clock,
    ids,
    ...writingPort(modelSettings(env), clock, bindings["AI"]),
    settings: settingsOf(env, packageFile.version),
    ...(opened !== null && {
      desk: opened.desk,
      workshop: articleWorkshop({
        live,
        read: readDocument,
        ...(env.DESK_FETCH !== "off" && { fetchPage }),
        file: asset,
      }),
    }),
    afterwards: (work) => waitUntil(work()),
    asset: (path) => asset(`web/${path}`),
    indexFile: (name) => (name === OVERLAY ? live.overlayFile() : asset(`index/${name}`)),
    log,
  };
}
