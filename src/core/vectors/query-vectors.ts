import { AppError } from "../errors.ts";
import type { Clock, Embedder, Ports } from "../ports.ts";

/** The latest so many queries keep their vector: a page of results and an answer ask for the same one. */
const KEPT = 256;
/** After a failure the embedder is left alone so long, then twice as long each time, up to the longest. */
const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 300_000;

/**
 * Vectors of queries that never make a search fail: null while the embedder fails. One line is logged when it begins to
 * fail and one when it answers again; in between it is asked ever less often. No query text is logged.
 */
export function queryVectors(
  embedder: Embedder,
  clock: Clock,
  log: Ports["log"],
): (text: string) => Promise<Float32Array | null> {
  const known = new Map<string, Promise<Float32Array | null>>();
  let pause = 0;
  let silentUntil = 0;

  const ask = async (text: string): Promise<Float32Array | null> => {
    try {
      const [vector] = await embedder.embed([text], "query");
      if (pause > 0) log({ level: "info", code: "embedder-back", detail: `${embedder.id} answers again.` });
      pause = 0;
      return vector ?? null;
    } catch (error) {
      known.delete(text);
      if (pause === 0) {
        const why = error instanceof AppError ? error.message : "It failed in an unexpected way.";
        log({ level: "warn", code: "embedder-failed", detail: `${why} Searching by keywords only.` });
      }
      // Queries that failed together lengthen the pause once.
      if (clock.now() >= silentUntil) {
        pause = Math.min(LONGEST_PAUSE, pause === 0 ? FIRST_PAUSE : 2 * pause);
        silentUntil = clock.now() + pause;
      }
      return null;
    }
  };

  return async (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (clock.now() < silentUntil) return null;
    const asked = ask(text);
    known.set(text, asked);
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return asked;
  };
}
