import type { ArticleLang, Passage } from "../article.ts";
import type { SearchEngine, SearchHit, SearchRequest } from "../ports.ts";
import { detectLang } from "../text/script.ts";
import type { CorpusVectors } from "./corpus-vectors.ts";
import { cosine, hasVector, meanCosine } from "./passage-vectors.ts";

export interface FusedInput {
  engine: SearchEngine;
  vectors: CorpusVectors;
  /** The query's unit vector, or null where the embedder gives none now. */
  embed: (text: string) => Promise<Float32Array | null>;
  /** The passage's number in the corpus. */
  indexOf: (passage: Passage) => number;
  langOf: (passage: Passage) => ArticleLang | undefined;
  /** Other weights than the measured ones, for measuring. */
  weights?: { own: number; foreign: number };
}

/**
 * What the best passage by vector counts, where the best by keywords counts 1. Measured with embedders of several
 * qualities (docs/decisions/0205-vectors.md): at this weight a good one helps and a poor one costs little.
 */
export const VECTOR_WEIGHT = 0.3;
/** Where a query is asked in another language than the article is in: keywords are then a word list's guess. */
export const FOREIGN_VECTOR_WEIGHT = 1;

const MEASURED = { own: VECTOR_WEIGHT, foreign: FOREIGN_VECTOR_WEIGHT };

/** From each side so many are joined. */
const POOL = 64;

/**
 * Keywords and vectors as one ranking: keyword score over the best keyword score, plus weight × how far the passage's
 * cosine lies above the mean of all passages, over how far the best one's does (so that an embedder whose cosines lie close
 * together counts as much as another; nothing where the passage has no vector). Scores stay on the scale of the keywords'. Where no keyword is found, the passages
 * whose cosine exceeds the floor, with their cosine as a score. Without a vector: what the keywords find.
 */
export function fusedEngine({
  engine,
  vectors,
  embed,
  indexOf,
  langOf,
  weights = MEASURED,
}: FusedInput): SearchEngine {
  const join = (
    text: string,
    vector: Float32Array,
    byWords: readonly SearchHit[],
    byVector: readonly SearchHit[],
  ): SearchHit[] => {
    const [first] = byWords;
    if (first === undefined) return [...byVector];
    const foreign = isForeign(detectLang(text), langOf(first.passage));
    const weight = foreign ? weights.foreign : weights.own;
    const mean = meanCosine(vectors.passages, vector);
    const range = (byVector[0]?.score ?? 0) - mean;
    if (range <= 0) return [...byWords];
    const gain = (first.score * weight) / range;
    const joined = new Map<number, SearchHit>();
    for (const { passage, score } of byVector)
      joined.set(indexOf(passage), { passage, score: gain * (score - mean) });
    for (const { passage, score } of byWords) {
      const number = indexOf(passage);
      const near = hasVector(vectors.passages, number) ? cosine(vectors.passages, number, vector) - mean : 0;
      joined.set(number, { passage, score: score + gain * near });
    }
    return [...joined].sort(([a, x], [b, y]) => y.score - x.score || a - b).map(([, hit]) => hit);
  };

  return {
    ...engine,
    async search(request: SearchRequest) {
      const { text, limit, offset = 0, filter } = request;
      if (text === undefined || text.trim() === "") return engine.search(request);
      const wide = { ...request, limit: Math.max(POOL, offset + limit), offset: 0 };
      const [byWords, vector] = await Promise.all([engine.search(wide), embed(text)]);
      if (vector === null) return byWords.slice(offset, offset + limit);
      const floor = byWords.length > 0 ? -1 : vectors.floor;
      const byVector = floor === null ? [] : ((await engine.nearest?.(vector, POOL, floor, filter)) ?? []);
      return join(text, vector, byWords, byVector).slice(offset, offset + limit);
    },
  };
}

function isForeign(asked: ArticleLang, written: ArticleLang | undefined): boolean {
  return written !== undefined && asked.slice(0, 2) !== written.slice(0, 2);
}
