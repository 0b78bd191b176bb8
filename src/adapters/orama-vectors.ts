import type { AnyIndexStore } from "@orama/orama";
import { vector } from "@orama/orama/trees";
import { unit } from "../core/vectors/lsa.ts";
import { nearest, type PassageVectors } from "../core/vectors/passage-vectors.ts";

/** The property that Orama's vector and hybrid searches name: `vector: { value, property: "vector" }`. */
export const VECTOR_PROPERTY = "vector";

/**
 * Orama's vector index over our rows of bytes: internal document id n is row n − 1. Finds `most` passages at most, which is
 * also what keeps Orama's hybrid search from failing on large corpora (it spreads all hits as arguments).
 */
export function vectorIndexes(
  vectors: PassageVectors | undefined,
  most: number,
): AnyIndexStore["vectorIndexes"] {
  if (vectors === undefined) return {};
  const node = new vector.VectorIndex(vectors.dimensions);
  node.find = (value, similarity, where) => {
    const query = unit(Float32Array.from(value));
    const allowed = where && ((passage: number) => where.has(passage + 1));
    return nearest(vectors, query, most, similarity, allowed).map(({ passage, score }) => [
      passage + 1,
      score,
    ]);
  };
  node.add = refuse;
  node.remove = refuse;
  return { [VECTOR_PROPERTY]: { type: "Vector", node, isArray: false } };
}

function refuse(): never {
  throw new Error("Vectors are made by the index command, not by Orama's insert().");
}
