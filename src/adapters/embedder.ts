import { AppError } from "../core/errors.ts";
import type { EmbeddedAs, Embedder } from "../core/ports.ts";
import { unit } from "../core/vectors/lsa.ts";

/** One call of a service that embeds texts; what is sent and read differs by maker, what is checked does not. */
export interface EmbeddingService {
  /** As in `Embedder.id`. */
  id: string;
  /** Most texts of one call. */
  batch: number;
  /** The vectors of the texts, in order, unchecked. Rejects with `AppError`. */
  call(texts: readonly string[], as: EmbeddedAs): Promise<ReadonlyArray<ArrayLike<number>>>;
}

/** The id of a model's vectors, whoever serves it: an index made over HTTP serves a Worker that has the model as a binding. */
export function modelId(model: string): string {
  return `model:${model}`;
}

/** A fault of the embedding service, in a sentence that says what was received, what was expected and how to mend it. */
export function embedderError(code: string, message: string): AppError {
  return new AppError("upstream", 502, code, message);
}

/** The request held more or longer texts than the service takes: fewer at once may do. */
export const TOO_LARGE = "embedder-batch-too-large";

/**
 * The embedder behind a service whose vectors have `dimensions` numbers: texts go in batches, halved where the service finds
 * them too large, and every vector is checked.
 */
export function embedderOf(service: EmbeddingService, dimensions: number): Embedder {
  let batch = service.batch;
  return {
    id: service.id,
    dimensions,
    async embed(texts, as) {
      const vectors: Float32Array[] = [];
      while (vectors.length < texts.length) {
        const some = texts.slice(vectors.length, vectors.length + batch);
        try {
          vectors.push(...checked(await service.call(some, as), some.length, dimensions, service.id));
        } catch (error) {
          if (!(error instanceof AppError) || error.code !== TOO_LARGE || some.length === 1) throw error;
          batch = Math.ceil(some.length / 2);
        }
      }
      return vectors;
    },
  };
}

/** The embedder behind a service whose vectors are as long as its first answer says. */
export async function measuredEmbedder(service: EmbeddingService): Promise<Embedder> {
  const [vector] = await service.call(["镇江"], "passage");
  if (vector === undefined || vector.length === 0)
    throw embedderError(
      "embedder-empty",
      `${service.id} answered a text with no vector. Is it an embedding model?`,
    );
  return embedderOf(service, vector.length);
}

function checked(
  vectors: ReadonlyArray<ArrayLike<number>>,
  texts: number,
  dimensions: number,
  id: string,
): Float32Array[] {
  if (vectors.length !== texts)
    throw embedderError(
      "embedder-partial",
      `${id} answered ${texts} texts with ${vectors.length} vectors; expected one each.`,
    );
  return vectors.map((vector) => {
    if (vector.length !== dimensions)
      throw embedderError(
        "embedder-dimensions",
        `${id} answered with vectors of ${vector.length} numbers, expected ${dimensions}. Set EMBED_MODEL to the model that the index was made with, or run \`npm run index\` to embed anew.`,
      );
    const values = Float32Array.from(vector);
    if (!values.every(Number.isFinite))
      throw embedderError(
        "embedder-not-numbers",
        `${id} answered with a vector that holds something else than finite numbers. The model may have failed; look at the log of the service.`,
      );
    return unit(values);
  });
}
