import { waitUntil } from "cloudflare:workers";
import type { Hono } from "hono";
import packageFile from "../package.json" with { type: "json" };
import { loadCorpus } from "./adapters/corpus.ts";
import { toTraditional } from "./adapters/opencc.ts";
import type { Corpus, Ports } from "./core/ports.ts";
import { readEnvironment, settingsOf } from "./env.ts";
import { createApp } from "./http/app.ts";

/** Bindings of wrangler.toml, and variables as strings. */
interface Bindings {
  ASSETS: { fetch(request: Request): Promise<Response> };
  [variable: string]: unknown;
}

let app: Hono | undefined;

export default {
  fetch(request: Request, bindings: Bindings): Response | Promise<Response> {
    app ??= createApp(workerPorts(bindings));
    return app.fetch(request, bindings);
  },
};

function workerPorts(bindings: Bindings): Ports {
  const asset = async (path: string) => {
    const response = await bindings.ASSETS.fetch(new Request(`https://assets.invalid/${path}`));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  };
  return {
    corpus: onceLoaded(() => loadCorpus((file) => asset(`index/${file}`))),
    toTraditional,
    clock: { now: () => Date.now() },
    ids: { next: () => crypto.randomUUID() },
    settings: settingsOf(readEnvironment(bindings), packageFile.version),
    asset: (path) => asset(`web/${path}`),
    log: (event) => console.log(JSON.stringify(event)),
  };
}

/**
 * Loads once an isolate; a failed load is tried again by the next request. The load is kept alive beyond the request
 * that began it: others may wait for it when that one's client has left.
 */
function onceLoaded(load: () => Promise<Corpus>): () => Promise<Corpus> {
  let loading: Promise<Corpus> | null = null;
  return () => {
    if (loading === null) {
      loading = load();
      const settled = loading.catch(() => {
        loading = null;
      });
      waitUntil(settled);
    }
    return loading;
  };
}
