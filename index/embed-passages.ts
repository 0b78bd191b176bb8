import { type EmbeddingService, measuredEmbedder } from "../src/adapters/embedder.ts";
import { AppError } from "../src/core/errors.ts";
import { foldText } from "../src/core/text/fold.ts";
import { termsOf } from "../src/core/text/tokens.ts";
import type { WordSet } from "../src/core/text/word-set.ts";
import type { CorpusVectors } from "../src/core/vectors/corpus-vectors.ts";
import { lsaEmbedder } from "../src/core/vectors/lsa.ts";
import { asBytes, nearest, passageVectors } from "../src/core/vectors/passage-vectors.ts";
import { openEmbeddingCache } from "./embedding-cache.ts";
import { OFF_TOPIC } from "./off-topic.ts";
import { trainLsa } from "./train-lsa.ts";

/** Who makes the vectors of an index: nobody, the corpus itself, or a service, whose vectors are kept in `cache`. */
export type EmbedderChoice =
  | { kind: "none" }
  | { kind: "lsa" }
  | { kind: "service"; service: EmbeddingService; cache: string };

/** The texts of all passages, with what is known of their article, read one at a time. */
export interface PassageTextsToEmbed {
  size: number;
  text(passage: number): string;
}

/** Passages that the embedded model learns from, spread evenly; the others are only placed. */
const MOST_LEARNT_FROM = 5_000;
/** Texts between two writes to the cache: what a killed run loses at most. */
const STRIDE = 32;

/** The vectors of all passages; null where nothing can be learnt or nobody makes any. Rejects with `AppError` that gives advice. */
export async function embedPassages(
  texts: PassageTextsToEmbed,
  words: WordSet,
  choice: EmbedderChoice,
  progress: (done: number) => void,
): Promise<CorpusVectors | null> {
  if (choice.kind === "none" || texts.size === 0) return null;
  if (choice.kind === "lsa") return learnt(texts, words, progress);
  return served(texts, choice.service, choice.cache, progress);
}

async function learnt(
  texts: PassageTextsToEmbed,
  words: WordSet,
  progress: (done: number) => void,
): Promise<CorpusVectors | null> {
  const terms = (passage: number) => termsOf(foldText(texts.text(passage)), words);
  const sample = Math.min(texts.size, MOST_LEARNT_FROM);
  const lsa = trainLsa(
    Array.from({ length: sample }, (_, at) => terms(Math.floor((at * texts.size) / sample))),
  );
  if (lsa === null) return null;
  const { id, dimensions, embed } = lsaEmbedder(lsa, words);
  const rows = new Int8Array(texts.size * dimensions);
  for (let passage = 0; passage < texts.size; passage++) {
    const [vector] = await embed([texts.text(passage)], "passage");
    if (vector !== undefined) rows.set(asBytes(vector), passage * dimensions);
    progress(passage + 1);
  }
  return {
    embedder: { id, dimensions },
    passages: passageVectors(rows, dimensions),
    lsa,
    floor: null,
  };
}

async function served(
  texts: PassageTextsToEmbed,
  service: EmbeddingService,
  folder: string,
  progress: (done: number) => void,
): Promise<CorpusVectors> {
  let done = 0;
  try {
    const embedder = await measuredEmbedder(service);
    const { id, dimensions } = embedder;
    const cache = await openEmbeddingCache(folder, embedder);
    const rows = new Int8Array(texts.size * dimensions);
    for (; done < texts.size; progress(done)) {
      const some = Array.from({ length: Math.min(STRIDE, texts.size - done) }, (_, at) =>
        texts.text(done + at),
      );
      const fresh = [...new Set(some.filter((text) => cache.get(text) === undefined))];
      if (fresh.length > 0) {
        const vectors = await embedder.embed(fresh, "passage");
        await cache.add(vectors.map((vector, at) => [fresh[at] ?? "", asBytes(vector)] as const));
      }
      for (const [at, text] of some.entries()) rows.set(cache.get(text) ?? [], (done + at) * dimensions);
      done += some.length;
    }
    const passages = passageVectors(rows, dimensions);
    const floor = highest(passages, await embedder.embed(OFF_TOPIC, "query"));
    return { embedder: { id, dimensions }, passages, lsa: null, floor };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(
      "upstream",
      502,
      error.code,
      `${error.message}\nNo index was written. ${done} of ${texts.size} passages are embedded and kept in ${folder}: run again to go on from there, or with --embedder lsa to index without this service.`,
    );
  }
}

/** The highest cosine that a question about something else reaches: at or under it, nearness means nothing. */
function highest(passages: CorpusVectors["passages"], queries: readonly Float32Array[]): number {
  return Math.max(...queries.map((query) => nearest(passages, query, 1, -1)[0]?.score ?? 0));
}
