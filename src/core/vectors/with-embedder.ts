import type { Clock, Corpus, Embedder, Ports } from "../ports.ts";
import { fusedEngine } from "./fused-engine.ts";
import { queryVectors } from "./query-vectors.ts";

/**
 * The corpus with a search that joins keywords and the embedder's vectors. Where the index holds other vectors than the
 * embedder makes, one line says so and search goes on by keywords.
 */
export function withEmbedder(corpus: Corpus, embedder: Embedder, clock: Clock, log: Ports["log"]): Corpus {
  const { engine, vectors, articles, passages } = corpus;
  if (vectors?.embedder.id !== embedder.id || vectors.embedder.dimensions !== embedder.dimensions) {
    log({ level: "warn", code: "embedder-mismatch", detail: mismatch(corpus, embedder) });
    return corpus;
  }
  const fused = fusedEngine({
    engine,
    vectors,
    embed: queryVectors(embedder, clock, log),
    indexOf: ({ id }) => passages.indexOf(id),
    langOf: ({ articleId }) => articles.get(articleId)?.lang,
  });
  return { ...corpus, engine: fused };
}

function mismatch({ vectors }: Corpus, { id, dimensions }: Embedder): string {
  const held =
    vectors === undefined
      ? "The index holds no vectors"
      : `The index holds vectors of ${vectors.embedder.id} (${vectors.embedder.dimensions} numbers each)`;
  return `${held}, EMBED_MODEL gives ${id} (${dimensions}). Searching by keywords only; run \`npm run index\` with the same EMBED_BASE_URL and EMBED_MODEL to embed the articles.`;
}
