import type { Clock, Corpus, Embedder, Ports } from "../ports.ts";
import { fusedEngine } from "./fused-engine.ts";
import { queryVectors } from "./query-vectors.ts";

/** An embedder that is told how long the index's vectors are. */
export interface SizedEmbedder {
  id: string;
  sized(dimensions: number): Embedder;
}

/**
 * The corpus with a search that joins keywords and the embedder's vectors. Where the index holds vectors of another
 * embedder, or none, one line says so and search goes on by keywords.
 */
export function withEmbedder(
  corpus: Corpus,
  { id, sized }: SizedEmbedder,
  clock: Clock,
  log: Ports["log"],
): Corpus {
  const { engine, vectors, articles, passages } = corpus;
  if (vectors === undefined || vectors.embedder.id !== id) {
    const held = vectors === undefined ? "no vectors" : `vectors of ${vectors.embedder.id}`;
    const detail = `The index holds ${held}, the service is set up for ${id}. Searching by keywords only; run \`npm run index\` with the same EMBED_BASE_URL and EMBED_MODEL to embed the articles.`;
    log({ level: "warn", code: "embedder-mismatch", detail });
    return corpus;
  }
  const fused = fusedEngine({
    engine,
    vectors,
    embed: queryVectors(sized(vectors.embedder.dimensions), clock, log),
    indexOf: ({ id }) => passages.indexOf(id),
    langOf: ({ articleId }) => articles.get(articleId)?.lang,
  });
  return { ...corpus, engine: fused };
}
