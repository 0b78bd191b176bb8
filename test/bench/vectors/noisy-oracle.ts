import { unit } from "../../../src/core/vectors/lsa.ts";
import { type PassageVectors, packVectors } from "../../../src/core/vectors/passage-vectors.ts";
import { random } from "../../support/random.ts";

/** A stand-in for a pretrained embedder, since none ships here: it knows the right passage and blurs it. */
export interface NoisyOracle {
  passages: PassageVectors;
  /** The vector of a question whose right passage is number `gold`. */
  embed(gold: number): Float32Array;
}

const DIMENSIONS = 256;
/** How much of a passage's vector is its subject (shared with passages like it), its article, and itself alone. */
const SUBJECT = 1;
const ARTICLE = 0.7;
const OWN = 0.3;

/**
 * A passage's vector: its subject as LSA sees it, spread over 256 dimensions, so that passages of like subject are mistaken
 * for each other, plus random parts of its own. A question's: its right passage's, plus `noise` times as much randomness.
 */
export function noisyOracle(
  subjects: readonly Float32Array[],
  articleOf: (passage: number) => number,
  noise: number,
): NoisyOracle {
  const next = random(20_26);
  const gauss = () => Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next());
  const randomVector = () => Float64Array.from({ length: DIMENSIONS }, gauss);
  const spread = Array.from({ length: subjects[0]?.length ?? 0 }, randomVector);
  const ofArticle = new Map<number, Float64Array>();
  const vectors = subjects.map((subject, passage) => {
    const article = ofArticle.get(articleOf(passage)) ?? randomVector();
    ofArticle.set(articleOf(passage), article);
    return unit(
      Float64Array.from({ length: DIMENSIONS }, (_, at) => {
        const shared = subject.reduce((sum, value, axis) => sum + value * (spread[axis]?.[at] ?? 0), 0);
        return SUBJECT * shared + ARTICLE * (article[at] ?? 0) + OWN * gauss();
      }),
    );
  });
  return {
    passages: packVectors(vectors, DIMENSIONS),
    embed: (gold) =>
      unit(
        Float64Array.from(vectors[gold] ?? [], (value) => value + (noise * gauss()) / Math.sqrt(DIMENSIONS)),
      ),
  };
}
