import { join } from "node:path";
import { openAiService, PATIENT } from "../src/adapters/embedder-openai.ts";
import type { EmbedderSettings } from "../src/adapters/query-embedder.ts";
import { AppError } from "../src/core/errors.ts";
import type { EmbedderChoice } from "./embed-passages.ts";

/** Where vectors made by services are kept between runs; may be deleted at any time. */
export const EMBEDDING_CACHE = join(import.meta.dirname, "..", ".cache/embeddings");

/**
 * Who makes the vectors: as asked (`service`, `lsa`, `none`), else the service that is set up, else the corpus itself.
 * Throws `AppError` where that cannot be.
 */
export function embedderChoice(
  asked: string | undefined,
  settings: EmbedderSettings | null,
  cache: string = EMBEDDING_CACHE,
): EmbedderChoice {
  const kind = asked ?? (settings === null ? "lsa" : "service");
  if (kind === "none" || kind === "lsa") return { kind };
  if (kind !== "service")
    throw refusal(`--embedder ${JSON.stringify(kind)} is not known; expected service, lsa or none.`);
  if (settings === null || settings.baseUrl === null)
    throw refusal(
      "The embedding service has no address. Set EMBED_BASE_URL and EMBED_MODEL (a Worker's AI binding is not at hand here: give the address of its HTTP interface, see wrangler.toml), or index with --embedder lsa.",
    );
  const { baseUrl, ...rest } = settings;
  return { kind, service: openAiService({ baseUrl, ...rest, ...PATIENT }), cache };
}

function refusal(message: string): AppError {
  return new AppError("caller", 400, "no-embedder", message);
}
