import type { Corpus } from "../ports.ts";
import { unit } from "./lsa.ts";
import {
  hasVector,
  meanCosine,
  measuresOf,
  nearest,
  type PassageVectors,
  packVectors,
} from "./passage-vectors.ts";

/** An article near another one. */
export interface RelatedArticle {
  id: string;
  title: string;
  published: string | null;
}

/**
 * The articles most like one, best first: by the cosine of the sums of their passages' vectors, where it exceeds the mean
 * of all. None for an article without passages, an unknown id, or an index without vectors.
 */
export function relatedArticles(corpus: Corpus, id: string, limit = 5): RelatedArticle[] {
  const { articles, vectors } = corpus;
  const number = articles.indexOf(id);
  if (vectors === undefined || number < 0) return [];
  const byArticle = articleVectors(corpus, vectors.passages);
  const own = rowOf(byArticle, number);
  if (own === null) return [];
  return nearest(byArticle, own, limit, meanCosine(byArticle, own), (other) => other !== number).flatMap(
    ({ passage }) => {
      const article = articles.at(passage);
      return article === undefined
        ? []
        : [{ id: article.id, title: article.title, published: article.published }];
    },
  );
}

const summed = new WeakMap<Corpus, PassageVectors>();

/** One vector an article, in the order of the articles; made when first asked for. */
function articleVectors(corpus: Corpus, vectors: PassageVectors): PassageVectors {
  const known = summed.get(corpus);
  if (known !== undefined) return known;
  const { rows, dimensions } = vectors;
  const { inverseLengths } = measuresOf(vectors);
  const sums = Array.from({ length: corpus.articles.size }, () => new Float32Array(dimensions));
  for (const [passage, inverse] of inverseLengths.entries()) {
    const sum = sums[corpus.passages.articleOf(passage)];
    if (sum === undefined) continue;
    for (let at = 0; at < dimensions; at++)
      sum[at] = (sum[at] ?? 0) + inverse * (rows[passage * dimensions + at] ?? 0);
  }
  const made = packVectors(sums, dimensions);
  summed.set(corpus, made);
  return made;
}

function rowOf(vectors: PassageVectors, row: number): Float32Array | null {
  if (!hasVector(vectors, row)) return null;
  const { rows, dimensions } = vectors;
  return unit(Float32Array.from(rows.subarray(row * dimensions, (row + 1) * dimensions)));
}
