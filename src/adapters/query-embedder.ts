import { AppError } from "../core/errors.ts";
import type { SizedEmbedder } from "../core/vectors/with-embedder.ts";
import { type EmbeddingService, embedderOf } from "./embedder.ts";
import { BRISK, openAiService } from "./embedder-openai.ts";
import { isWorkersAi, workersAiService } from "./embedder-workers-ai.ts";

/** Who embeds; `baseUrl` null: a Worker's AI binding. */
export interface EmbedderSettings {
  baseUrl: string | null;
  model: string;
  apiKey?: string;
  queryPrefix?: string;
}

/**
 * What embeds queries, or null where nothing is set. `binding`: the Worker's `AI`. Throws `AppError` where the settings want
 * a binding that is not there.
 */
export function queryEmbedder(settings: EmbedderSettings | null, binding?: unknown): SizedEmbedder | null {
  if (settings === null) return null;
  const service = serviceOf(settings, binding);
  return { id: service.id, sized: (dimensions) => embedderOf(service, dimensions) };
}

function serviceOf({ baseUrl, ...rest }: EmbedderSettings, binding: unknown): EmbeddingService {
  if (baseUrl !== null) return openAiService({ baseUrl, ...rest, ...BRISK });
  if (isWorkersAi(binding)) return workersAiService(binding, rest.model);
  throw new AppError(
    "upstream",
    503,
    "bad-environment",
    `EMBED_MODEL=${rest.model} without EMBED_BASE_URL needs a Worker with the binding AI (see wrangler.toml); elsewhere set EMBED_BASE_URL.`,
  );
}
