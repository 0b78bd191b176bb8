import { z } from "zod";
import { type EmbeddingService, embedderError, modelId } from "./embedder.ts";

/** Workers AI as its binding offers it (`[ai] binding = "AI"` in wrangler.toml). */
export interface WorkersAi {
  run(model: string, input: { text: string[] }): Promise<unknown>;
}

export function isWorkersAi(value: unknown): value is WorkersAi {
  return typeof value === "object" && value !== null && "run" in value && typeof value.run === "function";
}

/** Of the models' documented limits the least. */
const BATCH = 32;
const PATIENCE = 3_000;

const answer = z.object({ data: z.array(z.array(z.number())) });

/** The embedding models of Workers AI (`@cf/baai/bge-m3` …). A call that hangs is given up after three seconds. */
export function workersAiService(ai: WorkersAi, model: string): EmbeddingService {
  return {
    id: modelId(model),
    batch: BATCH,
    async call(texts) {
      const read = answer.safeParse(await inTime(ai.run(model, { text: [...texts] }), model));
      if (read.success) return read.data.data;
      throw embedderError(
        "embedder-not-json",
        `Workers AI answered for ${model} with something else than {data: [[numbers]]}. Is it an embedding model?`,
      );
    },
  };
}

async function inTime(answered: Promise<unknown>, model: string): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          embedderError(
            "embedder-timeout",
            `Workers AI did not answer for ${model} within ${PATIENCE / 1000} s.`,
          ),
        ),
      PATIENCE,
    );
  });
  try {
    return await Promise.race([answered, late]);
  } catch (error) {
    if (error instanceof Error && error.name === "AppError") throw error;
    throw embedderError(
      "embedder-failed",
      `Workers AI failed for ${model}. Is the model's name right, and the AI binding set?`,
    );
  } finally {
    clearTimeout(timer);
  }
}
